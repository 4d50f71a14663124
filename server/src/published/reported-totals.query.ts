import { sql } from 'kysely'
import type { Context, Store } from '../context.ts'
import { batchLoader, inOrder } from '../shared/batch.ts'
import { decodeId } from '../shared/ids.ts'
import {
  type KeyKind,
  type OrderKey,
  type Page,
  type PageArgs,
  pageOf,
  pageQuery,
  pageRequest,
} from '../shared/paging.ts'
import { textIs } from '../shared/storable.ts'
import { type ReportedTotal, type ReportedTotalRow, toReportedTotal } from './reported-total.type.ts'

/** Which totals; what is null narrows nothing. */
export interface ReportedTotalFilter {
  /** Id of a unit. */
  readonly unit: string | null
  readonly year: number | null
  readonly measure: string | null
}

/** The latest year first, then in order of recording. */
const ORDER: readonly OrderKey[] = [{ by: sql.ref('year'), descending: true }, { by: sql.ref('position') }]
const ORDER_KINDS: readonly KeyKind[] = ['integer', 'integer']
const keyOf = (row: ReportedTotalRow) => [row.year, row.position]

/** One page of the totals that a filter leaves. */
export async function reportedTotalPage(
  context: Context,
  filter: ReportedTotalFilter,
  args: PageArgs,
): Promise<Page<ReportedTotal>> {
  const page = pageRequest(args, { keys: ORDER_KINDS })
  const db = await context.reader()
  const rows = await pageQuery(filtered(db, filter).selectAll(), ORDER, page).execute()
  return pageOf(page, rows, keyOf, toReportedTotal, async () => {
    const counted = filtered(db, filter).select((on) => on.fn.countAll<string>().as('count'))
    return Number((await counted.executeTakeFirstOrThrow()).count)
  })
}

function filtered(db: Store, { unit, year, measure }: ReportedTotalFilter) {
  let query = db.selectFrom('reported_total').where('superseded_at', 'is', null)
  if (unit !== null) query = query.where('unit_id', '=', decodeId(unit, 'Unit'))
  if (year !== null) query = query.where('year', '=', year)
  if (measure !== null) query = query.where(textIs('measure', measure))
  return query
}

/** Totals by key; null where there is none. */
export const reportedTotalByKey = batchLoader<string, ReportedTotal | null>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('reported_total')
    .selectAll()
    .where('id', '=', (on) => on.fn.any(on.val([...keys])))
    .execute()
  return inOrder(keys, rows.map(toReportedTotal), ({ key }) => key, null)
})
