import { sql } from 'kysely'
import type { Context, Store } from '../context.ts'
import { byKey } from '../shared/by-key.ts'
import { decodeId } from '../shared/ids.ts'
import type { Page, PageArgs } from '../shared/paging.ts'
import { textIs } from '../shared/storable.ts'
import { type StoredList, storedPage } from '../shared/stored-list.ts'
import { type ReportedTotal, type ReportedTotalRow, toReportedTotal } from './reported-total.type.ts'

/** Which totals; what is null narrows nothing. */
export interface ReportedTotalFilter {
  /** Id of a unit. */
  readonly unit: string | null
  readonly year: number | null
  readonly measure: string | null
}

/** The latest year first, then in order of recording. */
const TOTALS: StoredList<ReportedTotalRow, ReportedTotal> = {
  order: [{ by: sql.ref('year'), descending: true }, { by: sql.ref('position') }],
  kinds: ['integer', 'integer'],
  keyOf: (row) => [row.year, row.position],
  nodeOf: toReportedTotal,
}

/** One page of the totals that a filter leaves. */
export async function reportedTotalPage(
  context: Context,
  filter: ReportedTotalFilter,
  args: PageArgs,
): Promise<Page<ReportedTotal>> {
  const db = await context.reader()
  return storedPage(TOTALS, args, () => filtered(db, filter).selectAll())
}

function filtered(db: Store, { unit, year, measure }: ReportedTotalFilter) {
  let query = db.selectFrom('reported_total').where('superseded_at', 'is', null)
  if (unit !== null) query = query.where('unit_id', '=', decodeId(unit, 'Unit'))
  if (year !== null) query = query.where('year', '=', year)
  if (measure !== null) query = query.where(textIs('measure', measure))
  return query
}

/** Totals by key; null where there is none. */
export const reportedTotalByKey = byKey('reported_total', toReportedTotal)
