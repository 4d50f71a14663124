/**
 * The oracle's own picture of a framework: every number is a whole count of millionths, every formula its own small tree.
 * It shares no type, parser or arithmetic with the rules that it checks; only text and figures pass between them.
 */
export type Micro = bigint

export const ONE = 1_000_000n

export type Term =
  | { readonly is: 'figure'; readonly name: 'a' | 'b' | 'c' }
  | { readonly is: 'constant'; readonly value: Micro }
  | { readonly is: 'named'; readonly name: string; readonly term: Term }
  | { readonly is: 'minus'; readonly term: Term }
  | { readonly is: '+' | '-' | '*' | '/' | 'min' | 'max'; readonly left: Term; readonly right: Term }

export type Test =
  | { readonly is: '==' | '!=' | '<' | '<=' | '>' | '>='; readonly left: Term; readonly right: Term }
  | { readonly is: '&&'; readonly left: Test; readonly right: Test }
  | { readonly is: '||'; readonly left: Test; readonly right: Test }
  | { readonly is: '!'; readonly test: Test }

export type Empty = 'EXCLUDE' | 'FULL' | 'ZERO' | { readonly anchor: Micro }

export type Rule =
  | { readonly kind: 'YES_NO' }
  | { readonly kind: 'OPTIONS'; readonly options: readonly Micro[] }
  | { readonly kind: 'RATIO'; readonly floor: Micro; readonly target: Micro }
  | {
      readonly kind: 'STEPS'
      readonly of: 'n' | 'b/a'
      readonly downward: boolean
      readonly steps: readonly { readonly strict: boolean; readonly limit: Micro; readonly points: Micro }[]
      readonly otherwise: Micro
    }
  | { readonly kind: 'PER_OCCURRENCE'; readonly each: Micro }
  | { readonly kind: 'SURVEY' }
  | {
      readonly kind: 'FORMULA'
      readonly named: readonly { readonly name: string; readonly term: Term }[]
      readonly alternatives: readonly { readonly test: Test; readonly points: Term }[]
      readonly otherwise: Term
    }

export interface SpecLeaf {
  readonly code: string
  readonly part: 'APPRAISED' | 'LEADERS_SURVEY' | 'SOCIO_ECONOMIC' | 'ADJUSTMENT'
  readonly rule: Rule
  /** Of an adjustment: its cap, or null. */
  readonly most: Micro | null
  readonly notApplicable: Empty
  readonly whenNone: Empty | null
}

/** Codes say where a node hangs: 1.2.3 is below 1.2, which is below 1. */
export interface SpecTree {
  readonly leaves: readonly SpecLeaf[]
  /** Of groups of adjustments, by code. */
  readonly caps: ReadonlyMap<string, Micro>
}

export type Said =
  | { readonly state: 'NOT_DUE' | 'NOT_ASSESSED' | 'NOT_APPLICABLE' }
  | { readonly state: 'REPORTED'; readonly figures: Readonly<Record<string, Micro>> }

/** A count of millionths as decimal text. */
export function decimalText(value: Micro): string {
  const digits = `${value < 0n ? -value : value}`.padStart(7, '0')
  const rest = digits.slice(-6).replace(/0+$/, '')
  return `${value < 0n ? '-' : ''}${digits.slice(0, -6)}${rest === '' ? '' : `.${rest}`}`
}

/** The rule as a framework's table writes it. */
export function ruleCell(rule: Rule): string {
  switch (rule.kind) {
    case 'YES_NO':
    case 'SURVEY':
      return ''
    case 'OPTIONS':
      return rule.options.map((points, index) => `mức ${index}:${decimalText(points)}`).join(';')
    case 'RATIO':
      return `floor=${decimalText(rule.floor)};target=${decimalText(rule.target)}`
    case 'STEPS': {
      const sign = rule.downward ? '<' : '>'
      const steps = rule.steps.map(
        (step) => `${sign}${step.strict ? '' : '='}${decimalText(step.limit)}:${decimalText(step.points)}`,
      )
      return [`of=${rule.of}`, ...steps, `else:${decimalText(rule.otherwise)}`].join(';')
    }
    case 'PER_OCCURRENCE':
      return `each=${decimalText(rule.each)};unit=lần`
    case 'FORMULA': {
      const named = rule.named.map(({ name, term }) => `${name}=${termText(term)}`)
      const alternatives = rule.alternatives.map(({ test, points }) => `if ${testText(test)}: ${termText(points)}`)
      return [...named, ...alternatives, `else: ${termText(rule.otherwise)}`].join(';')
    }
  }
}

export const emptyCell = (empty: Empty | null): string =>
  empty === null ? '' : typeof empty === 'string' ? empty : `ANCHOR=${decimalText(empty.anchor)}`

function termText(term: Term): string {
  switch (term.is) {
    case 'figure':
    case 'named':
      return term.name
    case 'constant':
      return decimalText(term.value)
    case 'minus':
      return `-(${termText(term.term)})`
    case 'min':
    case 'max':
      return `${term.is}(${termText(term.left)}, ${termText(term.right)})`
    default:
      return `(${termText(term.left)})${term.is}(${termText(term.right)})`
  }
}

function testText(test: Test): string {
  switch (test.is) {
    case '!':
      return `!(${testText(test.test)})`
    case '&&':
    case '||':
      return `(${testText(test.left)})${test.is}(${testText(test.right)})`
    default:
      return `(${termText(test.left)})${test.is}(${termText(test.right)})`
  }
}
