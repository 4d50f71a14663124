import { sql } from 'kysely'
import type { Actor, Writing } from '../../audit/write.ts'
import type { Store } from '../../context.ts'
import { newId } from '../../shared/ids.ts'
import { insertMany } from '../../shared/insert-many.ts'
import { importFigures } from './import-figures.ts'
import { digestOf, type ImportFile } from './import-file.ts'
import { importFrameworks } from './import-frameworks.ts'
import type { ImportOptions } from './import-options.ts'
import { ReportBuilder, type StoredReport } from './import-report.ts'
import type { ImportRun, ImportWriting, Progress, TouchedSubject } from './import-run.ts'
import { importScores } from './import-scores.ts'
import { importUnitChanges } from './import-unit-changes.ts'
import { importUnits } from './import-units.ts'
import type { ImportKind } from './import-vocabulary.ts'
import { openSheet } from './open-sheet.ts'
import { importRegister } from './registers/import-register.ts'
import { isRegister, REGISTERS, type RegisterKind } from './registers/list.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** What reads one kind of file, compares it and, where the run writes, takes it over. */
const RUNNERS: Readonly<Record<Exclude<ImportKind, RegisterKind>, (run: ImportRun) => Promise<void>>> = {
  SCORES: importScores,
  PUBLISHED_FIGURES: importFigures,
  UNITS: importUnits,
  UNIT_CHANGES: importUnitChanges,
  FRAMEWORK: importFrameworks,
}

function runOf(run: ImportRun): Promise<void> {
  const { kind } = run.options
  return isRegister(kind) ? importRegister(run, REGISTERS[kind]) : RUNNERS[kind](run)
}

/** How an act reaches the store: a request's context offers it, and so does the command line. */
export interface ImportStore {
  write<T>(actor: Actor, act: string, body: (writing: Writing) => Promise<T>): Promise<T>
  rehearse<T>(body: (db: Store) => Promise<T>): Promise<T>
}

export interface ImportAsked {
  readonly file: ImportFile
  readonly options: ImportOptions
  readonly progress?: (progress: Progress) => void
  /** The clock; now where left out. */
  readonly now?: Date
}

/** Imports follow each other: two at once would each compare with what the other is about to replace. */
export const IMPORT_LOCK = 20_261_130

/** Reads a file and says what it would come to. Nothing is written. @throws {Refusal} for options that name nothing. */
export function previewImport(store: ImportStore, asked: ImportAsked): Promise<StoredReport> {
  return store.rehearse(async (db) => (await runOver(db, asked, await digestOf(asked.file), null)).done())
}

export interface ImportCommit extends ImportAsked {
  readonly actor: Actor
  /** Digest of the report that whoever commits has seen. Null: whatever the file comes to now. */
  readonly digest: string | null
}

/**
 * REFUSED: the file has errors. CONFLICT: it would now come to something else than the preview said. NOTHING: everything stands as
 * the file has it; `importKey` is then the latest import of the same file, if there is one. In all three nothing is written.
 */
export interface ImportOutcome {
  readonly outcome: 'DONE' | 'REFUSED' | 'CONFLICT' | 'NOTHING'
  readonly importKey: string | null
  readonly report: StoredReport
}

/** Takes a file over, all or nothing, in one transaction with its audit entries. */
export async function commitImport(store: ImportStore, asked: ImportCommit): Promise<ImportOutcome> {
  const fileDigest = await digestOf(asked.file)
  try {
    return await store.write(asked.actor, 'import', async (writing) => {
      await sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`.execute(writing.db)
      return takeOver(writing, asked, fileDigest)
    })
  } catch (error) {
    if (error instanceof NotTaken) return error.result
    throw error
  }
}

/** Undoes the transaction of a commit that writes nothing. */
class NotTaken extends Error {
  readonly result: ImportOutcome

  constructor(result: ImportOutcome) {
    super(result.outcome)
    this.result = result
  }
}

async function takeOver(writing: Writing, asked: ImportCommit, fileDigest: string): Promise<ImportOutcome> {
  const { db, record, flush, actorId } = writing
  const touched: TouchedSubject[] = []
  const importKey = newId()
  const at = await instantOf(db)
  const own: ImportWriting = {
    db,
    record,
    flush,
    actorId,
    importKey,
    at,
    touched: (subject) => void touched.push(subject),
  }
  const builder = await runOver(db, asked, fileDigest, own)
  const report = builder.done()
  if (report.errorCount > 0) throw new NotTaken({ outcome: 'REFUSED', importKey: null, report })
  // Before any conflict: whoever asks again because the first answer was lost is told that all is done.
  if (builder.changeCount === 0) {
    throw new NotTaken({ outcome: 'NOTHING', importKey: await latestOf(db, fileDigest, asked.options), report })
  }
  if (asked.digest !== null && asked.digest !== report.digest) {
    throw new NotTaken({ outcome: 'CONFLICT', importKey: null, report })
  }
  await insertImport(own, { asked, fileDigest, report, touched, undoes: null })
  return { outcome: 'DONE', importKey, report }
}

async function runOver(
  db: Store,
  { file, options, progress = () => undefined, now = new Date() }: ImportAsked,
  fileDigest: string,
  writing: ImportWriting | null,
): Promise<ReportBuilder> {
  const report = new ReportBuilder(`${fileDigest}\n${JSON.stringify(options)}\n`)
  try {
    const sheet = await openSheet(file, options.sheet)
    report.sheet = { format: sheet.format, sheet: sheet.name, encoding: sheet.encoding }
    sheet.notices.forEach(report.notice)
    try {
      await runOf({ db, file, sheet, options, report, writing, now, progress })
    } finally {
      sheet.close()
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    report.error(error.problem)
  }
  return report
}

/** The store's clock, once the lock is held: later than any value that the import replaces. */
export async function instantOf(db: Store): Promise<string> {
  const { rows } = await sql<{ at: string }>`select clock_timestamp()::text as at`.execute(db)
  return rows[0]?.at ?? ''
}

export interface NewImport {
  readonly asked: Pick<ImportCommit, 'file' | 'options'>
  readonly fileDigest: string
  readonly report: StoredReport
  readonly touched: readonly TouchedSubject[]
  readonly undoes: string | null
}

export async function insertImport(
  own: Omit<ImportWriting, 'touched'>,
  { asked, fileDigest, report, touched, undoes }: NewImport,
): Promise<void> {
  const { db, importKey, actorId, at, record } = own
  const { file, options } = asked
  await insertMany(db, 'data_import', [
    {
      ...{ id: importKey, kind: options.kind, file_name: file.name, file_digest: fileDigest },
      ...{ file_size: String(file.size), options, provenance: report.provenance ?? 'OFFICIAL', digest: report.digest },
      ...{ report, reason: options.reason, actor_id: actorId, undoes_id: undoes, at },
    },
  ])
  await insertMany(
    db,
    'data_import_subject',
    touched.map(({ type, key, year, made, before }) => ({
      ...{ import_id: importKey, subject_type: type, subject_id: key, year, made, before: before ?? null },
    })),
  )
  const { added, changed, removed, unchanged, rows } = report
  record({
    ...{ subjectType: 'Import', subjectId: importKey },
    after: { file: file.name, fileDigest, options, undoes, rows, added, changed, removed, unchanged },
    ...(options.reason === null ? {} : { reason: options.reason }),
  })
}

async function latestOf(db: Store, fileDigest: string, { kind }: ImportOptions): Promise<string | null> {
  const row = await db
    .selectFrom('data_import')
    .select('id')
    .where('file_digest', '=', fileDigest)
    .where('kind', '=', kind)
    .where('undoes_id', 'is', null)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}
