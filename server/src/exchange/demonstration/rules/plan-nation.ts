import type { CriterionNode } from '../../../framework/rules/criterion-node.ts'
import { Decimal } from '../../../shared/decimal.ts'
import { exactTotal, movedTo } from './exact-total.ts'
import { SHOWN, type Standing, standingsOf, type Tie, tieAt } from './nation-standings.ts'
import type { DemonstrationLeaf, PlannedLeaf, Progress, Situation } from './plan.ts'
import { planAssessment } from './plan-assessment.ts'
import { leftOut, situationsOf } from './situations.ts'

/** A province's year with everything that was said about it. */
export interface PlannedProvince {
  readonly slug: string
  readonly leaves: readonly PlannedLeaf[]
}

/** The framework of a year: its tree and its leaves. */
export interface NationFramework {
  readonly nodes: readonly CriterionNode[]
  readonly leaves: readonly DemonstrationLeaf[]
}

const FINISHED: Progress = { appraised: true, surveyed: true, explaining: true, reappraised: true }

/** What the whole nation does well and badly, by area, in levels. */
const COMMON: Readonly<Record<string, number>> = { 1: 0.06, 2: 0.05, 3: 0.04, 5: -0.02, 6: -0.05, 7: -0.06 }
/** The shown province loses most on digital government and on its staff. */
const SHOWN_AREAS: typeof COMMON = { 1: 0.08, 2: 0.19, 3: 0.12, 4: 0.06, 5: -0.09, 6: -0.03, 7: -0.26 }

/** Every province in a year, best first as far as the plan goes; the ties of the year are exact. */
export function planNation(
  year: number,
  slugs: readonly string[],
  framework: NationFramework,
): readonly PlannedProvince[] {
  const standings = standingsOf(year, slugs)
  const plans = new Map(standings.map((standing) => [standing.place, planProvince(year, standing, framework)]))
  for (const { place } of standings) {
    const tie = tieAt(year, place)
    if (tie?.place !== place) continue
    const [first, second] = [plans.get(place), plans.get(place + 1)]
    if (first === undefined || second === undefined) continue
    const [before, behind] = tied(tie, framework.nodes, first.leaves, second.leaves)
    plans.set(place, { ...first, leaves: before })
    plans.set(place + 1, { ...second, leaves: behind })
  }
  return [...plans.values()]
}

function planProvince(
  year: number,
  { slug, place, percent }: Standing,
  { nodes, leaves }: NationFramework,
): PlannedProvince {
  const tie = tieAt(year, place)
  const situations = new Map<string, Situation>([
    ...situationsOf(slug, year, leaves, tie !== null),
    ...(tie === null ? [] : leftOut(leaves, missingPoints(tie, place))),
  ])
  const story = { key: slug, year, areas: slug === SHOWN.slug ? SHOWN_AREAS : COMMON, situations }
  const unit = { key: slug, kind: 'PROVINCE' } as const
  const question = { unit, story, leaves, percent, progress: FINISHED, occurrences: [], even: tie !== null }
  const planned = planAssessment(question)
  if (slug !== SHOWN.slug) return { slug, leaves: planned }
  return { slug, leaves: movedTo(nodes, planned, new Decimal(percent.toFixed(2)), 2) }
}

/** By how many points the maximum of a tying province is smaller than the framework's. */
const missingPoints = ({ kind, place }: Tie, own: number): number => {
  if (own === place || kind === 'SAME_MAXIMUM') return 0
  return kind === 'OTHER_MAXIMUM' ? 5 : 0.5
}

/** Both plans, moved by the citizens' survey until their fractions are as the tie says. */
function tied(
  { kind }: Tie,
  nodes: readonly CriterionNode[],
  first: readonly PlannedLeaf[],
  second: readonly PlannedLeaf[],
): readonly [readonly PlannedLeaf[], readonly PlannedLeaf[]] {
  const [before, behind] = [exactTotal(nodes, first), exactTotal(nodes, second)]
  const rounded = before.points.toDecimalPlaces(2)
  switch (kind) {
    case 'SAME_MAXIMUM':
      return [first, movedTo(nodes, second, before.points)]
    case 'OTHER_MAXIMUM': {
      // 87/100 = 82.65/95: whole hundredths of the one give few places of the other.
      const equal = rounded.times(behind.maxPoints).dividedBy(before.maxPoints)
      return [movedTo(nodes, first, rounded), movedTo(nodes, second, equal)]
    }
    case 'SEVENTH_DECIMAL': {
      // 87/99.5 = 87.4371859…/100: the other has it to six places, which is more by a hair.
      const own = behind.points.toDecimalPlaces(2)
      const near = own.times(before.maxPoints).dividedBy(behind.maxPoints).toDecimalPlaces(6, Decimal.ROUND_HALF_UP)
      return [movedTo(nodes, first, near), movedTo(nodes, second, own)]
    }
  }
}
