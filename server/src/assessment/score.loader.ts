import { sql } from 'kysely'
import type { Store } from '../context.ts'
import { batchLoader, grouped, inOrder } from '../shared/batch.ts'
import { lineage } from './criterion-lineage.ts'
import { type PlacedKey, placed, placesOf } from './placed-key.ts'
import type { Stage } from './rules/stages.ts'
import { type Score, type StageValueRow, toScore } from './score.type.ts'
import type { StoredFigure } from './stored-figure.ts'

const scores = (db: Store) =>
  db
    .selectFrom('score')
    .innerJoin('criterion', 'criterion.id', 'score.criterion_id')
    .select(['score.year', 'score.id', 'score.assessment_id', 'score.criterion_id', 'criterion.framework_id'])
    .select(['score.state', 'score.version', 'score.lost'])

/** Scores by key; null where there is none. */
export const scoreByKey = batchLoader<string, Score | null>(async (context, keys) => {
  const rows = await scores(await context.reader())
    .where('score.id', '=', (on) => on.fn.any(on.val([...keys])))
    .execute()
  return inOrder(keys, rows.map(toScore), ({ key }) => key, null)
})

/** Every score of assessments by placed key, in the order of the framework. */
export const scoresByAssessment = batchLoader<PlacedKey, Score[]>(async (context, keys) => {
  const rows = await scores(await context.reader())
    .where(sql<boolean>`(score.year, score.assessment_id) in (select * from ${placesOf(keys)} place (year, id))`)
    .orderBy('criterion.position')
    .execute()
  return grouped(keys, rows.map(toScore), ({ year, assessmentKey }) => placed(year, assessmentKey))
})

export type StageValueMap = Partial<Readonly<Record<Stage, StageValueRow>>>

/** The present value of scores at each stage, by placed key of the score. */
export const valuesByScore = batchLoader<PlacedKey, StageValueMap>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom(placesOf(keys).as<'place'>(sql`place (year, id)`))
    .innerJoin('stage_value as value', (join) =>
      join.onRef('value.year', '=', 'place.year').onRef('value.score_id', '=', 'place.id'),
    )
    .innerJoin('actor', 'actor.id', 'value.actor_id')
    .select(['place.year', 'value.score_id', 'value.stage', 'value.state', 'value.points', 'value.figures'])
    .select(['value.branch', 'value.override_reason', 'value.recorded_at', 'actor.name as actor'])
    .where('value.superseded_at', 'is', null)
    .execute()
  return grouped(keys, rows, ({ year, score_id }) => placed(year, score_id)).map((own) =>
    Object.fromEntries(own.map((row) => [row.stage, row])),
  )
})

export interface ExplanationRow {
  readonly requested: string
  readonly deadline: string | null
  readonly answer: string | null
  readonly figures: readonly StoredFigure[] | null
  readonly answered_at: string | null
}

/** Questions and answers about scores by placed key, the oldest first. */
export const explanationsByScore = batchLoader<PlacedKey, ExplanationRow[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom(placesOf(keys).as<'place'>(sql`place (year, id)`))
    .innerJoin('explanation', (join) =>
      join.onRef('explanation.year', '=', 'place.year').onRef('explanation.score_id', '=', 'place.id'),
    )
    .select(['place.year', 'place.id', 'explanation.requested', 'explanation.deadline', 'explanation.answer'])
    .select(['explanation.figures', 'explanation.answered_at'])
    .where('explanation.superseded_at', 'is', null)
    .orderBy('explanation.recorded_at')
    .orderBy('explanation.id')
    .execute()
  return grouped(keys, rows, ({ year, id }) => placed(year, id))
})

/** The score of the same unit one year before at the same leaf or its counterpart, by placed key; null where there is none. */
export const previousScore = batchLoader<PlacedKey, Score | null>(async (context, keys) => {
  const db = await context.reader()
  const rows = await scores(db)
    .innerJoin('assessment as before', (join) =>
      join.onRef('before.year', '=', 'score.year').onRef('before.id', '=', 'score.assessment_id'),
    )
    .innerJoin('assessment as now', (join) =>
      join.onRef('now.unit_id', '=', 'before.unit_id').on(sql<boolean>`now.year = before.year + 1`),
    )
    .innerJoin('score as later', (join) =>
      join.onRef('later.year', '=', 'now.year').onRef('later.assessment_id', '=', 'now.id'),
    )
    .innerJoin(lineage('line'), (join) =>
      join.onRef('line.id', '=', 'later.criterion_id').onRef('line.earlier_id', '=', 'score.criterion_id'),
    )
    .select(['later.year as later_year', 'later.id as later_id'])
    .where(sql<boolean>`(later.year, later.id) in (select * from ${placesOf(keys)} place (year, id))`)
    .execute()
  const found = new Map(rows.map((row) => [placed(row.later_year, row.later_id), toScore(row)]))
  return keys.map((key) => found.get(key) ?? null)
})

/** Earlier years in which the same unit lost points at the same leaf or its counterpart, oldest first, by placed key of the score. */
export const yearsRepeated = batchLoader<PlacedKey, number[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom(placesOf(keys).as<'place'>(sql`place (year, id)`))
    .innerJoin('score as later', (join) =>
      join.onRef('later.year', '=', 'place.year').onRef('later.id', '=', 'place.id'),
    )
    .innerJoin('assessment as now', (join) =>
      join.onRef('now.year', '=', 'later.year').onRef('now.id', '=', 'later.assessment_id'),
    )
    .innerJoin('assessment as before', (join) =>
      join.onRef('before.unit_id', '=', 'now.unit_id').onRef('before.year', '<', 'now.year'),
    )
    .innerJoin('score as earlier', (join) =>
      join.onRef('earlier.year', '=', 'before.year').onRef('earlier.assessment_id', '=', 'before.id'),
    )
    .innerJoin(lineage('line'), (join) =>
      join.onRef('line.id', '=', 'later.criterion_id').onRef('line.earlier_id', '=', 'earlier.criterion_id'),
    )
    .select(['place.year', 'place.id', 'earlier.year as lost_in'])
    .where('earlier.lost', '>', '0')
    .distinct()
    .orderBy('earlier.year')
    .execute()
  return grouped(keys, rows, ({ year, id }) => placed(year, id)).map((own) => own.map(({ lost_in }) => lost_in))
})
