import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../context.ts'
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
import { listProvenance } from '../units/list-provenance.ts'
import { readScopePaths } from '../units/scope-paths.ts'
import {
  type DossierCase,
  type DossierCaseFilter,
  type DossierFilter,
  type DossierReport,
  toDossierCase,
  toDossierReport,
} from './dossier.type.ts'
import { hasMisfit } from './misfits.sql.ts'

const keyOf = (id: string | null | undefined): string | null => (id == null ? null : decodeId(id, 'Unit'))

/** The rows of a table whose `scope_path` is that of a unit, or below it; nothing where the unit is not on record. */
async function within(context: Context, unit: string | null): Promise<readonly RawBuilder<boolean>[]> {
  if (unit === null) return []
  const paths = await readScopePaths(await context.reader(), [unit])
  const path = paths.get(unit)?.path
  return [path === undefined ? sql<boolean>`false` : sql<boolean>`report.scope_path like ${`${path}%`}`]
}

/** The latest period first, then in the order of recording. */
const REPORT_ORDER: readonly OrderKey[] = [
  { by: sql.ref('report.period_to'), descending: true },
  { by: sql.ref('report.id') },
]
const ORDER_KINDS: readonly KeyKind[] = ['day', 'uuid']

/** One page of the reports that a filter leaves, in one provenance. */
export async function dossierReportPage(
  context: Context,
  filter: DossierFilter,
  args: PageArgs,
): Promise<Page<DossierReport>> {
  const page = pageRequest(args, { keys: ORDER_KINDS })
  const unit = keyOf(filter.unit)
  const above = keyOf(filter.within)
  const provenance = await listProvenance(context, filter.provenance, { units: [unit, above] })
  const { field, from, to } = filter
  const conditions = [
    sql<boolean>`report.superseded_at is null and report.provenance = ${provenance}`,
    ...(await within(context, above)),
    ...(unit === null ? [] : [sql<boolean>`report.unit_id = ${unit}::uuid`]),
    ...(field == null ? [] : [sql<boolean>`${textIs('report.field', field)}`]),
    ...(from == null ? [] : [sql<boolean>`report.period_from >= ${from}::date`]),
    ...(to == null ? [] : [sql<boolean>`report.period_to <= ${to}::date`]),
    ...(filter.misfitsOnly === true ? [hasMisfit] : []),
  ]
  const db = await context.reader()
  const narrowed = () =>
    conditions.reduce((query, condition) => query.where(condition), db.selectFrom('dossier_report as report'))
  const rows = await pageQuery(narrowed().selectAll('report'), REPORT_ORDER, page).execute()
  return pageOf(
    page,
    rows,
    ({ period_to, id }) => [period_to, id],
    toDossierReport,
    async () => {
      const counted = narrowed().select((on) => on.fn.countAll<string>().as('count'))
      return Number((await counted.executeTakeFirstOrThrow()).count)
    },
  )
}

/** What is due first comes first. */
const CASE_ORDER: readonly OrderKey[] = [{ by: sql.ref('report.due_on') }, { by: sql.ref('report.id') }]

/** One page of the late dossiers that a filter leaves, in one provenance. */
export async function dossierCasePage(
  context: Context,
  filter: DossierCaseFilter,
  args: PageArgs,
): Promise<Page<DossierCase>> {
  const page = pageRequest(args, { keys: ORDER_KINDS })
  const above = keyOf(filter.within)
  const provenance = await listProvenance(context, filter.provenance, { units: [above] })
  const { field, apology, open, from, to } = filter
  const conditions = [
    sql<boolean>`report.superseded_at is null and report.provenance = ${provenance}`,
    ...(await within(context, above)),
    ...(field == null ? [] : [sql<boolean>`${textIs('report.field', field)}`]),
    ...(apology == null ? [] : [sql<boolean>`report.apology = ${apology}`]),
    ...(open == null ? [] : [sql<boolean>`(report.resolved_on is null) = ${open}`]),
    ...(from == null ? [] : [sql<boolean>`report.due_on >= ${from}::date`]),
    ...(to == null ? [] : [sql<boolean>`report.due_on <= ${to}::date`]),
  ]
  const db = await context.reader()
  const narrowed = () =>
    conditions.reduce((query, condition) => query.where(condition), db.selectFrom('dossier_case as report'))
  const rows = await pageQuery(narrowed().selectAll('report'), CASE_ORDER, page).execute()
  return pageOf(
    page,
    rows,
    ({ due_on, id }) => [due_on, id],
    toDossierCase,
    async () => {
      const counted = narrowed().select((on) => on.fn.countAll<string>().as('count'))
      return Number((await counted.executeTakeFirstOrThrow()).count)
    },
  )
}

/** Reports by key; null where there is none. */
export const dossierReportByKey = batchLoader<string, DossierReport | null>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('dossier_report')
    .selectAll()
    .where('id', '=', (on) => on.fn.any(on.val([...keys])))
    .execute()
  return inOrder(keys, rows.map(toDossierReport), ({ key }) => key, null)
})

/** Late dossiers by key; null where there is none. */
export const dossierCaseByKey = batchLoader<string, DossierCase | null>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('dossier_case')
    .selectAll()
    .where('id', '=', (on) => on.fn.any(on.val([...keys])))
    .execute()
  return inOrder(keys, rows.map(toDossierCase), ({ key }) => key, null)
})
