import { type Comparison, type Condition, type Expression, namesIn } from '../../framework/rules/expression.ts'
import { conditionText } from '../../framework/rules/expression-text.ts'
import type { FormulaParameters, LeafRule, Step, StepOperator } from '../../framework/rules/scoring-rule.ts'
import { stepRange } from '../../framework/rules/step-range.ts'
import { Decimal } from '../../shared/decimal.ts'
import type { Tongue } from '../../shared/tongue.ts'

/**
 * The alternative that a formula took, in words of its figures instead of its letters: "không có nhiệm vụ quá hạn" for
 * `late == 0`. `taken` counts from 0; the number of alternatives means the last part, `else`.
 */
export function alternativeWords(rule: LeafRule, parameters: FormulaParameters, taken: number, t: Tongue): string {
  const { alternatives } = parameters
  if (alternatives.length === 0) return t.say('theo công thức', 'by the formula')
  const conditions = alternatives.map(({ condition }) => condition)
  const steps = asSteps(conditions)
  if (steps) {
    const { name, list } = steps
    const basis = isShare(parameters, name) ? 'SHARE' : 'NUMBER'
    return `${nameWords(rule, name, t)} ${stepRange({ kind: 'STEPS', basis, steps: list, otherwise: NO_POINTS }, taken, t)}`
  }
  const condition = conditions[taken]
  if (condition) return conditionWords(rule, parameters, condition, t)
  const [only, ...more] = conditions
  if (only?.kind === 'comparison' && more.length === 0) {
    return conditionWords(rule, parameters, { ...only, operator: OPPOSITE[only.operator] }, t)
  }
  return t.say('trường hợp còn lại', 'any other case')
}

/** A figure by its label; a named share by the label of what it counts. */
export function nameWords(rule: LeafRule, name: string, t: Tongue): string {
  const variable = rule.variables.find((each) => each.name === name)
  if (variable) return lowered(t.own(variable.label))
  const counted = rule.parameters.kind === 'FORMULA' ? numeratorOf(rule.parameters, name) : null
  return counted === null
    ? name
    : namesIn(counted)
        .map((each) => nameWords(rule, each, t))
        .join(' + ')
}

/** What a named step of a formula divides; null where it divides nothing. */
export function numeratorOf({ definitions }: FormulaParameters, name: string): Expression | null {
  const value = definitions.find((each) => each.name === name)?.value
  return value?.kind === 'arithmetic' && value.operator === '/' ? value.left : null
}

const isShare = (parameters: FormulaParameters, name: string): boolean => numeratorOf(parameters, name) !== null

/** Alternatives that ask one name against falling (or rising) limits, as the steps that they are. */
function asSteps(conditions: readonly Condition[]): { name: string; list: readonly Step[] } | null {
  const [first] = conditions
  if (first?.kind !== 'comparison' || first.left.kind !== 'name') return null
  const { name } = first.left
  const list = conditions.flatMap((each): Step[] => {
    const sound = each.kind === 'comparison' && each.left.kind === 'name' && each.left.name === name
    if (!sound || each.right.kind !== 'number' || !isStep(each.operator)) return []
    return [{ operator: each.operator, limit: each.right.value, points: NO_POINTS }]
  })
  const oneWay = list.every(({ operator }) => operator.charAt(0) === list[0]?.operator.charAt(0))
  // Against 0 a count is there or not: said better in words of its own.
  const counts = list.some(({ limit }) => limit.isZero())
  return list.length === conditions.length && oneWay && !counts ? { name, list } : null
}

const isStep = (operator: Comparison['operator']): operator is StepOperator => operator !== '==' && operator !== '!='

function conditionWords(rule: LeafRule, parameters: FormulaParameters, node: Condition, t: Tongue): string {
  switch (node.kind) {
    case 'comparison':
      return comparisonWords(rule, parameters, node, t) ?? conditionText(node, t)
    case 'not':
      return t.say(
        `không phải (${conditionWords(rule, parameters, node.of, t)})`,
        `not (${conditionWords(rule, parameters, node.of, t)})`,
      )
    default: {
      const sides = [node.left, node.right].map((side) => conditionWords(rule, parameters, side, t))
      return sides.join(node.kind === 'and' ? t.say(' và ', ' and ') : t.say(' hoặc ', ' or '))
    }
  }
}

function comparisonWords(
  rule: LeafRule,
  parameters: FormulaParameters,
  { left, operator, right }: Comparison,
  t: Tongue,
): string | null {
  if (left.kind !== 'name') return null
  const subject = nameWords(rule, left.name, t)
  if (right.kind === 'name') return `${subject} ${SIGNS[operator](t)} ${nameWords(rule, right.name, t)}`
  if (right.kind !== 'number') return null
  if (right.value.isZero() && (operator === '==' || operator === '<='))
    return t.say(`không có ${subject}`, `no ${subject}`)
  if (right.value.isZero() && (operator === '!=' || operator === '>')) return t.say(`có ${subject}`, `some ${subject}`)
  return `${subject} ${SIGNS[operator](t)} ${limitText(parameters, left.name, right.value, t)}`
}

const limitText = (parameters: FormulaParameters, name: string, limit: Decimal, t: Tongue): string =>
  isShare(parameters, name) ? t.limit(limit) : t.number(limit)

const SIGNS: Readonly<Record<Comparison['operator'], (t: Tongue) => string>> = {
  '==': (t) => t.say('bằng', 'equal to'),
  '!=': (t) => t.say('khác', 'other than'),
  '<': (t) => t.say('ít hơn', 'less than'),
  '<=': (t) => t.say('không quá', 'at most'),
  '>': (t) => t.say('nhiều hơn', 'more than'),
  '>=': (t) => t.say('không ít hơn', 'at least'),
}
const OPPOSITE = { '==': '!=', '!=': '==', '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const

/** Of steps only the range is said. */
const NO_POINTS = new Decimal(0)

/** As it stands inside a sentence; an abbreviation (TTHC, CCHC) stays as it is. */
export const lowered = (text: string): string =>
  /^\p{Lu}(\P{Lu}|$)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
