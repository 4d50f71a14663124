import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../context.ts'
import { batchLoader, grouped, inOrder } from '../shared/batch.ts'
import type { Day } from '../shared/day.ts'
import { decodeId } from '../shared/ids.ts'
import type { Page, PageArgs } from '../shared/paging.ts'
import { textIs } from '../shared/storable.ts'
import { storedPage } from '../shared/stored-list.ts'
import { listProvenance } from '../units/list-provenance.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'
import { type Finding, toFinding } from './finding.type.ts'
import {
  FINDING_KINDS,
  FINDING_ORDER,
  type FindingQuestion,
  findingConditions,
  findingKey,
  findingsIn,
} from './listed-finding.sql.ts'
import type { FindingState } from './rules/vocabulary.ts'

/** Which findings, with ids; what is null narrows nothing, but provenance. */
export interface FindingFilter {
  readonly unit: string | null
  readonly state: FindingState | null
  readonly criterion: string | null
  readonly campaign: string | null
  readonly year: number | null
  readonly overdue: boolean | null
  readonly asOf: Day | null
  readonly provenance: Provenance | null
}

function questionOf(context: Context, filter: FindingFilter): FindingQuestion {
  const key = (id: string | null, type: string) => (id === null ? null : decodeId(id, type))
  return {
    unit: key(filter.unit, 'Unit'),
    state: filter.state,
    criterion: key(filter.criterion, 'Criterion'),
    campaign: key(filter.campaign, 'InspectionCampaign'),
    year: filter.year,
    overdue: filter.overdue,
    day: filter.asOf ?? context.today,
  }
}

/** One page of the findings of all campaigns that a filter leaves, in one provenance. */
export async function findingPage(context: Context, filter: FindingFilter, args: PageArgs): Promise<Page<Finding>> {
  const question = questionOf(context, filter)
  const provenance = await listProvenance(context, filter.provenance, { units: [question.unit] })
  const db = await context.reader()
  const conditions: readonly RawBuilder<boolean>[] = [
    ...findingConditions(question),
    sql<boolean>`finding.provenance = ${provenance}`,
  ]
  return storedPage({ order: FINDING_ORDER, kinds: FINDING_KINDS, keyOf: findingKey, nodeOf: toFinding }, args, () =>
    conditions.reduce((query, condition) => query.where(condition), findingsIn(db).selectAll('finding')),
  )
}

/** The finding of a readable key; null where there is none. */
export async function findingBySlug(context: Context, slug: string): Promise<Finding | null> {
  const db = await context.reader()
  const row = await findingsIn(db).selectAll('finding').where(textIs('finding.slug', slug)).executeTakeFirst()
  return row === undefined ? null : toFinding(row)
}

/** Findings by key; null where there is none. */
export const findingByKey = batchLoader<string, Finding | null>(async (context, keys) => {
  const db = await context.reader()
  const rows = await findingsIn(db)
    .selectAll('finding')
    .where('finding.id', '=', (on) => on.fn.any(on.val([...keys])))
    .execute()
  return inOrder(keys, rows.map(toFinding), ({ key }) => key, null)
})

/** Later findings on what became of each, oldest first. */
export const followingFindings = batchLoader<string, Finding[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await findingsIn(db)
    .selectAll('finding')
    .where('finding.follow_up_of_id', '=', (on) => on.fn.any(on.val([...keys])))
    .orderBy('finding.year')
    .orderBy('finding.position')
    .execute()
  return grouped(keys, rows.map(toFinding), ({ followUpOfKey }) => followUpOfKey ?? '')
})
