import { type RawBuilder, sql } from 'kysely'
import type { Store } from '../context.ts'
import { underCriterion } from '../framework/under-criterion.sql.ts'
import type { Day } from '../shared/day.ts'
import type { KeyKind, OrderKey } from '../shared/paging.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'
import type { FindingRow } from './finding.type.ts'
import type { FindingState } from './rules/vocabulary.ts'

/** A finding with what lists are ordered and narrowed by. */
export interface ListedFinding extends FindingRow {
  readonly year: number
  readonly provenance: Provenance
}

/** Findings of the latest year first, campaign by campaign, in order of the record. */
export const FINDING_ORDER: readonly OrderKey[] = [
  { by: sql.ref('finding.year'), descending: true },
  { by: sql.ref('finding.campaign_id') },
  { by: sql.ref('finding.position') },
]
export const FINDING_KINDS: readonly KeyKind[] = ['integer', 'uuid', 'integer']
export const findingKey = (row: ListedFinding) => [row.year, row.campaign_id, row.position]

export const FINDINGS = sql<ListedFinding>`(
  select finding.*, campaign.year, campaign.provenance
  from finding join inspection_campaign campaign on campaign.id = finding.campaign_id
)`.as<'finding'>(sql`finding`)

export const findingsIn = (db: Store) => db.selectFrom(FINDINGS)

/** What narrows a list of findings, with keys instead of ids; null narrows nothing. */
export interface FindingQuestion {
  readonly unit: string | null
  readonly state: FindingState | null
  readonly criterion: string | null
  readonly campaign: string | null
  readonly year: number | null
  readonly overdue: boolean | null
  /** The day for lateness. */
  readonly day: Day
}

/** `isOverdue` of the rules, for long lists. */
export const overdueSql = (day: Day) => sql<boolean>`coalesce(
  finding.due_on < ${day}::date and case when finding.closed_on is null
    then finding.state in ('OPEN', 'REMEDY_PROPOSED') else ${day}::date < finding.closed_on end, false)`

/** What a question leaves. */
export function findingConditions(question: FindingQuestion): readonly RawBuilder<boolean>[] {
  const { unit, state, criterion, campaign, year, overdue, day } = question
  return [
    ...(unit === null ? [] : [aboutUnit(sql`${unit}::uuid`)]),
    ...(state === null ? [] : [sql<boolean>`finding.state = ${state}`]),
    ...(criterion === null ? [] : [boundUnder(sql`${criterion}::uuid`)]),
    ...(campaign === null ? [] : [sql<boolean>`finding.campaign_id = ${campaign}::uuid`]),
    ...(year === null ? [] : [sql<boolean>`finding.year = ${year}`]),
    ...(overdue === null ? [] : [sql<boolean>`${overdueSql(day)} = ${overdue}`]),
  ]
}

/** Findings that are about a unit. */
export const aboutUnit = (unit: RawBuilder<unknown>) => sql<boolean>`exists (
  select from finding_unit about where about.finding_id = finding.id and about.unit_id = ${unit})`

/** Findings that are bound to a criterion, or to one below it. */
export const boundUnder = (criterion: RawBuilder<unknown>) =>
  sql<boolean>`finding.criterion_id in (${underCriterion(criterion)})`
