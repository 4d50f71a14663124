import { sql } from 'kysely'
import type { Actor, Writing } from '../../audit/write.ts'
import type { Store } from '../../context.ts'
import { newId } from '../../shared/ids.ts'
import type { Bilingual } from '../../shared/tongue.ts'
import { IMPORT_LOCK, type ImportStore, insertImport, instantOf } from './import-acts.ts'
import { fileOfBytes } from './import-file.ts'
import { ReportBuilder, type StoredReport } from './import-report.ts'
import type { ImportWriting, TouchedSubject } from './import-run.ts'
import type { ImportKind } from './import-vocabulary.ts'
import { isRegister, REGISTERS, type RegisterKind } from './registers/list.ts'
import { undoRegister } from './registers/undo-register.ts'
import { undoFigures } from './undo-figures.ts'
import { undoFrameworks } from './undo-frameworks.ts'
import type { UndoRun } from './undo-run.ts'
import { undoScores } from './undo-scores.ts'
import { undoUnits } from './undo-units.ts'

const UNDOERS: Readonly<Record<Exclude<ImportKind, RegisterKind>, (run: UndoRun) => Promise<void>>> = {
  SCORES: undoScores,
  PUBLISHED_FIGURES: undoFigures,
  UNITS: undoUnits,
  UNIT_CHANGES: undoUnits,
  FRAMEWORK: undoFrameworks,
}

const undoOf = (kind: ImportKind, run: UndoRun): Promise<void> =>
  isRegister(kind) ? undoRegister(run, REGISTERS[kind]) : UNDOERS[kind](run)

export interface UndoAsked {
  readonly key: string
  readonly actor: Actor
  readonly reason: string
}

export type UndoOutcome =
  | { readonly outcome: 'DONE'; readonly importKey: string }
  | { readonly outcome: 'UNKNOWN' | 'UNDONE_BEFORE' | 'IS_UNDO' }
  /** Why, each reason by itself; what follows `count` is not listed. */
  | { readonly outcome: 'REFUSED'; readonly reasons: readonly Bilingual[]; readonly count: number }

/** As `UndoOutcome`; PREVIEW: what would be put back, of which nothing was. */
export type UndoPreview =
  | { readonly outcome: 'PREVIEW'; readonly report: StoredReport }
  | Exclude<UndoOutcome, { outcome: 'DONE' }>

/** Most reasons that are listed; all are counted. */
const MOST_REASONS = 100

/**
 * Undoes an import by new versions, all or nothing: what it changed says again what it said before, what it made says nothing
 * any more. Refused, with every reason, where anybody has changed any of it since.
 */
export async function undoImport(store: ImportStore, asked: UndoAsked): Promise<UndoOutcome> {
  try {
    return await store.write(asked.actor, 'undo import', async (writing) => {
      await sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`.execute(writing.db)
      return undo(writing, asked)
    })
  } catch (error) {
    if (error instanceof NotUndone) return error.outcome
    throw error
  }
}

/** Undoes an import in a transaction that is taken back whatever comes of it: what it would put back, or every reason why not. */
export async function previewUndo(store: ImportStore, key: string): Promise<UndoPreview> {
  try {
    return await store.rehearse(async (db) => {
      const found = await undoable(db, key)
      // Nobody acts in a rehearsal: what it writes for a moment bears the name of whoever imported.
      const writing = { db, record: () => undefined, flush: async () => undefined, actorId: found.actor_id }
      return { outcome: 'PREVIEW', report: (await turnBack(await writingOf(writing), found, key)).report }
    })
  } catch (error) {
    if (error instanceof NotUndone) return error.outcome
    throw error
  }
}

class NotUndone extends Error {
  readonly outcome: Exclude<UndoOutcome, { outcome: 'DONE' }>

  constructor(outcome: Exclude<UndoOutcome, { outcome: 'DONE' }>) {
    super(outcome.outcome)
    this.outcome = outcome
  }
}

async function undo(writing: Writing, { key, reason }: UndoAsked): Promise<UndoOutcome> {
  const found = await undoable(writing.db, key)
  const own = await writingOf(writing)
  const { report, touched } = await turnBack(own, found, key)
  const file = { ...fileOfBytes(found.file_name, new Uint8Array()), size: Number(found.file_size) }
  const options = { ...found.options, reason }
  await insertImport(own, { asked: { file, options }, fileDigest: found.file_digest, report, touched, undoes: key })
  return { outcome: 'DONE', importKey: own.importKey }
}

type Found = NonNullable<Awaited<ReturnType<typeof readImport>>>

/** The import, where it can be undone as far as it alone can tell. @throws {NotUndone} */
async function undoable(db: Store, key: string): Promise<Found> {
  const found = await readImport(db, key)
  if (found === undefined) throw new NotUndone({ outcome: 'UNKNOWN' })
  if (found.undoes_id !== null) throw new NotUndone({ outcome: 'IS_UNDO' })
  if (found.undone) throw new NotUndone({ outcome: 'UNDONE_BEFORE' })
  return found
}

const writingOf = async (
  writing: Pick<Writing, 'db' | 'record' | 'flush' | 'actorId'>,
): Promise<Omit<ImportWriting, 'touched'>> => ({
  ...{ db: writing.db, record: writing.record, flush: writing.flush, actorId: writing.actorId },
  ...{ importKey: newId(), at: await instantOf(writing.db) },
})

/** Puts back what an import changed. @throws {NotUndone} with every reason where it cannot. */
async function turnBack(own: Omit<ImportWriting, 'touched'>, found: Found, key: string) {
  const { db } = own
  const touched: TouchedSubject[] = []
  const writing: ImportWriting = { ...own, touched: (subject) => void touched.push(subject) }
  const report = new ReportBuilder(`undo ${key}\n`)
  report.provenance = found.provenance
  const refusals: Bilingual[] = []
  const subjects = await readSubjects(db, key)
  const refuse = (why: Bilingual) => void refusals.push(why)
  await undoOf(found.kind, { db, writing, report, importKey: key, at: found.at, subjects, refusals, refuse })
  if (refusals.length > 0) {
    throw new NotUndone({ outcome: 'REFUSED', reasons: refusals.slice(0, MOST_REASONS), count: refusals.length })
  }
  return { report: report.done(), touched }
}

const readImport = (db: Store, key: string) =>
  db
    .selectFrom('data_import as own')
    .select(['kind', 'file_name', 'file_digest', 'file_size', 'options', 'provenance', 'undoes_id', 'at', 'actor_id'])
    .select((on) =>
      on
        .exists(on.selectFrom('data_import as other').select('other.id').whereRef('other.undoes_id', '=', 'own.id'))
        .as('undone'),
    )
    .where('id', '=', key)
    .executeTakeFirst()

async function readSubjects(db: Store, key: string): Promise<readonly TouchedSubject[]> {
  const rows = await db
    .selectFrom('data_import_subject')
    .select(['subject_type', 'subject_id', 'year', 'made', 'before'])
    .where('import_id', '=', key)
    .orderBy('subject_type')
    .orderBy('subject_id')
    .execute()
  return rows.map(({ subject_type: type, subject_id, year, made, before }) => ({
    type,
    key: subject_id,
    year,
    made,
    before,
  }))
}
