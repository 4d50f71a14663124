import type { CriterionNode } from '../../framework/rules/criterion-node.ts'
import { EvidencePart } from '../../framework/rules/evidence-part.ts'
import type { Checked } from '../../shared/problem.ts'
import { ScoreState } from './score-state.ts'
import { type LeafPoints, scoreTree, type TreeTotals } from './score-tree.ts'

/** The steps of an assessment that carry values (giai đoạn). Each is kept; none overwrites another. */
export const Stage = {
  SELF: 'SELF',
  APPRAISAL_1: 'APPRAISAL_1',
  APPRAISAL_2: 'APPRAISAL_2',
  FINAL: 'FINAL',
} as const
export type Stage = (typeof Stage)[keyof typeof Stage]

/** A leaf's values by stage; a stage that was not reached is left out. Survey and socio-economic leaves have FINAL alone. */
export type StageValues = Partial<Readonly<Record<Stage, LeafPoints>>>

/** A value and the stage that it was decided in; null where nobody decided. */
export interface StageValue {
  readonly stage: Stage | null
  readonly value: LeafPoints
}

/** Whether a leaf of this part is scored in this stage: units assess, and councils appraise, only what rests on evidence. */
export const isScoredIn = (stage: Stage, part: EvidencePart): boolean =>
  stage === Stage.FINAL || part === EvidencePart.APPRAISED || part === EvidencePart.ADJUSTMENT

/**
 * A leaf's value as it stands in a stage.
 *
 * FINAL is the last appraisal decision; a self-assessed score is a claim and never becomes final by itself. APPRAISAL_2 stands
 * on APPRAISAL_1 where it decided nothing new. A survey or socio-economic leaf takes the value entered for FINAL.
 */
export function valueIn(stage: Stage, part: EvidencePart, values: StageValues): StageValue {
  if (!isScoredIn(Stage.SELF, part)) return stage === Stage.FINAL ? only(Stage.FINAL, values) : NOBODY
  if (stage === Stage.SELF || stage === Stage.APPRAISAL_1) return only(stage, values)
  const again = values[Stage.APPRAISAL_2]
  return again !== undefined && decides(again)
    ? { stage: Stage.APPRAISAL_2, value: again }
    : only(Stage.APPRAISAL_1, values)
}

/** Totals of the tree as it stands in a stage: of evidence alone for SELF and the appraisals, of everything for FINAL. */
export function scoreStage(
  stage: Stage,
  nodes: readonly CriterionNode[],
  values: ReadonlyMap<string, StageValues>,
): Checked<TreeTotals> {
  const counts = ({ part }: CriterionNode) => part !== null && isScoredIn(stage, part)
  const parts = new Map(nodes.map((node) => [node.code, node.part]))
  const scores = [...values].flatMap(([code, own]) => {
    const part = parts.get(code) ?? EvidencePart.APPRAISED
    return isScoredIn(stage, part) ? [[code, valueIn(stage, part, own).value] as const] : []
  })
  return scoreTree(nodes, new Map(scores), counts)
}

function only(stage: Stage, values: StageValues): StageValue {
  const value = values[stage]
  return value === undefined ? NOBODY : { stage: decides(value) ? stage : null, value }
}

const decides = ({ state }: LeafPoints): boolean => state === ScoreState.SCORED || state === ScoreState.NOT_APPLICABLE

const NOBODY: StageValue = { stage: null, value: { state: ScoreState.NOT_ASSESSED, points: null } }
