import type { Context } from '../context.ts'
import { criteriaByFramework } from '../framework/framework.loader.ts'
import { Decimal } from '../shared/decimal.ts'
import type { Rounding } from '../shared/rounding.ts'
import type { Assessment } from './assessment.type.ts'
import type { AssessmentNode } from './assessment-node.type.ts'
import { frameworkRulesOf } from './framework-of.ts'
import { placed } from './placed-key.ts'
import { pointScoreOf } from './point-scores.type.ts'
import { assessmentTree, type TreeNode } from './rules/assessment-tree.ts'
import { type LossLeaf, lossesByLead } from './rules/losses.ts'
import { Stage, type StageValues, valueIn } from './rules/stages.ts'
import { type StageValueMap, scoresByAssessment, valuesByScore } from './score.loader.ts'
import type { LeadLosses } from './sums.type.ts'

/** The values of every leaf of an assessment by its number. */
async function leafValues(context: Context, { year, key, frameworkKey }: Assessment) {
  const { codes } = await frameworkRulesOf(context, frameworkKey)
  const scores = await context.load(scoresByAssessment).load(placed(year, key))
  const values = context.load(valuesByScore)
  const rows = await Promise.all(scores.map((score) => values.load(placed(score.year, score.key))))
  return new Map(scores.map(({ criterionKey }, at) => [codes.get(criterionKey) ?? '', stageValues(rows[at] ?? {})]))
}

const stageValues = (rows: StageValueMap): StageValues =>
  Object.fromEntries(
    Object.entries(rows).map(([stage, { state, points }]) => [
      stage,
      { state, points: points === null ? null : new Decimal(points) },
    ]),
  )

/** Every node of an assessment's framework with the sums of its leaves. */
export async function treeOf(context: Context, assessment: Assessment): Promise<AssessmentNode[]> {
  const rules = await frameworkRulesOf(context, assessment.frameworkKey)
  const tree = assessmentTree(rules.nodes, await leafValues(context, assessment))
  return tree.map((node) => ({
    ...node,
    criterionKey: rules.ids.get(node.code) ?? '',
    assessmentKey: placed(assessment.year, assessment.key),
    complete: node.missing.isZero(),
    ...shown(node, rules.rounding),
  }))
}

function shown({ points, maxPoints, missing }: TreeNode, rounding: Rounding) {
  const sum = { points: points?.toFixed() ?? null, maxPoints: maxPoints?.toFixed() ?? null, missing: missing.toFixed() }
  const { percent, printed } = pointScoreOf(sum, rounding)
  return { percent: percent(), printed: printed() }
}

/** What each lead agency answers for in an assessment. */
export async function leadLosses(context: Context, assessment: Assessment): Promise<LeadLosses[]> {
  const { leaves } = await frameworkRulesOf(context, assessment.frameworkKey)
  const values = await leafValues(context, assessment)
  const own = [...leaves].map(([code, { part, lead, maxPoints }]): LossLeaf => {
    return { part, lead, maxPoints, final: valueIn(Stage.FINAL, part, values.get(code) ?? {}).value }
  })
  const criteria = await criteriaByFramework.at(context, assessment.frameworkKey)
  const english = new Map(criteria.map(({ lead, leadEn }) => [lead, leadEn]))
  return lossesByLead(own).map((losses) => ({
    ...losses,
    leadEn: english.get(losses.lead) ?? null,
    unitKey: assessment.unitKey,
  }))
}
