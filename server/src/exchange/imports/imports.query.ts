import { sql } from 'kysely'
import type { Context, Store } from '../../context.ts'
import { batchLoader, inOrder } from '../../shared/batch.ts'
import { encodeId } from '../../shared/ids.ts'
import { type Page, type PageArgs, pageOf, pageQuery, pageRequest } from '../../shared/paging.ts'
import type { Import, ImportReport } from './import.type.ts'
import type { ImportKind } from './import-vocabulary.ts'
import { shownReport } from './report-shape.ts'

/** Reports tell of values that are not published: whoever may not import sees none. */
export const mayImport = ({ viewer }: Context): boolean => viewer.kind === 'IMPORTER'

/** Imports by key; null where there is none, or for a reader who may not see it. */
export const importByKey = batchLoader<string, Import | null>(async (context, keys) => {
  if (!mayImport(context)) return keys.map(() => null)
  const db = await context.reader()
  const rows = await selected(db, null)
    .where('data_import.id', '=', (on) => on.fn.any(on.val([...keys])))
    .execute()
  return inOrder(keys, rows.map(toImport), ({ key }) => key, null)
})

/** Reports by key of their import. They may be long, so they are read where they are asked for. */
export const reportByImport = batchLoader<string, ImportReport | null>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('data_import')
    .select(['id', 'report'])
    .where('id', '=', (on) => on.fn.any(on.val([...keys])))
    .execute()
  const shown = rows.map(({ id, report }) => ({ id, report: shownReport(report) }))
  return inOrder(keys, shown, ({ id }) => id, null).map((row) => row?.report ?? null)
})

/** One page of imports, the latest first. */
export async function importPage(
  context: Context,
  kind: ImportKind | null,
  args: PageArgs,
): Promise<Page<Import> | null> {
  const page = pageRequest(args, { keys: ['uuid'] })
  if (!mayImport(context)) return null
  const db = await context.reader()
  // Keys rise with time, so that the latest import has the highest.
  const order = [{ by: sql.ref('data_import.id'), descending: true }]
  const rows = await pageQuery(selected(db, kind), order, page).execute()
  return pageOf(
    page,
    rows,
    ({ id }) => [id],
    toImport,
    async () => {
      const counted = selected(db, kind)
        .clearSelect()
        .select((on) => on.fn.countAll<string>().as('count'))
      return Number((await counted.executeTakeFirstOrThrow()).count)
    },
  )
}

function selected(db: Store, kind: ImportKind | null) {
  const rows = db
    .selectFrom('data_import')
    .innerJoin('actor', 'actor.id', 'data_import.actor_id')
    .leftJoin('data_import as undoing', 'undoing.undoes_id', 'data_import.id')
    .select(['data_import.id', 'data_import.kind', 'data_import.file_name', 'data_import.file_digest'])
    .select(['data_import.file_size', 'data_import.options', 'data_import.provenance', 'data_import.reason'])
    .select(['data_import.undoes_id', 'data_import.at', 'undoing.id as undone_by', 'actor.name'])
  return kind === null ? rows : rows.where('data_import.kind', '=', kind)
}

type Row = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number]

const toImport = ({ id, options, ...row }: Row): Import => ({
  ...{ id: encodeId('Import', id), key: id, undoesKey: row.undoes_id, undoneByKey: row.undone_by },
  ...{ kind: row.kind, fileName: row.file_name, fileDigest: row.file_digest, fileSize: row.file_size },
  ...{ provenance: row.provenance, at: row.at, by: row.name, reason: row.reason },
  ...{ framework: options.framework, year: options.year, stage: options.stage, decimalMark: options.decimalMark },
})
