import type { Decimal } from '../../shared/decimal.ts'

/** Arithmetic on figures. `at` is the place in the rule's text, counted from 1. */
export type Expression =
  | { readonly kind: 'number'; readonly value: Decimal; readonly at: number }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'negative'; readonly of: Expression; readonly at: number }
  | Arithmetic
  | {
      readonly kind: 'extreme'
      readonly pick: 'min' | 'max'
      readonly among: readonly Expression[]
      readonly at: number
    }

export interface Arithmetic {
  readonly kind: 'arithmetic'
  readonly operator: '+' | '-' | '*' | '/'
  readonly left: Expression
  readonly right: Expression
  readonly at: number
}

/** What an alternative asks. */
export type Condition =
  | Comparison
  | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition; readonly at: number }
  | { readonly kind: 'not'; readonly of: Condition; readonly at: number }

export interface Comparison {
  readonly kind: 'comparison'
  readonly operator: ComparisonOperator
  readonly left: Expression
  readonly right: Expression
  readonly at: number
}
export type ComparisonOperator = '==' | '!=' | '<' | '<=' | '>' | '>='

/** Every name that an expression or condition reads, in order of appearance, repeated names once. */
export function namesIn(node: Expression | Condition): readonly string[] {
  switch (node.kind) {
    case 'number':
      return []
    case 'name':
      return [node.name]
    case 'negative':
    case 'not':
      return namesIn(node.of)
    case 'extreme':
      return [...new Set(node.among.flatMap(namesIn))]
    default:
      return [...new Set([...namesIn(node.left), ...namesIn(node.right)])]
  }
}
