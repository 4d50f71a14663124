import { sql } from 'kysely'
import type { Store } from '../context.ts'
import { Decimal } from '../shared/decimal.ts'
import type { ScoreState } from './rules/score-state.ts'
import type { LeafPoints } from './rules/score-tree.ts'
import type { Stage, StageValues } from './rules/stages.ts'

/** A score of an assessment with its present values: what sums are made of. */
export interface ScoreValues {
  readonly assessmentKey: string
  readonly scoreKey: string
  readonly criterionKey: string
  readonly version: number
  readonly state: ScoreState
  readonly lost: string | null
  readonly values: StageValues
}

interface Row {
  readonly assessment: string
  readonly score: string
  readonly criterion: string
  readonly version: number
  readonly state: ScoreState
  readonly lost: string | null
  readonly stages: readonly (readonly [Stage, ScoreState, string | null])[]
}

/** Every score of assessments of one year with its present value at each stage; one statement. */
export async function readScoreValues(
  db: Store,
  year: number,
  assessmentKeys: readonly string[],
): Promise<readonly ScoreValues[]> {
  const { rows } = await sql<Row>`
    select s.assessment_id as assessment, s.id as score, s.criterion_id as criterion, s.version, s.state, s.lost::text as lost,
      coalesce(json_agg(json_build_array(v.stage, v.state, v.points::text)) filter (where v.id is not null), '[]') as stages
    from score s
    left join stage_value v on v.year = s.year and v.score_id = s.id and v.superseded_at is null
    where s.year = ${year} and s.assessment_id = any(${[...assessmentKeys]}::uuid[])
    group by s.year, s.id`.execute(db)
  return rows.map(({ assessment, score, criterion, stages, ...rest }) => ({
    ...{ assessmentKey: assessment, scoreKey: score, criterionKey: criterion, ...rest },
    values: Object.fromEntries(stages.map(([stage, state, points]) => [stage, leafPoints(state, points)])),
  }))
}

const leafPoints = (state: ScoreState, points: string | null): LeafPoints => ({
  state,
  points: points === null ? null : new Decimal(points),
})
