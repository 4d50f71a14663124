import type { FrameworkRules } from '../framework/framework-rules.loader.ts'
import type { EvidencePart } from '../framework/rules/evidence-part.ts'
import { Refusal } from '../shared/problem.ts'
import { ScoreState } from './rules/score-state.ts'
import type { Total } from './rules/score-tree.ts'
import { Stage, type StageValues, scoreStage } from './rules/stages.ts'

/** A sum that is kept: of the whole, of a node that has children, or of a part. */
export interface StoredTotal {
  readonly stage: Stage
  readonly criterionKey: string | null
  readonly part: EvidencePart | null
  readonly points: string
  readonly maxPoints: string
  readonly missing: string
  readonly complete: boolean
  readonly leaves: number
  readonly missingLeaves: number
}

export const STAGES = Object.values(Stage)

/**
 * Every sum of an assessment at the given stages, from its leaves' values.
 *
 * A stage that no leaf has a value in was not reached and has no sums. Nodes and parts without a leaf that counts at a stage
 * (survey leaves of a self-assessment) have none there. Leaves that nobody wrote about are missing.
 */
export function totalsOf(
  rules: FrameworkRules,
  values: ReadonlyMap<string, StageValues>,
  stages: readonly Stage[] = STAGES,
): readonly StoredTotal[] {
  const reached = stages.filter((stage) => [...values.values()].some((own) => own[stage] !== undefined))
  return reached.flatMap((stage) => totalsAt(stage, rules, values))
}

function totalsAt(stage: Stage, { nodes, ids, leaves }: FrameworkRules, values: ReadonlyMap<string, StageValues>) {
  const totals = scoreStage(stage, nodes, values)
  if (!totals.ok) throw new Refusal(totals.problems[0] as never)
  const { whole, byCode, byPart } = totals.value
  const above = [...byCode].filter(([code]) => !leaves.has(code))
  return [
    stored(stage, null, null, whole),
    ...above.map(([code, total]) => stored(stage, ids.get(code) ?? null, null, total)),
    ...[...byPart].map(([part, total]) => stored(stage, null, part, total)),
  ].filter(({ leaves: count }) => count > 0)
}

function stored(
  stage: Stage,
  criterionKey: string | null,
  part: EvidencePart | null,
  { points, maxPoints, missing, missingLeaves, complete, leaves }: Total,
): StoredTotal {
  return {
    ...{ stage, criterionKey, part, complete, missingLeaves },
    points: points.toFixed(6),
    maxPoints: maxPoints.toFixed(6),
    missing: missing.toFixed(6),
    leaves: Object.values(ScoreState).reduce((sum, state) => sum + leaves[state], 0),
  }
}

/** Names a sum inside its assessment. */
export const totalName = ({
  stage,
  criterionKey,
  part,
}: Pick<StoredTotal, 'stage' | 'criterionKey' | 'part'>): string => `${stage} ${criterionKey ?? part ?? 'WHOLE'}`
