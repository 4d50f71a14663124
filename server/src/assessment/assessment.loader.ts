import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { batchLoader, grouped, inOrder } from '../shared/batch.ts'
import { pagedLists } from '../shared/paged-lists.ts'
import {
  type KeyKind,
  type OrderKey,
  type PageArgs,
  type PageRequest,
  pageOf,
  pageQuery,
  pageRequest,
} from '../shared/paging.ts'
import { ASSESSMENT_COLUMNS, type Assessment, type AssessmentRow, toAssessment } from './assessment.type.ts'
import { type PlacedKey, placed, placesOf } from './placed-key.ts'
import type { Stage } from './rules/stages.ts'

/** Assessments by key; null where there is none. */
export const assessmentByKey = batchLoader<string, Assessment | null>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('assessment')
    .select(ASSESSMENT_COLUMNS)
    .where('id', '=', (on) => on.fn.any(on.val([...keys])))
    .execute()
  return inOrder(keys, rows.map(toAssessment), ({ key }) => key, null)
})

/** A stored sum as it is read. */
export interface TotalRow {
  readonly stage: Stage
  readonly criterion_id: string | null
  readonly part: string | null
  readonly points: string
  readonly maxPoints: string
  readonly missing: string
  readonly complete: boolean
  readonly leaves: number
  readonly missing_leaves: number
}

/** Every present sum of assessments by placed key. */
export const totalsByAssessment = batchLoader<PlacedKey, TotalRow[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom(placesOf(keys).as<'place'>(sql`place (year, id)`))
    .innerJoin('stage_total as total', (join) =>
      join.onRef('total.year', '=', 'place.year').onRef('total.assessment_id', '=', 'place.id'),
    )
    .select(['place.year', 'place.id', 'total.stage', 'total.criterion_id', 'total.part', 'total.points'])
    .select([
      'total.max_points as maxPoints',
      'total.missing',
      'total.complete',
      'total.leaves',
      'total.missing_leaves',
    ])
    .where('total.superseded_at', 'is', null)
    .execute()
  return grouped(keys, rows, ({ year, id }) => placed(year, id))
})

export interface ConditionRow {
  readonly code: string
  readonly reason: string | null
}

/** Knock-out conditions that hold, by placed key of their assessment, in the order of their codes. */
export const conditionsByAssessment = batchLoader<PlacedKey, ConditionRow[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom(placesOf(keys).as<'place'>(sql`place (year, id)`))
    .innerJoin('assessment_condition as condition', (join) =>
      join.onRef('condition.year', '=', 'place.year').onRef('condition.assessment_id', '=', 'place.id'),
    )
    .select(['place.year', 'place.id', 'condition.code', 'condition.reason'])
    .where('condition.superseded_at', 'is', null)
    .orderBy('condition.code')
    .execute()
  return grouped(keys, rows, ({ year, id }) => placed(year, id))
})

/** The assessment of one unit by one framework in one year; null where there is none. */
export async function assessmentOf(
  context: Context,
  unitKey: string,
  year: number,
  frameworkCode: string,
): Promise<Assessment | null> {
  const db = await context.reader()
  const row = await db
    .selectFrom('assessment')
    .innerJoin('framework', 'framework.id', 'assessment.framework_id')
    .select(ASSESSMENT_COLUMNS)
    .where('assessment.unit_id', '=', unitKey)
    .where('assessment.year', '=', year)
    .where('framework.code', '=', frameworkCode)
    .orderBy('assessment.id')
    .limit(1)
    .executeTakeFirst()
  return row ? toAssessment(row) : null
}

/** Of one unit, the latest year first. */
const ORDER: readonly OrderKey[] = [
  { by: sql.ref('assessment.year'), descending: true },
  { by: sql.ref('assessment.id') },
]
const ORDER_KINDS: readonly KeyKind[] = ['integer', 'uuid']

const unitAssessments = pagedLists<null, AssessmentRow & { owner: string }>(fetchOfUnits, countOfUnits)

/** One page of a unit's assessments. */
export async function unitAssessmentPage(context: Context, unitKey: string, args: PageArgs) {
  const page = pageRequest(args, { keys: ORDER_KINDS })
  const list = { owner: unitKey, filter: null }
  const rows = await context.load(unitAssessments.rows).load({ ...list, page })
  const count = () => context.load(unitAssessments.count).load(list)
  return pageOf(page, rows, (row) => [row.year, row.id], toAssessment, count)
}

async function fetchOfUnits(context: Context, owners: readonly string[], _filter: null, page: PageRequest) {
  const db = await context.reader()
  return db
    .selectFrom(sql<{ owner: string }>`unnest(${[...owners]}::uuid[])`.as<'list'>(sql`list (owner)`))
    .innerJoinLateral(
      (on) => {
        const own = on
          .selectFrom('assessment')
          .select(ASSESSMENT_COLUMNS)
          .where(sql<boolean>`assessment.unit_id = list.owner`)
        return pageQuery(own, ORDER, page).as('own')
      },
      (join) => join.onTrue(),
    )
    .select('list.owner')
    .selectAll('own')
    .execute()
}

async function countOfUnits(context: Context, owners: readonly string[]) {
  const db = await context.reader()
  const rows = await db
    .selectFrom('assessment')
    .where('unit_id', '=', (on) => on.fn.any(on.val([...owners])))
    .groupBy('unit_id')
    .select((on) => ['unit_id as owner', on.fn.countAll<string>().as('count')])
    .execute()
  return rows.map(({ owner, count }) => ({ owner, count: Number(count) }))
}
