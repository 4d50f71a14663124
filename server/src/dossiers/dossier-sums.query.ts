import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../context.ts'
import { batchLoader } from '../shared/batch.ts'
import type { Day } from '../shared/day.ts'
import {
  type KeyKind,
  type OrderKey,
  type Page,
  type PageArgs,
  pageOf,
  pageQuery,
  pageRequest,
} from '../shared/paging.ts'
import { storable } from '../shared/storable.ts'
import type { DossierOverview, DossierQuestion, DossierSum, DossierUnitSum } from './dossier-sums.type.ts'
import { COLUMNS, type FigureColumn, type FigureRow, readFigures } from './figure-columns.ts'
import { figureFields } from './figure-fields.ts'

/** Whose reports: those of a unit and of all below it, by the beginning of their path; or of some units themselves. */
type Scope = { readonly path: string } | { readonly units: readonly string[] }

type SumRow = FigureRow & {
  readonly one_field: string | null
  readonly period_from: Day
  readonly period_to: Day
  readonly months: string
  readonly reports: string
}

/** What is open at the start is told by the first month of each unit and field, what is open at the end by the last. */
const AT_START: readonly FigureColumn[] = [COLUMNS.carriedOver]
const AT_END: readonly FigureColumn[] = [COLUMNS.openInTime, COLUMNS.openOverdue, COLUMNS.open, COLUMNS.suspended]

/** Whether `report` is of one whole month. */
export const MONTHLY = sql<boolean>`(report.period_from = date_trunc('month', report.period_from)::date
  and report.period_to = (date_trunc('month', report.period_from) + interval '1 month' - interval '1 day')::date)`

/**
 * The monthly reports that are added up, each unit, field and month once: the latest recorded where several sources report it,
 * and the report of all fields only where none is of a field. `span` is what one sum spans.
 */
function chosen({ from, to, field }: DossierQuestion, scope: Scope, span: 'PERIOD' | 'MONTH'): RawBuilder<unknown> {
  const owned =
    'path' in scope
      ? sql`report.scope_path like ${`${scope.path}%`}`
      : sql`report.unit_id = any(${[...scope.units]}::uuid[])`
  const asked = field === null ? sql`true` : storable(field) ? sql`field = ${field}` : sql`false`
  // A month on its own is both the first and the last.
  const summed = span === 'MONTH' ? sql`unit_id, field, period_from` : sql`unit_id, field`
  return sql`(
    select once.*,
      row_number() over (partition by ${summed} order by period_from) = 1 as first_month,
      row_number() over (partition by ${summed} order by period_from desc) = 1 as last_month
    from (
      select latest.*, count(field) over (partition by unit_id, period_from) as with_field
      from (
        select distinct on (report.unit_id, report.period_from, coalesce(report.field, '')) report.*
        from dossier_report report
        where report.superseded_at is null and ${MONTHLY} and ${owned}
          and report.period_from >= ${from}::date and report.period_to <= ${to}::date
        order by report.unit_id, report.period_from, coalesce(report.field, ''), report.recorded_at desc, report.id desc
      ) latest
    ) once
    where (field is not null or with_field = 0) and ${asked}
  )`
}

/** One figure added up: null where a report that counts for it leaves it out. */
function total(column: FigureColumn): RawBuilder<unknown> {
  const name = sql.ref(column)
  const whole = AT_START.includes(column)
    ? sql`filter (where first_month)`
    : AT_END.includes(column)
      ? sql`filter (where last_month)`
      : sql``
  const sum = sql`case when count(*) ${whole} = count(${name}) ${whole} then sum(${name}) ${whole} end`
  return column === COLUMNS.received
    ? sql`case when bool_and(received_basis = 'RECEIVED_IN_PERIOD') or count(distinct period_from) = 1 then ${sum} end as ${name}`
    : sql`${sum} as ${name}`
}

const TOTALS = sql`${sql.join(Object.values(COLUMNS).map(total))},
  case when min(received_basis) = max(received_basis) then min(received_basis) else 'NOT_STATED' end as received_basis,
  case when count(distinct coalesce(field, '')) = 1 then min(field) end as one_field,
  min(period_from) as period_from, max(period_to) as period_to,
  count(distinct period_from) as months, count(*) as reports`

