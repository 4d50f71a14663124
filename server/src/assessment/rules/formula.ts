import type { Condition, Expression } from '../../framework/rules/expression.ts'
import { conditionText, expressionText } from '../../framework/rules/expression-text.ts'
import type { Bounds, FormulaParameters } from '../../framework/rules/scoring-rule.ts'
import { Decimal } from '../../shared/decimal.ts'
import type { Fraction } from '../../shared/fraction.ts'
import { bilingual, type Tongue } from '../../shared/tongue.ts'
import { adjusts, capNote } from './adjustment.ts'
import { branchText, type Earned, ofMost, roundedNote, type Settled, settle } from './earned.ts'
import { evaluate, holds, type Scope } from './evaluate.ts'

/**
 * FORMULA: the first alternative whose condition holds, else the last one; clamped and rounded once, at the end.
 *
 * Named steps are worked out only when they are used, so that a condition may guard against nothing being due.
 *
 * @throws {NothingDue} on 0/0 in a part that is used.
 */
export function scoreFormula(parameters: FormulaParameters, bounds: Bounds, figures: Scope): Earned {
  const used = new Map<string, Fraction>()
  const scope = named(parameters, figures, used)
  const taken = parameters.alternatives.findIndex(({ condition }) => holds(condition, scope))
  const points = parameters.alternatives[taken]?.points ?? parameters.otherwise
  const value = evaluate(points, scope)
  const settled = settle(value, bounds)
  return {
    points: settled.points,
    branch: taken < 0 ? 'ELSE' : `IF_${taken + 1}`,
    why: () =>
      bilingual((t) => {
        const steps = stepsText(parameters, used, t)
        const last = `${expressionText(points, t)} = ${t.computed(value)}${result(settled, bounds, t)}`
        return [...steps, last, branchText(chosenText(parameters, taken, t), t)].join(' ')
      }),
  }
}

function named({ definitions }: FormulaParameters, figures: Scope, used: Map<string, Fraction>): Scope {
  const scope: Scope = (name) => {
    const definition = definitions.find((each) => each.name === name)
    if (definition === undefined) return figures(name)
    const value = used.get(name) ?? evaluate(definition.value, scope)
    used.set(name, value)
    return value
  }
  return scope
}

function stepsText({ definitions, alternatives }: FormulaParameters, used: ReadonlyMap<string, Fraction>, t: Tongue) {
  const limits = [new Decimal(0), ...alternatives.flatMap(({ condition }) => numbersIn(condition))]
  const texts = definitions.flatMap(({ name, value }) => {
    const worth = used.get(name)
    return worth === undefined ? [] : [`${name} = ${expressionText(value, t)} = ${t.computed(worth, limits)}`]
  })
  return texts.length === 0 ? [] : [`${texts.join('; ')}.`]
}

function result(settled: Settled, bounds: Bounds, t: Tongue): string {
  if (bounds.kind === 'ADJUSTMENT') {
    return `${settled.by === 'CAP' ? capNote(settled.points, t) : ''}. ${adjusts(settled, t)}`
  }
  const counted = ofMost(settled.points, bounds.points, t)
  switch (settled.by) {
    case 'MAXIMUM':
      return t.say(`, quá điểm tối đa nên được ${counted}.`, `, above the maximum, so it earns ${counted}.`)
    case 'ZERO':
      return t.say(`, dưới 0 nên được ${counted}.`, `, below 0, so it earns ${counted}.`)
    case 'ROUNDED':
      return t.say(`${roundedNote(t)}, được ${counted}.`, `${roundedNote(t)}, earns ${counted}.`)
    default:
      return t.say(`, được ${counted}.`, `, earns ${counted}.`)
  }
}

function chosenText({ alternatives }: FormulaParameters, taken: number, t: Tongue): string {
  const chosen = alternatives[taken]
  if (chosen) return t.say(`nếu ${conditionText(chosen.condition, t)}`, `if ${conditionText(chosen.condition, t)}`)
  if (alternatives.length === 0) return t.say('công thức duy nhất', 'the only formula')
  const conditions = alternatives.map(({ condition }) => conditionText(condition, t)).join('; ')
  return t.say(`còn lại, khi không có: ${conditions}`, `else, none of: ${conditions}`)
}

function numbersIn(node: Expression | Condition): readonly Decimal[] {
  switch (node.kind) {
    case 'number':
      return [node.value]
    case 'name':
      return []
    case 'negative':
    case 'not':
      return numbersIn(node.of)
    case 'extreme':
      return node.among.flatMap(numbersIn)
    default:
      return [...numbersIn(node.left), ...numbersIn(node.right)]
  }
}
