import { describe, expect, it } from 'vitest'
import { type Band, classify } from '../../framework/rules/bands.ts'
import { checkTree } from '../../framework/rules/check-tree.ts'
import type { CriterionNode } from '../../framework/rules/criterion-node.ts'
import type { LeafRule } from '../../framework/rules/scoring-rule.ts'
import { rank } from '../../ranking/rules/rank.ts'
import { Decimal } from '../../shared/decimal.ts'
import { percentOf as percent } from '../../shared/fraction.ts'
import { roundFraction, transport } from '../../shared/rounding.ts'
import { lossOf } from './losses.ts'
import { nextBand, nextRank } from './next-steps.ts'
import { figuresOf, nodesOf, ruleOf, totalsOf } from './oracle/as-rules.ts'
import { randomSaying, randomTree } from './oracle/random-spec.ts'
import { type Added, addUp, type Judged, judge, percentOf } from './oracle/recompute.ts'
import { type Seeded, seeded } from './oracle/seeded.ts'
import { decimalText, type Micro, ONE, type Said, type SpecLeaf, type SpecTree } from './oracle/spec.ts'
import { scoreLeaf } from './score-leaf.ts'
import { type LeafPoints, scoreTree, type Total } from './score-tree.ts'

/** 2,000 with every change; ORACLE_TREES=100000 for a soak. A failure names its seed. */
const TREES = Number(process.env.ORACLE_TREES ?? 2000)
const UNITS = 4

describe(`${TREES} random trees`, () => {
  it('agree exactly with a recomputation in whole numbers', { timeout: 60_000 + TREES * 50 }, () => {
    const met = new Map<string, number>()
    for (let seed = 1; seed <= TREES; seed += 1) checkSeed(seed, met)
    // Every way through the rules was taken, or the agreement would prove less than it says.
    const branches = [
      'YES',
      'NO',
      'BELOW_FLOOR',
      'PROPORTIONAL',
      'FULL',
      'STEP_1',
      'STEP_3',
      'ELSE',
      'DEDUCTED',
      'USED_UP',
    ]
    const others = [
      'NONE',
      'SURVEY',
      'IF_2',
      'OPTION_4',
      'CAPPED',
      'COUNTED',
      'NOTHING_DUE',
      'NOT_APPLICABLE',
      'REFUSED',
      'TIE',
      'AHEAD',
      'TIED',
    ]
    for (const branch of [...branches, ...others]) expect(met.get(branch) ?? 0, branch).toBeGreaterThan(TREES / 100)
  })
})

interface Unit {
  readonly scores: ReadonlyMap<string, LeafPoints>
  readonly judged: ReadonlyMap<string, Judged>
  readonly total: Total
  readonly sum: Added
}

function checkSeed(seed: number, met: Map<string, number>): void {
  const random = seeded(seed)
  const tree = randomTree(random)
  const nodes = nodesOf(tree)
  const rules = new Map(tree.leaves.map((leaf) => [leaf.code, ruleOf(leaf)]))
  expect(checkTree(nodes, totalsOf(tree)), `tree ${seed}`).toEqual([])
  const units = Array.from({ length: UNITS }, () => {
    const said = new Map(tree.leaves.map((leaf) => [leaf.code, randomSaying(leaf, random)]))
    return checkUnit(seed, { tree, nodes, rules, said }, met)
  })
  checkStandings(seed, units, random, met)
}

interface Case {
  readonly tree: SpecTree
  readonly nodes: readonly CriterionNode[]
  readonly rules: ReadonlyMap<string, LeafRule>
  readonly said: ReadonlyMap<string, Said>
}

