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

/** Every score of assessments of one year with its present value at each stage; one statement. */
export async function readScoreValues(
  db: Store,
  year: number,
  assessmentKeys: readonly string[],
): Promise<readonly ScoreValues[]> {
  const rows = await db
    .selectFrom('score')
    .leftJoin('stage_value as value', (join) =>
      join
        .onRef('value.year', '=', 'score.year')
        .onRef('value.score_id', '=', 'score.id')
        .on('value.superseded_at', 'is', null),
    )
    .select(['score.assessment_id', 'score.id', 'score.criterion_id', 'score.version', 'score.state', 'score.lost'])
    .select(['value.stage', 'value.state as value_state', 'value.points'])
    .where('score.year', '=', year)
    .where('score.assessment_id', '=', (on) => on.fn.any(on.val([...assessmentKeys])))
    .execute()
  const found = new Map<string, ScoreValues & { readonly values: Partial<Record<Stage, LeafPoints>> }>()
  for (const { assessment_id, id, criterion_id, stage, value_state, points, ...rest } of rows) {
    const score = found.get(id) ?? {
      assessmentKey: assessment_id,
      scoreKey: id,
      criterionKey: criterion_id,
      ...rest,
      values: {},
    }
    found.set(id, score)
    if (stage !== null && value_state !== null) score.values[stage] = leafPoints(value_state, points)
  }
  return [...found.values()]
}

const leafPoints = (state: ScoreState, points: string | null): LeafPoints => ({
  state,
  points: points === null ? null : new Decimal(points),
})
