import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { pagedLists } from '../shared/paged-lists.ts'
import {
  type KeyKind,
  type OrderKey,
  type Page,
  type PageArgs,
  pageOf,
  pageQuery,
  pageRequest,
} from '../shared/paging.ts'
import { type DossierReport, type DossierReportRow, toDossierReport } from './dossier.type.ts'

const ORDER: readonly OrderKey[] = [{ by: sql.ref('report.period_to'), descending: true }, { by: sql.ref('report.id') }]
const ORDER_KINDS: readonly KeyKind[] = ['day', 'uuid']

/** The current reports of each of several units. */
const reports = pagedLists<null, DossierReportRow & { owner: string }>(
  async (context, owners, _filter, page) =>
    (await context.reader())
      .selectFrom(sql<{ owner: string }>`unnest(${[...owners]}::uuid[])`.as<'list'>(sql`list (owner)`))
      .innerJoinLateral(
        (on) => {
          const own = on.selectFrom('dossier_report as report').selectAll('report')
          const current = own.where(sql<boolean>`report.unit_id = list.owner and report.superseded_at is null`)
          return pageQuery(current, ORDER, page).as('found')
        },
        (join) => join.onTrue(),
      )
      .select('list.owner')
      .selectAll('found')
      .execute(),
  async (context, owners) => {
    const { rows } = await sql<{ owner: string; count: number }>`
      select unit_id as owner, count(*)::integer as count from dossier_report
      where superseded_at is null and unit_id = any(${[...owners]}::uuid[]) group by 1`.execute(await context.reader())
    return rows
  },
)

/** One page of the reports of one unit itself, the latest period first. */
export async function unitReportPage(context: Context, unitKey: string, args: PageArgs): Promise<Page<DossierReport>> {
  const page = pageRequest(args, { keys: ORDER_KINDS })
  const list = { owner: unitKey, filter: null }
  const rows = await context.load(reports.rows).load({ ...list, page })
  return pageOf(
    page,
    rows,
    ({ period_to, id }) => [period_to, id],
    toDossierReport,
    () => context.load(reports.count).load(list),
  )
}