function checkUnit(seed: number, { tree, nodes, rules, said }: Case, met: Map<string, number>): Unit {
  const [scores, judged] = [new Map<string, LeafPoints>(), new Map<string, Judged>()]
  const shown = tree.leaves.map((leaf) => {
    const words = said.get(leaf.code) ?? { state: 'NOT_DUE' }
    const [mine, again] = [ruled(rules.get(leaf.code), words, met), judge(leaf, words)]
    if (mine !== 'REFUSED') scores.set(leaf.code, mine)
    if (again !== 'REFUSED') judged.set(leaf.code, again)
    return [`${leaf.code} ${textOf(mine)}`, `${leaf.code} ${again === 'REFUSED' ? again : judgedText(again)}`] as const
  })
  expect(
    shown.map(([mine]) => mine),
    `leaves of tree ${seed}`,
  ).toEqual(shown.map(([, again]) => again))

  const totals = scoreTree(nodes, scores)
  if (!totals.ok) throw new Error(`Tree ${seed} was refused.`)
  const below = (code: string) => (leaf: SpecLeaf) => leaf.code === code || leaf.code.startsWith(`${code}.`)
  const sums = nodes
    .map(({ code }) => [code, addUp(tree, judged, below(code))] as const)
    .filter(([code]) => !/^T\d\./.test(code))
  const parts = [...totals.value.byPart.keys()].map(
    (part) => [part, addUp(tree, judged, (leaf) => leaf.part === part)] as const,
  )
  const sum = addUp(tree, judged, () => true)
  expect(
    {
      nodes: sums.map(([code]) => `${code} ${totalText(totals.value.byCode.get(code))}`),
      parts: parts.map(([part]) => `${part} ${totalText(totals.value.byPart.get(part))}`),
      whole: totalText(totals.value.whole),
      lost: lostIn(nodes, scores),
    },
    `totals of tree ${seed}`,
  ).toEqual({
    nodes: sums.map(([code, each]) => `${code} ${addedText(each)}`),
    parts: parts.map(([part, each]) => `${part} ${addedText(each)}`),
    whole: addedText(sum),
    lost: lostAgain(addUp(tree, judged, (leaf) => leaf.part !== 'ADJUSTMENT')),
  })
  return { scores, judged, total: totals.value.whole, sum }
}

function ruled(rule: LeafRule | undefined, said: Said, met: Map<string, number>): LeafPoints | 'REFUSED' {
  if (rule === undefined) throw new Error('Expected a rule for every leaf.')
  // A formula asks only for the figures that it reads.
  const asked = (name: string) => rule.variables.some((variable) => variable.name === name)
  const report =
    said.state === 'REPORTED'
      ? { state: said.state, figures: figuresOf(said.figures).filter(({ name }) => asked(name)) }
      : said
  const score = scoreLeaf(rule, report)
  count(met, score.ok ? score.value.branch : 'REFUSED')
  return score.ok ? score.value : 'REFUSED'
}

/** Ranks, next ranks, classes and next classes of the units against counting by hand. */
function checkStandings(seed: number, units: readonly Unit[], random: Seeded, met: Map<string, number>): void {
  const ranked = units.filter((unit) => unit.sum.most > 0n)
  const places = rank(new Map(ranked.map((unit) => [unit, shareOf(unit)])))
  const bands = randomBands(random)
  for (const unit of ranked) {
    const others = ranked.filter((each) => each !== unit)
    const next = nextRank(unit.total, others.map(shareOf))
    const { band } = classify(bands, { share: shareOf(unit), areas: [], conditions: new Set() })
    const higher = nextBand(bands, band, { ...unit.total, areas: [], conditions: new Set() })
    const place = places.get(unit)
    expect(
      {
        place: `${place?.tied ? '=' : ''}${place?.rank}`,
        next:
          next &&
          `${next.rank} ${next.outcome} ${next.points.toFixed()} ${next.pointsToPass.toFixed()} ${next.holders}`,
        band: band?.code ?? null,
        higher: higher && `${higher.band.code} ${higher.points.toFixed()}`,
      },
      `standings of tree ${seed}`,
    ).toEqual({
      place: placeAgain(unit, ranked),
      next: nextAgain(unit, others),
      band: bandAgain(unit, bands),
      higher: higherAgain(unit, bands),
    })
    if (next) count(met, next.outcome)
    if (place?.tied) count(met, 'TIED')
  }
}

const shareOf = ({ total }: Unit) => {
  if (total.share === null) throw new Error('Expected a unit with something to score.')
  return total.share
}

