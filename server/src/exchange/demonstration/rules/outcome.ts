import type { LeafRule, RuleParameters } from '../../../framework/rules/scoring-rule.ts'
import { formulaShare } from './formula-figures.ts'
import { maximumOf } from './maximum.ts'

/**
 * How well a unit does on a leaf: 1 and above earns everything, 0 and below nothing. Between, the share of the maximum that the
 * leaf's rule can give and that lies nearest.
 */
export type Level = number

/** One of the results that a rule with steps or options can have, best first. */
export interface Result {
  /** Its place in the rule's own list; the last of steps is what holds otherwise. */
  readonly at: number
  readonly share: number
}

/** The share of the maximum that a leaf earns at a level, 0 to 1: near enough to plan by; the rules decide the points. */
export function shareAt(rule: LeafRule, level: Level): number {
  const { parameters } = rule
  const most = maximumOf(rule).toNumber()
  switch (parameters.kind) {
    case 'YES_NO':
      return isMet(level) ? 1 : 0
    case 'RATIO':
      return ratioAt(parameters, level).earned
    case 'OPTIONS':
    case 'STEPS':
      return resultAt(resultsOf(parameters, most), level).share
    case 'PER_OCCURRENCE':
      return most === 0
        ? 0
        : 1 - (occurrencesAt(parameters.each.toNumber(), most, level) * -parameters.each.toNumber()) / most
    case 'SURVEY':
      return percentAt(level) / 100
    case 'FORMULA':
      return formulaShare(rule, level)
  }
}

export const isMet = (level: Level): boolean => level >= 0.5

/** Percent of a survey, 0 to 100 with two places: 81 where a unit does well on most of the rest. */
export const percentAt = (level: Level): number =>
  Math.round(Math.max(0, Math.min(99, 53 + 33 * Math.min(1.15, level))) * 100) / 100

/** Cases against a unit; the last one takes what is left of the maximum. */
export function occurrencesAt(each: number, most: number, level: Level): number {
  const worst = Math.floor(most / -each + 0.001)
  return Math.max(0, Math.min(worst, Math.round((1 - level) * worst - 0.15)))
}

/** What of the total is done, and the share of the maximum that this earns. A floor far up cuts off at half a level. */
export function ratioAt(
  { floor, target }: Extract<RuleParameters, { kind: 'RATIO' }>,
  level: Level,
): { readonly done: number; readonly earned: number } {
  const [least, whole] = [floor.toNumber(), target.toNumber()]
  const lowest = least / whole
  const cut = Math.min(lowest, 0.5)
  if (level >= 1) return { done: Math.min(1, whole * (1 + (level - 1) * 0.6)), earned: 1 }
  if (level < cut) return { done: least * (0.72 + 0.26 * Math.max(0, level / cut)), earned: 0 }
  const earned = lowest + ((1 - lowest) * (level - cut)) / (1 - cut)
  return { done: whole * earned, earned }
}

/** Results of steps and options, best first. */
export function resultsOf(
  parameters: Extract<RuleParameters, { kind: 'STEPS' | 'OPTIONS' }>,
  most: number,
): readonly Result[] {
  const points =
    parameters.kind === 'OPTIONS'
      ? parameters.options.map((option) => option.points)
      : [...parameters.steps.map((step) => step.points), parameters.otherwise]
  const share = most === 0 ? 1 : most
  return points
    .map((point, at) => ({ at, share: point.toNumber() / share }))
    .toSorted((a, b) => b.share - a.share || a.at - b.at)
}

/** The best result whose share lies no further above the level than the next one lies below. */
export function resultAt(results: readonly Result[], level: Level): Result {
  const found = results.find(({ share }, place) => level >= (share + (results[place + 1]?.share ?? -Infinity)) / 2)
  const last = results.at(-1)
  if (found ?? last) return (found ?? last) as Result
  throw new RangeError('Expected a rule with at least one result.')
}
