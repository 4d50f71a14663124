import type { Condition, Expression } from '../../framework/rules/expression.ts'
import { expressionText } from '../../framework/rules/expression-text.ts'
import { compareFractions, type Fraction } from '../../shared/fraction.ts'
import { exactly, minus, negative, over, plus, times } from '../../shared/fraction-arithmetic.ts'
import { refuse } from '../../shared/problem.ts'

/** What a name is worth: a reported figure, or a named step of the formula. */
export type Scope = (name: string) => Fraction

/** 0/0 met on the way: nothing was due, and the leaf's own rule says what follows. */
export class NothingDue extends Error {}

/**
 * The exact value of an expression.
 *
 * @throws {NothingDue} on 0/0.
 * @throws {Refusal} on any other division by 0: it names the place in the rule's text.
 */
export function evaluate(node: Expression, scope: Scope): Fraction {
  switch (node.kind) {
    case 'number':
      return exactly(node.value)
    case 'name':
      return scope(node.name)
    case 'negative':
      return negative(evaluate(node.of, scope))
    case 'extreme':
      return node.among.map((each) => evaluate(each, scope)).reduce((a, b) => further(node.pick, a, b))
    case 'arithmetic':
      return combine(node, evaluate(node.left, scope), evaluate(node.right, scope))
  }
}

/** Whether a condition holds. The right side of "and" and "or" is left alone where the left one decides. */
export function holds(node: Condition, scope: Scope): boolean {
  switch (node.kind) {
    case 'and':
      return holds(node.left, scope) && holds(node.right, scope)
    case 'or':
      return holds(node.left, scope) || holds(node.right, scope)
    case 'not':
      return !holds(node.of, scope)
    case 'comparison':
      return compare(node.operator, compareFractions(evaluate(node.left, scope), evaluate(node.right, scope)))
  }
}

function combine(node: Extract<Expression, { kind: 'arithmetic' }>, left: Fraction, right: Fraction): Fraction {
  switch (node.operator) {
    case '+':
      return plus(left, right)
    case '-':
      return minus(left, right)
    case '*':
      return times(left, right)
    case '/':
      return right.numerator === 0n ? divideByZero(node, left) : over(left, right)
  }
}

function divideByZero(node: Extract<Expression, { kind: 'arithmetic' }>, left: Fraction): never {
  if (left.numerator === 0n) throw new NothingDue()
  return refuse('DIVISION', ['figures'], (t) => {
    const [all, below] = [expressionText(node, t), expressionText(node.right, t)]
    return t.say(
      `Vị trí ${node.at}: cần ${below} khác 0 để tính ${all}, nhưng ${below} bằng 0 trong khi số bị chia khác 0.`,
      `Position ${node.at}: expected ${below} other than 0 in ${all}, but it is 0 while what is divided is not.`,
    )
  })
}

const further = (pick: 'min' | 'max', a: Fraction, b: Fraction): Fraction =>
  compareFractions(a, b) < 0 === (pick === 'min') ? a : b

function compare(operator: '==' | '!=' | '<' | '<=' | '>' | '>=', side: number): boolean {
  switch (operator) {
    case '==':
      return side === 0
    case '!=':
      return side !== 0
    case '<':
      return side < 0
    case '<=':
      return side <= 0
    case '>':
      return side > 0
    case '>=':
      return side >= 0
  }
}
