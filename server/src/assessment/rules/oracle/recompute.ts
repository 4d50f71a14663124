import {
  type Empty,
  type Micro,
  ONE,
  type Rule,
  type Said,
  type SpecLeaf,
  type SpecTree,
  type Term,
  type Test,
} from './spec.ts'

/** Over and under, never reduced; under is above 0. */
type Ratio = readonly [over: bigint, under: bigint]
/** NONE: 0/0. WRONG: something over 0. */
type Value = Ratio | 'NONE' | 'WRONG'

export interface Judged {
  readonly state: 'NOT_DUE' | 'NOT_ASSESSED' | 'NOT_APPLICABLE' | 'SCORED'
  readonly points: Micro | null
}

/** Worked out again in whole numbers: points in millionths, or REFUSED where the figures cannot be judged. */
export function judge(leaf: SpecLeaf, said: Said): Judged | 'REFUSED' {
  if (said.state === 'NOT_APPLICABLE')
    return { state: said.state, points: emptyPoints(leaf.notApplicable, leaf.most ?? 0n) }
  if (said.state !== 'REPORTED') return { state: said.state, points: null }
  const value = ruleValue(leaf.rule, leaf, said.figures)
  if (value === 'WRONG' || (value === 'NONE' && leaf.whenNone === null)) return 'REFUSED'
  if (value === 'NONE') {
    const points = emptyPoints(leaf.whenNone ?? 'ZERO', leaf.most ?? 0n)
    return { state: points === null ? 'NOT_APPLICABLE' : 'SCORED', points }
  }
  return { state: 'SCORED', points: bounded(nearest(value), leaf) }
}

/** Half of the last place goes away from zero. The value comes in millionths. */
function nearest([over, under]: Ratio): Micro {
  const sign = over < 0n ? -1n : 1n
  return sign * ((2n * sign * over + under) / (2n * under))
}

function bounded(points: Micro, { part, most }: SpecLeaf): Micro {
  if (most === null) return points
  return within(points, part === 'ADJUSTMENT' ? -most : 0n, most)
}

function within(points: Micro, low: Micro, high: Micro): Micro {
  if (points < low) return low
  return points > high ? high : points
}

const emptyPoints = (empty: Empty, most: Micro): Micro | null => {
  if (empty === 'EXCLUDE') return null
  if (empty === 'FULL') return most
  return empty === 'ZERO' ? 0n : nearest([most * empty.anchor, ONE])
}

/** The leaf's value in millionths of a point, before it is rounded and bounded. */
function ruleValue(rule: Rule, { part, most }: SpecLeaf, figures: Readonly<Record<string, Micro>>): Value {
  const given = (name: string): Micro => figures[name] ?? 0n
  const all = most ?? 0n
  switch (rule.kind) {
    case 'YES_NO':
      return [all * given('met'), ONE]
    case 'OPTIONS':
      return [rule.options[Number(given('choice') / ONE) - 1] ?? 0n, 1n]
    case 'PER_OCCURRENCE':
      return [(part === 'ADJUSTMENT' ? 0n : all) + (rule.each * given('n')) / ONE, 1n]
    case 'SURVEY':
      return [given('percent') * all, 100n * ONE]
    case 'FORMULA': {
      const chosen = choose(rule, given)
      return typeof chosen === 'string' ? chosen : [chosen[0] * ONE, chosen[1]]
    }
    case 'RATIO': {
      const [a, b] = [given('a'), given('b')]
      if (a === 0n) return b === 0n ? 'NONE' : 'WRONG'
      if (b * ONE < rule.floor * a) return [0n, 1n]
      return b * ONE >= rule.target * a ? [all, 1n] : [all * b * ONE, a * rule.target]
    }
    case 'STEPS': {
      const [over, under] = rule.of === 'n' ? [given('n'), ONE] : [given('b'), given('a')]
      if (under === 0n) return over === 0n ? 'NONE' : 'WRONG'
      const beyond = (limit: Micro) => (over * ONE - limit * under) * (rule.downward ? -1n : 1n)
      const found = rule.steps.find((step) => (step.strict ? beyond(step.limit) > 0n : beyond(step.limit) >= 0n))
      return [found?.points ?? rule.otherwise, 1n]
    }
  }
}