/** Above 0 when a has the larger share. */
const gap = (a: Added, b: Added): bigint => a.points * b.most - b.points * a.most

function placeAgain(unit: Unit, all: readonly Unit[]): string {
  const better = all.filter((each) => gap(each.sum, unit.sum) > 0n).length
  const same = all.filter((each) => gap(each.sum, unit.sum) === 0n).length
  return `${same > 1 ? '=' : ''}${better + 1}`
}

function nextAgain({ sum }: Unit, others: readonly Unit[]): string | null {
  const above = others.filter((other) => gap(other.sum, sum) > 0n)
  const goal = above.find((each) => above.every((other) => gap(other.sum, each.sum) >= 0n))
  if (goal === undefined) return null
  const wanted = goal.sum.points * sum.most
  const level = wanted % goal.sum.most === 0n
  const points = upward(wanted, goal.sum.most) - sum.points
  const ahead = above.filter((other) => gap(other.sum, goal.sum) > 0n).length
  const holders = above.filter((other) => gap(other.sum, goal.sum) === 0n).length
  return `${ahead + 1} ${level ? 'TIE' : 'AHEAD'} ${decimalText(points)} ${decimalText(level ? points + 1n : points)} ${holders}`
}

/** Division that leaves no shortfall. */
const upward = (over: bigint, under: bigint): bigint => over / under + (over > 0n && over % under !== 0n ? 1n : 0n)

interface MicroBand extends Band {
  readonly from: Micro
}

const randomBands = (random: Seeded): readonly MicroBand[] =>
  ['D', 'C', 'B', 'A'].map((code, index) => {
    const from =
      BigInt(20 * index + random.whole(5, 24)) * ONE + (random.oneIn(3) ? BigInt(random.whole(0, 999_999)) : 0n)
    return { code, from, fromPercent: new Decimal(decimalText(from)), floorPercent: null, condition: null }
  })

const inBand = ({ sum }: Unit, { from }: MicroBand): boolean => sum.points * 100n * ONE >= from * sum.most
const bandAgain = (unit: Unit, bands: readonly MicroBand[]): string | null =>
  bands.findLast((band) => inBand(unit, band))?.code ?? null

function higherAgain(unit: Unit, bands: readonly MicroBand[]): string | null {
  const band = bands.find((each) => !inBand(unit, each))
  if (band === undefined) return null
  return `${band.code} ${decimalText(upward(band.from * unit.sum.most, 100n * ONE) - unit.sum.points)}`
}

function lostIn(nodes: readonly CriterionNode[], scores: ReadonlyMap<string, LeafPoints>): string {
  const losses = nodes.flatMap(({ code, part, maxPoints }) => {
    const final = scores.get(code)
    return final && part ? (lossOf({ part, maxPoints, final }) ?? []) : []
  })
  return losses.reduce((sum, { points }) => sum.plus(points), new Decimal(0)).toFixed()
}

const lostAgain = ({ points, most, missing }: Added): string => decimalText(most - points - missing)

const count = (met: Map<string, number>, name: string | null): void => {
  if (name !== null) met.set(name, (met.get(name) ?? 0) + 1)
}

const textOf = (score: LeafPoints | 'REFUSED'): string =>
  score === 'REFUSED' ? score : `${score.state} ${score.points?.toFixed() ?? '–'}`
const judgedText = ({ state, points }: Judged): string => `${state} ${points === null ? '–' : decimalText(points)}`

const totalText = (total: Total | undefined): string => {
  if (total === undefined) return 'absent'
  const share = total.share === null ? '–' : roundFraction(percent(total.share), transport).toFixed()
  return `${total.points.toFixed()}/${total.maxPoints.toFixed()} ${total.missing.toFixed()} ${total.complete} ${share}`
}
const addedText = (sum: Added): string =>
  `${decimalText(sum.points)}/${decimalText(sum.most)} ${decimalText(sum.missing)} ${sum.missing === 0n} ${sum.most === 0n ? '–' : decimalText(percentOf(sum))}`
