import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../context.ts'
import { byKey } from '../shared/by-key.ts'
import { decodeId } from '../shared/ids.ts'
import type { Page, PageArgs } from '../shared/paging.ts'
import { textIs } from '../shared/storable.ts'
import { type Owned, ownedPages, type StoredList, storedPage } from '../shared/stored-list.ts'
import { listProvenance } from '../units/list-provenance.ts'
import { readScopePaths } from '../units/scope-paths.ts'
import {
  type DossierCase,
  type DossierCaseFilter,
  type DossierFilter,
  type DossierReport,
  type DossierReportRow,
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
const REPORTS: StoredList<DossierReportRow, DossierReport> = {
  order: [{ by: sql.ref('period_to'), descending: true }, { by: sql.ref('id') }],
  kinds: ['day', 'uuid'],
  keyOf: ({ period_to, id }) => [period_to, id],
  nodeOf: toDossierReport,
}

/** One page of the reports that a filter leaves, in one provenance. */
export async function dossierReportPage(
  context: Context,
  filter: DossierFilter,
  args: PageArgs,
): Promise<Page<DossierReport>> {
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
  return storedPage(REPORTS, args, () =>
    conditions.reduce(
      (query, condition) => query.where(condition),
      db.selectFrom('dossier_report as report').selectAll('report'),
    ),
  )
}

/** One page of the current reports of one unit itself. */
export const unitReportPage = ownedPages(
  REPORTS,
  sql<DossierReportRow & Owned>`(
    select report.*, report.unit_id as owner_key from dossier_report report where report.superseded_at is null
  )`,
)

/** What is due first comes first. */
const CASES: StoredList<Parameters<typeof toDossierCase>[0], DossierCase> = {
  order: [{ by: sql.ref('due_on') }, { by: sql.ref('id') }],
  kinds: ['day', 'uuid'],
  keyOf: ({ due_on, id }) => [due_on, id],
  nodeOf: toDossierCase,
}

/** One page of the late dossiers that a filter leaves, in one provenance. */
export async function dossierCasePage(
  context: Context,
  filter: DossierCaseFilter,
  args: PageArgs,
): Promise<Page<DossierCase>> {
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
  return storedPage(CASES, args, () =>
    conditions.reduce(
      (query, condition) => query.where(condition),
      db.selectFrom('dossier_case as report').selectAll('report'),
    ),
  )
}

/** Reports by key; null where there is none. */
export const dossierReportByKey = byKey('dossier_report', toDossierReport)

/** Late dossiers by key; null where there is none. */
export const dossierCaseByKey = byKey('dossier_case', toDossierCase)
