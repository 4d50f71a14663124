import { rehearse, write } from '../audit/write.ts'
import type { Database } from '../database.ts'
import { commitImport, type ImportOutcome, type ImportStore, previewImport } from '../exchange/imports/import-acts.ts'
import { fileOfBytes, type ImportFile } from '../exchange/imports/import-file.ts'
import type { ImportOptions } from '../exchange/imports/import-options.ts'
import type { StoredReport } from '../exchange/imports/import-report.ts'
import { previewUndo, type UndoOutcome, type UndoPreview, undoImport } from '../exchange/imports/undo-import.ts'

/** Imports for tests: files are texts or bytes, and what they say of the world is put together once. */
export interface ImportBench {
  readonly store: ImportStore
  preview(content: string | Uint8Array, options?: Partial<ImportOptions>): Promise<StoredReport>
  commit(
    content: string | Uint8Array,
    options?: Partial<ImportOptions> & { readonly digest?: string },
  ): Promise<ImportOutcome>
  undo(key: string | null): Promise<UndoOutcome>
  previewUndo(key: string | null): Promise<UndoPreview>
  /** A text that changes with any row of any table, but for actors. */
  fingerprint(): Promise<string>
}

const ACTOR = { kind: 'PERSON', name: 'Cán bộ nhập liệu' } as const

export function importBench(database: Database, usual: ImportOptions, now?: Date): ImportBench {
  const store: ImportStore = {
    write: (actor, act, body) => write(database, actor, act, body),
    rehearse: (body) => rehearse(database, body),
  }
  const clock = now === undefined ? {} : { now }
  return {
    store,
    preview: (content, options = {}) =>
      previewImport(store, { file: testFile(content), options: { ...usual, ...options }, ...clock }),
    commit: (content, { digest, ...options } = {}) =>
      commitImport(store, {
        ...{ file: testFile(content), options: { ...usual, ...options }, actor: ACTOR, digest: digest ?? null },
        ...clock,
      }),
    previewUndo: (key) => previewUndo(store, key ?? ''),
    undo: (key) => undoImport(store, { key: key ?? '', actor: ACTOR, reason: 'Nhầm tệp' }),
    fingerprint: () => fingerprint(database),
  }
}

export const testFile = (content: string | Uint8Array): ImportFile =>
  fileOfBytes('tep-nhap', typeof content === 'string' ? new TextEncoder().encode(content) : content)

async function fingerprint(database: Database): Promise<string> {
  const tables = await database
    .fork()
    .execute<{ name: string }[]>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('actor', 'schema_migration') order by 1`,
    )
  const hashes = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await database
        .fork()
        .execute<{ hash: string | null }[]>(
          `select md5(string_agg(t::text, '|' order by t::text)) as hash from "${name}" t`,
        )
      return `${name} ${row?.hash ?? ''}`
    }),
  )
  return hashes.join('\n')
}
