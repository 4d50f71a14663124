import type { Seeded } from './seeded.ts'
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

const QUARTER = ONE / 4n
const HUNDREDTH = ONE / 100n

/** A ragged tree: areas that are leaves themselves, criteria with and without components, groups of capped adjustments. */
export function randomTree(random: Seeded): SpecTree {
  const codes = random.many(1, 4, (area) => {
    const criteria = random.many(0, 3, (index) => {
      const components = random.many(0, 3, (each) => `${area + 1}.${index + 1}.${each + 1}`)
      return components.length === 0 ? [`${area + 1}.${index + 1}`] : components
    })
    return criteria.length === 0 ? [`${area + 1}`] : criteria.flat()
  })
  const groups = random.many(0, 2, (index) => `T${index + 1}`)
  const adjustments = groups.flatMap((group) => random.many(1, 2, (index) => `${group}.${index + 1}`))
  return {
    leaves: [
      ...codes.flat().map((code) => randomLeaf(code, random)),
      ...adjustments.map((code) => randomAdjustment(code, random)),
    ],
    caps: new Map(groups.filter(() => random.oneIn(2)).map((group) => [group, BigInt(random.whole(1, 8)) * QUARTER])),
  }
}

function randomLeaf(code: string, random: Seeded): SpecLeaf {
  const most = BigInt(random.whole(1, 12)) * QUARTER
  const rule = randomRule(most, random)
  const divides = rule.kind === 'RATIO' || rule.kind === 'FORMULA' || (rule.kind === 'STEPS' && rule.of === 'b/a')
  return {
    code,
    part: rule.kind === 'SURVEY' ? 'LEADERS_SURVEY' : random.pick(['APPRAISED', 'APPRAISED', 'SOCIO_ECONOMIC']),
    rule,
    most,
    notApplicable: randomEmpty(random),
    whenNone: divides && !random.oneIn(5) ? randomEmpty(random) : null,
  }
}

function randomAdjustment(code: string, random: Seeded): SpecLeaf {
  const each = BigInt(random.whole(1, 6)) * QUARTER * (random.oneIn(2) ? 1n : -1n)
  const rule: Rule = random.oneIn(3) ? randomFormula(random) : { kind: 'PER_OCCURRENCE', each }
  const most = random.oneIn(4) ? null : BigInt(random.whole(1, 10)) * QUARTER
  return { code, part: 'ADJUSTMENT', rule, most, notApplicable: 'EXCLUDE', whenNone: null }
}

const randomEmpty = (random: Seeded): Empty =>
  random.pick<Empty>(['EXCLUDE', 'FULL', 'ZERO', { anchor: BigInt(random.whole(0, 1_000_000)) }])

function randomRule(most: Micro, random: Seeded): Rule {
  switch (random.whole(1, 8)) {
    case 1:
      return { kind: 'YES_NO' }
    case 2:
      return { kind: 'OPTIONS', options: [most, ...random.many(1, 3, () => fractionOf(most, random))] }
    case 3:
    case 4: {
      const target = BigInt(random.whole(1, 120)) * HUNDREDTH
      return {
        kind: 'RATIO',
        target,
        floor: random.oneIn(4) ? target : (((target / HUNDREDTH) * BigInt(random.whole(0, 100))) / 100n) * HUNDREDTH,
      }
    }
    case 5:
      return randomSteps(most, random)
    case 6:
      return { kind: 'PER_OCCURRENCE', each: -BigInt(random.whole(1, 60)) * HUNDREDTH }
    case 7:
      return { kind: 'SURVEY' }
    default:
      return randomFormula(random)
  }
}

const fractionOf = (most: Micro, random: Seeded): Micro => (most * BigInt(random.whole(0, 4))) / 4n

function randomSteps(most: Micro, random: Seeded): Rule {
  const of = random.pick<'n' | 'b/a'>(['n', 'b/a'])
  const unit = of === 'n' ? ONE : HUNDREDTH
  const downward = random.oneIn(3)
  let limit = BigInt(random.whole(1, 20))
  const limits = random.many(1, 3, () => (limit += BigInt(random.whole(1, 20))))
  const ordered = downward ? limits : limits.toReversed()
  const steps = ordered.map((each, index) => ({
    strict: random.oneIn(3),
    limit: each * unit,
    points: index === 0 ? most : fractionOf(most, random),
  }))
  return { kind: 'STEPS', of, downward, steps, otherwise: fractionOf(most, random) }
}