function choose(rule: Extract<Rule, { kind: 'FORMULA' }>, given: (name: string) => Micro): Value {
  for (const { test, points } of rule.alternatives) {
    const held = holds(test, given)
    if (typeof held === 'string') return held
    if (held) return work(points, given)
  }
  return work(rule.otherwise, given)
}

/** Named steps are worked out again wherever they stand, instead of being kept. */
function work(term: Term, given: (name: string) => Micro): Value {
  switch (term.is) {
    case 'figure':
      return [given(term.name), ONE]
    case 'constant':
      return [term.value, ONE]
    case 'named':
      return work(term.term, given)
    case 'minus': {
      const value = work(term.term, given)
      return typeof value === 'string' ? value : [-value[0], value[1]]
    }
    default: {
      const left = work(term.left, given)
      if (typeof left === 'string') return left
      const right = work(term.right, given)
      return typeof right === 'string' ? right : combine(term.is, left, right)
    }
  }
}

function combine(operator: '+' | '-' | '*' | '/' | 'min' | 'max', [a, b]: Ratio, [c, d]: Ratio): Value {
  switch (operator) {
    case '+':
      return [a * d + c * b, b * d]
    case '-':
      return [a * d - c * b, b * d]
    case '*':
      return [a * c, b * d]
    case '/':
      if (c === 0n) return a === 0n ? 'NONE' : 'WRONG'
      return c > 0n ? [a * d, b * c] : [-a * d, -b * c]
    case 'min':
      return a * d < c * b ? [a, b] : [c, d]
    case 'max':
      return a * d > c * b ? [a, b] : [c, d]
  }
}

function holds(test: Test, given: (name: string) => Micro): boolean | 'NONE' | 'WRONG' {
  if (test.is === '!') {
    const held = holds(test.test, given)
    return typeof held === 'string' ? held : !held
  }
  if (test.is === '&&' || test.is === '||') {
    const left = holds(test.left, given)
    return typeof left === 'string' || left === (test.is === '||') ? left : holds(test.right, given)
  }
  const [left, right] = [work(test.left, given), work(test.right, given)]
  if (typeof left === 'string') return left
  if (typeof right === 'string') return right
  const gap = left[0] * right[1] - right[0] * left[1]
  return { '==': gap === 0n, '!=': gap !== 0n, '<': gap < 0n, '<=': gap <= 0n, '>': gap > 0n, '>=': gap >= 0n }[test.is]
}

export interface Added {
  readonly points: Micro
  readonly most: Micro
  readonly missing: Micro
}

/** The sum over the leaves that a filter picks, from a flat list: no tree is walked. Groups of adjustments are capped by their code. */
export function addUp(tree: SpecTree, judged: ReadonlyMap<string, Judged>, picks: (leaf: SpecLeaf) => boolean): Added {
  const picked = tree.leaves.filter(picks)
  const ordinary = picked.filter((leaf) => leaf.part !== 'ADJUSTMENT')
  let [points, most, missing] = [0n, 0n, 0n]
  for (const leaf of ordinary) {
    const { state, points: own } = judged.get(leaf.code) ?? { state: 'NOT_ASSESSED', points: null }
    if (state === 'NOT_APPLICABLE' && own === null) continue
    points += own ?? 0n
    most += leaf.most ?? 0n
    if (own === null) missing += leaf.most ?? 0n
  }
  const groups = Map.groupBy(
    picked.filter((leaf) => leaf.part === 'ADJUSTMENT'),
    (leaf) => leaf.code.split('.')[0] ?? '',
  )
  for (const [group, leaves] of groups) {
    const sum = leaves.reduce((total, leaf) => total + (judged.get(leaf.code)?.points ?? 0n), 0n)
    const cap = tree.caps.get(group)
    points += cap === undefined ? sum : within(sum, -cap, cap)
  }
  return { points, most, missing }
}

/** 100 x points/most, half up to 6 places, in millionths. */
export const percentOf = ({ points, most }: Added): Micro => nearest([points * 100n * ONE, most])
