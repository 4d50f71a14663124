import type { ReportedFigure } from '../../../assessment/rules/leaf-score.ts'
import type { LeafRule, RuleParameters, RuleVariable, Step } from '../../../framework/rules/scoring-rule.ts'
import { Decimal } from '../../../shared/decimal.ts'
import type { Chance } from './chance.ts'
import { figure } from './figure.ts'
import { formulaFigures } from './formula-figures.ts'
import { maximumOf } from './maximum.ts'
import { isMet, type Level, occurrencesAt, percentAt, ratioAt, resultAt, resultsOf } from './outcome.ts'

/** What figures are made from. */
export interface FigurePlan {
  readonly rule: LeafRule
  readonly level: Level
  /** How large a total is; the same for every stage of one leaf. */
  readonly size: (variable: RuleVariable) => number
  readonly chance: Chance
  /** True where the points must end after few places, so that a total can be met exactly. */
  readonly even: boolean
}

/** Figures, all whole but a survey's percent, by which the rule earns about what the level says. */
export function figuresAt(plan: FigurePlan): readonly ReportedFigure[] {
  const { rule, level, even } = plan
  const { parameters } = rule
  const most = maximumOf(rule).toNumber()
  switch (parameters.kind) {
    case 'YES_NO':
      return [figure('met', isMet(level) ? 1 : 0)]
    case 'OPTIONS':
      return [figure('choice', resultAt(resultsOf(parameters, most), level).at + 1)]
    case 'PER_OCCURRENCE':
      return [figure('n', occurrencesAt(parameters.each.toNumber(), most, level))]
    case 'SURVEY':
      return [figure('percent', even ? Math.round(percentAt(level)) : percentAt(level))]
    case 'RATIO':
      return ratioFigures(plan, parameters)
    case 'STEPS':
      return stepFigures(plan, parameters, resultAt(resultsOf(parameters, most), level).at)
    case 'FORMULA':
      return formulaFigures(rule, level, plan.size, even)
  }
}

/** The figures of a leaf for which nothing fell due: every one is 0. */
export const nothingDue = ({ variables }: LeafRule): readonly ReportedFigure[] =>
  variables.map(({ name }) => figure(name, 0))

function ratioFigures(plan: FigurePlan, parameters: Extract<RuleParameters, { kind: 'RATIO' }>) {
  const [floor, target] = [parameters.floor.toNumber(), parameters.target.toNumber()]
  const size = totalOf(plan)
  if (plan.even) return evenRatio(size, target, ratioAt(parameters, plan.level).earned, floor)
  const { done, earned } = ratioAt(parameters, plan.level)
  const least = atLeast(floor, size)
  const [low, high] = earned > 0 ? [least, size] : [0, least - 1]
  return [figure('a', size), figure('b', clamp(Math.round(done * size), low, high))]
}

/** A share of whole hundredths of the target, at or above the floor: points then end after a few places. */
function evenRatio(size: number, target: number, earned: number, floor: number) {
  const total = size >= 100 ? Math.round(size / 100) * 100 : size >= 30 ? 50 : 20
  const wanted = Math.round(earned * 100)
  const near = Array.from({ length: 101 }, (_, index) => index).toSorted(
    (a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || b - a,
  )
  const fits = (hundredths: number) => {
    const done = new Decimal(total).times(target).times(hundredths).dividedBy(100)
    return done.isInteger() && (hundredths === 0 || done.gte(new Decimal(total).times(floor)))
  }
  const hundredths = near.find(fits) ?? 0
  return [figure('a', total), figure('b', Math.round((total * target * hundredths) / 100))]
}

function stepFigures(
  plan: FigurePlan,
  { basis, steps }: Extract<RuleParameters, { kind: 'STEPS' }>,
  at: number,
): readonly ReportedFigure[] {
  const draw = plan.chance.share()
  if (basis === 'NUMBER') {
    const [low, high] = spanOf(steps, at, (limit) => limit)
    return [figure('n', low + Math.floor(draw * (high - low + 1)))]
  }
  const size = totalOf(plan)
  const [low, high] = spanOf(steps, at, (limit) => limit * size)
  const most = steps.every((step) => step.limit.lt(1)) ? Math.min(high, size) : high
  return [figure('a', size), figure('b', clamp(Math.round(low + draw * (most - low)), Math.min(low, most), most))]
}

/** The whole numbers, both inclusive, for which step `at` is the first that holds; beyond the last step nothing does. */
function spanOf(steps: readonly Step[], at: number, scaled: (limit: number) => number): readonly [number, number] {
  const [own, harder] = [steps[at], steps[at - 1]]
  const rising = (steps[0]?.operator ?? '>=').startsWith('>')
  const bound = (step: Step) => scaled(step.limit.toNumber())
  if (rising) {
    const low = own === undefined ? 0.62 * bound(steps.at(-1) as Step) : lowest(own, bound(own))
    const high =
      harder === undefined ? bound(own as Step) * headroom(own as Step) + 1 : lowest(harder, bound(harder)) - 1
    return ordered(Math.ceil(low - 1e-9), Math.floor(high))
  }
  const high = own === undefined ? 1.7 * bound(steps.at(-1) as Step) + 1 : highest(own, bound(own))
  const low = harder === undefined ? 0 : highest(harder, bound(harder)) + 1
  return ordered(low, Math.floor(high))
}

/** How far above its best limit a figure may lie: growth on the year before is small, other counts are not. */
const headroom = ({ limit }: Step): number => (limit.gte(1) && limit.lt(2) ? 1.09 : 1.4)

/** The lowest and the highest whole number that hold a step. */
const lowest = ({ operator }: Step, limit: number): number =>
  operator === '>' ? Math.floor(limit + 1e-9) + 1 : Math.ceil(limit - 1e-9)
const highest = ({ operator }: Step, limit: number): number =>
  operator === '<' ? Math.ceil(limit - 1e-9) - 1 : Math.floor(limit + 1e-9)

/** Where the usual low lies above what the step leaves open, nothing is left but the most that it leaves. */
const ordered = (low: number, high: number): readonly [number, number] => [
  Math.max(0, Math.min(low, high)),
  Math.max(0, high),
]

function totalOf({ rule, size }: FigurePlan): number {
  const total = rule.variables.find(({ name }) => name === 'a')
  if (total === undefined) throw new RangeError('Expected a rule with a total a.')
  return size(total)
}

/** The fewest that are a share of the total, its lower end inclusive. */
const atLeast = (share: number, total: number): number => Math.ceil(share * total - 1e-9)

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value))