const toSum = (row: SumRow): DossierSum => ({
  ...figureFields(readFigures(row)),
  field: row.one_field,
  periodFrom: row.period_from,
  periodTo: row.period_to,
  months: Number(row.months),
  reports: Number(row.reports),
})

/** All of it; null where there is no monthly report. */
export async function wholeSum(context: Context, { path, asked }: DossierOverview): Promise<DossierSum | null> {
  const { rows } =
    await sql<SumRow>`select ${TOTALS} from ${chosen(asked, { path }, 'PERIOD')} report having count(*) > 0`.execute(
      await context.reader(),
    )
  const [row] = rows
  return row === undefined ? null : toSum(row)
}

/** By month, the earliest first. */
export async function monthSums(context: Context, { path, asked }: DossierOverview): Promise<DossierSum[]> {
  const { rows } = await sql<SumRow>`select ${TOTALS} from ${chosen(asked, { path }, 'MONTH')} report
    group by report.period_from order by report.period_from`.execute(await context.reader())
  return rows.map(toSum)
}

/** By field in the order of the alphabet; reports of all fields come last. */
export async function fieldSums(context: Context, { path, asked }: DossierOverview): Promise<DossierSum[]> {
  const { rows } = await sql<SumRow>`select ${TOTALS} from ${chosen(asked, { path }, 'PERIOD')} report
    group by report.field order by report.field collate "C" nulls last`.execute(await context.reader())
  return rows.map(toSum)
}

/** The most late dossiers first; units whose reports do not tell come last. */
const UNIT_ORDER: readonly OrderKey[] = [{ by: sql.ref('late'), descending: true }, { by: sql.ref('unit_id') }]
const UNIT_KINDS: readonly KeyKind[] = ['integer', 'uuid']
/** Below every number of late dossiers. */
const NOT_TOLD = -1

/** One page of the units whose monthly reports are added up. */
export async function unitSumPage(
  context: Context,
  { path, asked }: DossierOverview,
  args: PageArgs,
): Promise<Page<DossierUnitSum>> {
  const page = pageRequest(args, { keys: UNIT_KINDS })
  const db = await context.reader()
  const listed = sql<SumRow & { unit_id: string; late: number }>`(
    select sums.*, coalesce(resolved_late + open_overdue, ${NOT_TOLD})::integer as late from (
      select report.unit_id, ${TOTALS} from ${chosen(asked, { path }, 'PERIOD')} report group by report.unit_id
    ) sums
  )`
  const rows = await pageQuery(db.selectFrom(listed.as('listed')).selectAll(), UNIT_ORDER, page).execute()
  return pageOf(
    page,
    rows,
    ({ late, unit_id }) => [late, unit_id],
    (row) => ({ unitKey: row.unit_id, asked, sum: toSum(row) }),
    async () => {
      const count = sql<{
        count: string
      }>`select count(distinct report.unit_id) as count from ${chosen(asked, { path }, 'PERIOD')} report`
      return Number((await count.execute(db)).rows[0]?.count ?? 0)
    },
  )
}

/** Of units themselves by month, the earliest first: one statement for each question, however many units. */
export const monthsOfUnit = batchLoader<{ readonly unit: string; readonly asked: DossierQuestion }, DossierSum[]>(
  async (context, keys) => {
    const db = await context.reader()
    const found = new Map<string, DossierSum[]>()
    for (const [question, group] of Map.groupBy(keys, ({ asked }) => JSON.stringify(asked))) {
      const [first] = group
      if (first === undefined) continue
      const units = group.map(({ unit }) => unit)
      const { rows } = await sql<SumRow & { unit_id: string }>`
        select report.unit_id, ${TOTALS} from ${chosen(first.asked, { units }, 'MONTH')} report
        group by report.unit_id, report.period_from order by report.period_from`.execute(db)
      for (const [unit, own] of Map.groupBy(rows, ({ unit_id }) => unit_id)) found.set(question + unit, own.map(toSum))
    }
    return keys.map(({ unit, asked }) => found.get(JSON.stringify(asked) + unit) ?? [])
  },
)