function randomFormula(random: Seeded): Rule {
  const named: { name: string; term: Term }[] = []
  for (let index = random.whole(0, 2); index > 0; index -= 1) {
    const term: Term = {
      is: '/',
      left: figure(random),
      right: random.oneIn(3) ? randomTerm(1, named, random) : figure(random),
    }
    named.push({ name: `x${named.length + 1}`, term })
  }
  const alternatives = random.many(0, 2, () => ({
    test: randomTest(1, named, random),
    points: randomTerm(2, named, random),
  }))
  return { kind: 'FORMULA', named, alternatives, otherwise: randomTerm(2, named, random) }
}

const figure = (random: Seeded): Term => ({ is: 'figure', name: random.pick(['a', 'b', 'c']) })

function randomTerm(depth: number, named: readonly { name: string; term: Term }[], random: Seeded): Term {
  if (depth === 0 || random.oneIn(4)) {
    const known = named[random.whole(0, named.length - 1)]
    if (known !== undefined && random.oneIn(2)) return { is: 'named', ...known }
    return random.oneIn(2) ? figure(random) : { is: 'constant', value: BigInt(random.whole(0, 8)) * QUARTER }
  }
  if (random.oneIn(8)) return { is: 'minus', term: randomTerm(depth - 1, named, random) }
  return {
    is: random.pick(['+', '-', '*', '/', '/', 'min', 'max']),
    left: randomTerm(depth - 1, named, random),
    right: randomTerm(depth - 1, named, random),
  }
}

function randomTest(depth: number, named: readonly { name: string; term: Term }[], random: Seeded): Test {
  if (depth > 0 && random.oneIn(3)) {
    if (random.oneIn(3)) return { is: '!', test: randomTest(0, named, random) }
    return { is: random.pick(['&&', '||']), left: randomTest(0, named, random), right: randomTest(0, named, random) }
  }
  return {
    is: random.pick(['==', '!=', '<', '<=', '>', '>=']),
    left: randomTerm(1, named, random),
    right: randomTerm(1, named, random),
  }
}

/** What a unit says of a leaf. Thresholds, exact halves of the last place, and nothing due are met far more often than by chance. */
export function randomSaying({ rule }: SpecLeaf, random: Seeded): Said {
  if (random.oneIn(12)) return { state: random.pick(['NOT_DUE', 'NOT_ASSESSED', 'NOT_APPLICABLE']) }
  return { state: 'REPORTED', figures: randomFigures(rule, random) }
}

function randomFigures(rule: Rule, random: Seeded): Record<string, Micro> {
  const count = (most: number): Micro => BigInt(random.whole(0, most)) * ONE
  switch (rule.kind) {
    case 'YES_NO':
      return { met: count(1) }
    case 'OPTIONS':
      return { choice: BigInt(random.whole(1, rule.options.length)) * ONE }
    case 'PER_OCCURRENCE':
      return { n: count(9) }
    case 'SURVEY':
      // Hundreds of millionths: half a millionth of a point is as likely as any other rest.
      return {
        percent: random.oneIn(2) ? BigInt(random.whole(0, 1_000_000)) * 100n : BigInt(random.whole(0, 100_000_000)),
      }
    case 'FORMULA':
      return { a: count(6), b: count(6), c: random.oneIn(3) ? BigInt(random.whole(0, 3_000_000)) : count(6) }
    case 'RATIO':
      return randomShare([rule.floor, rule.target], random)
    case 'STEPS': {
      const limits = rule.steps.map((step) => step.limit)
      return rule.of === 'n' ? { n: near(random.pick([0n, ...limits]), random) } : randomShare(limits, random)
    }
  }
}

function randomShare(limits: readonly Micro[], random: Seeded): Record<string, Micro> {
  if (random.oneIn(15)) return { a: 0n, b: random.oneIn(6) ? ONE : 0n }
  // Half of a millionth of a point, for every odd b.
  if (random.oneIn(6)) return { a: 2_000_000n * ONE, b: BigInt(random.whole(0, 2_400_000)) * ONE }
  if (random.oneIn(2)) {
    const due = BigInt(random.whole(1, 500))
    const limit = random.pick([0n, ...limits])
    const done = due * limit + (random.oneIn(2) ? 0n : BigInt(random.whole(-1, 1)))
    return { a: due * ONE, b: done < 0n ? 0n : done }
  }
  return { a: BigInt(random.whole(1, 900)) * ONE, b: BigInt(random.whole(0, 900)) * ONE }
}

const near = (limit: Micro, random: Seeded): Micro => limit + BigInt(random.whole(-1, 1))
