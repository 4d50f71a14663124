import { Decimal } from '../../shared/decimal.ts'
import { attempt, type Checked, type Problem, refuse, refused } from '../../shared/problem.ts'
import { parseEmptyRule } from './parse-empty-rule.ts'
import { parseFormula } from './parse-formula.ts'
import { parseOptions } from './parse-options.ts'
import { parsePerOccurrence } from './parse-per-occurrence.ts'
import { parseRatio } from './parse-ratio.ts'
import { parseSteps } from './parse-steps.ts'
import type { Bounds, LeafRule, RuleParameters, RuleSource } from './scoring-rule.ts'
import { NotApplicableRule, RuleKind } from './terms.ts'
import { variablesOf } from './variables.ts'

const MOST_POINTS = 999_999

/**
 * A leaf's rule as typed parameters, or every malformed cell of its row with what was expected.
 *
 * An empty `not_applicable` means EXCLUDE, which invents no points; an empty `when_none` means that the framework has no
 * rule for 0/0, and scoring then refuses such figures by name.
 */
export function parseRule(source: RuleSource): Checked<LeafRule> {
  const bounds = attempt(() => requireBounds(source.bounds))
  const parameters = attempt(() => requireFit(parseParameters(source), source))
  const notApplicable = attempt(() =>
    requirePlain(parseEmptyRule(source.notApplicable, 'not_applicable'), source, 'not_applicable'),
  )
  const whenNone = attempt(() => requireDivision(source, parameters.ok ? parameters.value : null))
  if (!bounds.ok || !parameters.ok || !notApplicable.ok || !whenNone.ok) {
    return refused(...[bounds, parameters, notApplicable, whenNone].flatMap(problemsOf))
  }
  return attempt(() => ({
    parameters: parameters.value,
    bounds: bounds.value,
    variables: variablesOf(parameters.value, source.ruleText, source.figures ?? ''),
    notApplicable: notApplicable.value ?? { rule: NotApplicableRule.EXCLUDE, share: null },
    whenNone: whenNone.value,
  }))
}

const problemsOf = (checked: Checked<unknown>): readonly Problem[] => (checked.ok ? [] : checked.problems)

function parseParameters({ rule, ruleText, bounds }: RuleSource): RuleParameters {
  switch (rule) {
    case RuleKind.RATIO:
      return parseRatio(ruleText)
    case RuleKind.STEPS:
      return parseSteps(ruleText)
    case RuleKind.OPTIONS:
      return parseOptions(ruleText)
    case RuleKind.PER_OCCURRENCE:
      return parsePerOccurrence(ruleText, bounds)
    case RuleKind.FORMULA:
      return parseFormula(ruleText)
    case RuleKind.YES_NO:
    case RuleKind.SURVEY:
      return ruleText.trim() === '' ? { kind: rule } : textNotExpected(rule, ruleText)
    default:
      return unknownKind(rule)
  }
}

function requireBounds(bounds: Bounds): Bounds {
  const [field, value] = bounds.kind === 'MAXIMUM' ? ['max_points', bounds.points] : ['cap', bounds.cap]
  if (value === null || (value.gt(0) && value.lte(MOST_POINTS) && value.decimalPlaces() <= 6)) return bounds
  return refuse('POINTS', [`${field}`], (t) =>
    t.say(
      `Cần số điểm lớn hơn 0, tối đa 6 chữ số thập phân, nhưng gặp ${value}.`,
      `Expected points above 0 with at most 6 decimal places, but got ${value}.`,
    ),
  )
}

/** The points that a rule lists must lie in the leaf's bounds, and its best must be the maximum, or nobody could reach it. */
function requireFit(parameters: RuleParameters, { bounds }: RuleSource): RuleParameters {
  if (bounds.kind === 'ADJUSTMENT') return requireAdjusting(parameters)
  const listed = listedPoints(parameters)
  if (listed.length === 0) return parameters
  const [low, high] = [Decimal.min(...listed), Decimal.max(...listed)]
  if (low.gte(0) && high.eq(bounds.points)) return parameters
  return refuse('POINTS', ['rule_text'], (t) =>
    t.say(
      `Cần các mức điểm từ 0 và mức cao nhất bằng điểm tối đa ${bounds.points}, nhưng gặp từ ${low} đến ${high}.`,
      `Expected points from 0 with the best equal to the maximum ${bounds.points}, but got ${low} to ${high}.`,
    ),
  )
}

function listedPoints(parameters: RuleParameters): readonly Decimal[] {
  if (parameters.kind === RuleKind.OPTIONS) return parameters.options.map(({ points }) => points)
  if (parameters.kind === RuleKind.STEPS) return [...parameters.steps.map(({ points }) => points), parameters.otherwise]
  return []
}

function requireAdjusting(parameters: RuleParameters): RuleParameters {
  const { kind } = parameters
  if (kind === RuleKind.PER_OCCURRENCE || kind === RuleKind.OPTIONS || kind === RuleKind.FORMULA) return parameters
  return refuse('RULE', ['rule'], (t) =>
    t.say(
      `Điểm thưởng, điểm trừ chỉ chấm theo PER_OCCURRENCE, OPTIONS hoặc FORMULA, nhưng gặp ${kind}.`,
      `Expected PER_OCCURRENCE, OPTIONS or FORMULA for bonus and penalty points, but got ${kind}.`,
    ),
  )
}

/** Only a rule that divides can meet nothing due. */
function requireDivision(source: RuleSource, parameters: RuleParameters | null): LeafRule['whenNone'] {
  const rule = parseEmptyRule(source.whenNone, 'when_none')
  if (rule === null || parameters === null || divides(parameters)) return requirePlain(rule, source, 'when_none')
  return refuse('WHEN_NONE', ['when_none'], (t) =>
    t.say(
      `Cách chấm ${source.rule} không có phép chia nên ô này phải để trống, nhưng gặp “${source.whenNone}”.`,
      `${source.rule} divides by nothing, so this cell was expected empty, but got “${source.whenNone}”.`,
    ),
  )
}

/** An adjustment has no maximum to give in full or in part: without anything to judge it brings nothing. */
function requirePlain(rule: LeafRule['whenNone'], { bounds }: RuleSource, field: string): LeafRule['whenNone'] {
  if (rule === null || bounds.kind === 'MAXIMUM' || rule.rule === NotApplicableRule.EXCLUDE) return rule
  return refuse('EMPTY_RULE', [field], (t) =>
    t.say(
      `Điểm thưởng, điểm trừ chỉ nhận EXCLUDE, nhưng gặp ${rule.rule}.`,
      `Expected EXCLUDE for bonus and penalty points, but got ${rule.rule}.`,
    ),
  )
}

const divides = (parameters: RuleParameters): boolean =>
  parameters.kind === RuleKind.RATIO ||
  parameters.kind === RuleKind.FORMULA ||
  (parameters.kind === RuleKind.STEPS && parameters.basis === 'SHARE')

const textNotExpected = (rule: string, text: string): never =>
  refuse('RULE_TEXT', ['rule_text'], (t) =>
    t.say(
      `Cách chấm ${rule} không có tham số nên ô này phải để trống, nhưng gặp “${text}”.`,
      `${rule} has no parameters, so this cell was expected empty, but got “${text}”.`,
    ),
  )

const unknownKind = (rule: string): never =>
  refuse('RULE', ['rule'], (t) => {
    const known = Object.keys(RuleKind).join(', ')
    return t.say(`Cần một trong ${known}, nhưng gặp “${rule}”.`, `Expected one of ${known}, but got “${rule}”.`)
  })
