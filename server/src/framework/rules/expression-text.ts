import type { Tongue } from '../../shared/tongue.ts'
import type { Condition, Expression } from './expression.ts'

const SIGNS = { '==': '=', '!=': '≠', '<': '<', '<=': '≤', '>': '>', '>=': '≥' } as const
const JOINTS = { '+': ' + ', '-': ' − ', '*': ' × ', '/': '/' } as const
const WEIGHT = { '+': 1, '-': 1, '*': 2, '/': 2 } as const
const ATOM = 4

/** A formula as a person writes it: 1 × (done − 0,5 × late). Parentheses stand only where the order needs them. */
export const expressionText = (node: Expression, t: Tongue): string => written(node, t).text

/** A condition as a person writes it: late = 0 và done ≥ 0,5. */
export function conditionText(node: Condition, t: Tongue): string {
  switch (node.kind) {
    case 'comparison':
      return `${expressionText(node.left, t)} ${SIGNS[node.operator]} ${expressionText(node.right, t)}`
    case 'not':
      return t.say(`không phải (${conditionText(node.of, t)})`, `not (${conditionText(node.of, t)})`)
    default: {
      const word = node.kind === 'and' ? t.say('và', 'and') : t.say('hoặc', 'or')
      return `${joined(node.left, node.kind, t)} ${word} ${joined(node.right, node.kind, t)}`
    }
  }
}

const joined = (side: Condition, kind: 'and' | 'or', t: Tongue): string =>
  (side.kind === 'and' || side.kind === 'or') && side.kind !== kind
    ? `(${conditionText(side, t)})`
    : conditionText(side, t)

interface Written {
  readonly text: string
  readonly weight: number
}

function written(node: Expression, t: Tongue): Written {
  switch (node.kind) {
    case 'number':
      return { text: t.number(node.value), weight: ATOM }
    case 'name':
      return { text: node.name, weight: ATOM }
    case 'extreme':
      return { text: `${node.pick}(${node.among.map((each) => expressionText(each, t)).join('; ')})`, weight: ATOM }
    case 'negative':
      return { text: `−${within(written(node.of, t), 3)}`, weight: 3 }
    case 'arithmetic': {
      const weight = WEIGHT[node.operator]
      // a − (b − c) and a/(b × c) are not a − b − c and a/b × c.
      const rightFrom = node.operator === '-' || node.operator === '/' ? weight + 1 : weight
      const left = within(written(node.left, t), weight)
      return { text: `${left}${JOINTS[node.operator]}${within(written(node.right, t), rightFrom)}`, weight }
    }
  }
}

const within = ({ text, weight }: Written, from: number): string => (weight < from ? `(${text})` : text)
