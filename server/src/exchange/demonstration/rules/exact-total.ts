import { scoreLeaf } from '../../../assessment/rules/score-leaf.ts'
import type { LeafPoints, Total } from '../../../assessment/rules/score-tree.ts'
import { type Stage, type StageValues, scoreStage } from '../../../assessment/rules/stages.ts'
import type { CriterionNode } from '../../../framework/rules/criterion-node.ts'
import { Decimal } from '../../../shared/decimal.ts'
import type { PlannedLeaf } from './plan.ts'

/** Decimal places of a reported figure. */
const MOST_PLACES = 6

/**
 * The final total of a planned assessment, exact, by the same rules that will score it.
 *
 * @throws RangeError where the rules refuse a planned figure: the plan is at fault then.
 */
export function exactTotal(nodes: readonly CriterionNode[], planned: readonly PlannedLeaf[]): Total {
  const values = new Map(planned.map((each) => [each.leaf.code, valuesOf(each)]))
  const totals = scoreStage('FINAL', nodes, values)
  if (totals.ok) return totals.value.whole
  throw new RangeError(totals.problems.map(({ message }) => message.en).join(' '))
}

function valuesOf({ leaf, stages }: PlannedLeaf): StageValues {
  const values: Partial<Record<Stage, LeafPoints>> = {}
  for (const [stage, report] of Object.entries(stages) as [Stage, NonNullable<PlannedLeaf['stages'][Stage]>][]) {
    const score = scoreLeaf(leaf.rule, report)
    if (!score.ok) throw new RangeError(`${leaf.code}: ${score.problems.map(({ message }) => message.en).join(' ')}`)
    values[stage] = score.value
  }
  return values
}

/**
 * The plan with the result of the citizens' survey moved so that the total becomes `points`, or comes near it where the survey
 * is to have fewer `places`. Everything else stays.
 *
 * @throws RangeError where the survey would leave 50 to 100 percent or need more than six decimal places.
 */
export function movedTo(
  nodes: readonly CriterionNode[],
  planned: readonly PlannedLeaf[],
  points: Decimal,
  places = MOST_PLACES,
): readonly PlannedLeaf[] {
  const survey = planned.find(({ leaf }) => leaf.part === 'CITIZEN_SURVEY')
  const report = survey?.stages.FINAL
  if (survey === undefined || report?.state !== 'REPORTED') throw new RangeError('Expected a survey to move.')
  const most = survey.leaf.rule.bounds.kind === 'MAXIMUM' ? survey.leaf.rule.bounds.points : new Decimal(0)
  const before = report.figures[0]?.value ?? new Decimal(0)
  const exact = before.plus(points.minus(exactTotal(nodes, planned).points).times(100).dividedBy(most))
  const percent = places === MOST_PLACES ? exact : exact.toDecimalPlaces(places)
  if (percent.lt(50) || percent.gt(100) || percent.decimalPlaces() > MOST_PLACES)
    throw new RangeError(`Expected a survey of 50 to 100 percent with six places, but got ${percent.toFixed()}.`)
  const moved: PlannedLeaf = {
    ...survey,
    stages: { FINAL: { state: 'REPORTED', figures: [{ name: 'percent', value: percent }] } },
  }
  return planned.map((each) => (each === survey ? moved : each))
}
