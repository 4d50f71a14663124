import { sql } from 'kysely'
import type { Context, Store } from '../context.ts'
import { byKey } from '../shared/by-key.ts'
import { decodeId } from '../shared/ids.ts'
import type { Page, PageArgs } from '../shared/paging.ts'
import { type StoredList, storedPage } from '../shared/stored-list.ts'
import { type SourceStatement, type SourceStatementRow, toSourceStatement } from './source-statement.type.ts'
import type { StatementKind } from './statement-kind.ts'

/** Which statements; what is null narrows nothing. */
export interface SourceStatementFilter {
  /** Id of a unit. */
  readonly unit: string | null
  readonly year: number | null
  readonly kind: StatementKind | null
}

/** The latest year first, then in order of recording. */
const STATEMENTS: StoredList<SourceStatementRow, SourceStatement> = {
  order: [{ by: sql.ref('year'), descending: true }, { by: sql.ref('position') }],
  kinds: ['integer', 'integer'],
  keyOf: (row) => [row.year, row.position],
  nodeOf: toSourceStatement,
}

/** One page of the statements that a filter leaves. */
export async function sourceStatementPage(
  context: Context,
  filter: SourceStatementFilter,
  args: PageArgs,
): Promise<Page<SourceStatement>> {
  const db = await context.reader()
  return storedPage(STATEMENTS, args, () => filtered(db, filter).selectAll())
}

function filtered(db: Store, { unit, year, kind }: SourceStatementFilter) {
  let query = db.selectFrom('source_statement').where('superseded_at', 'is', null)
  if (unit !== null) query = query.where('unit_id', '=', decodeId(unit, 'Unit'))
  if (year !== null) query = query.where('year', '=', year)
  if (kind !== null) query = query.where('kind', '=', kind)
  return query
}

/** Statements by key; null where there is none. */
export const sourceStatementByKey = byKey('source_statement', toSourceStatement)
