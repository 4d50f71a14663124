import { Decimal } from 'decimal.js'
import type { EvidencePart } from '../../framework/rules/evidence-part.ts'
import { type FigureMisfit, partsSumMisfit } from '../../published/rules/parts-sum.ts'
import { compareFractions, type Fraction, fraction, meanOf, percentOf } from '../../shared/fraction.ts'
import { type Break, breaksBetween } from './breaks.ts'
import { placesGained } from './change.ts'
import { medianOf } from './median.ts'
import { rank } from './rank.ts'
import { checkRanks, type RankAgreement } from './rank-check.ts'
import type { SeriesTotal } from './series.ts'

/** A printed figure on its scale. */
export interface Stated {
  readonly points: Decimal
  readonly maxPoints: Decimal
  readonly printed: string
}

/** What a published table states about one unit of its block. */
export interface StatedStanding {
  readonly unit: string
  /** Place in the Vietnamese order of names; unique in the table. */
  readonly nameOrder: number
  /** Whether the block ranks this unit in this year. */
  readonly ranked: boolean
  readonly total: (Stated & { readonly rank: number | null; readonly rankBase: number | null }) | null
  readonly parts: ReadonlyMap<EvidencePart, Stated>
  /** The unit's series on record, oldest year first. */
  readonly series: readonly SeriesTotal[]
}

/** The edition whose table it is. */
export interface TableFrame {
  readonly year: number
  readonly framework: string
  readonly block: string | null
}

/** A unit's line in the ranking. Rank and printed figure are the source's; what is computed is named so. */
export interface TableEntry extends StatedStanding {
  readonly status: 'RANKED' | 'NOT_RANKED' | 'NOT_PUBLISHED'
  readonly rank: number | null
  readonly tied: boolean
  readonly computedRank: number | null
  /** 100 x points / maximum, exact; null without a printed total. */
  readonly percent: Fraction | null
  readonly misfits: readonly FigureMisfit[]
  readonly previous: SeriesTotal | null
  readonly breaks: readonly Break[]
  readonly change: number | null
}

export interface RankingTable {
  /** In order of rank, then of name. */
  readonly entries: readonly TableEntry[]
  /** How many are ranked, as the source says; null where it does not. */
  readonly base: number | null
  /** Mean and median percent of the ranked units. */
  readonly average: Fraction | null
  readonly median: Fraction | null
  readonly check: RankAgreement
}

/** The ranking that a published table states, with everything that can be held against it. Nothing is repaired. */
export function rankingTable(frame: TableFrame, standings: readonly StatedStanding[]): RankingTable {
  const ranked = standings.filter((standing) => statusOf(standing) === 'RANKED')
  const percents = new Map(standings.map((standing) => [standing.unit, percentIn(standing)]))
  const shares = new Map(ranked.map(({ unit }) => [unit, percents.get(unit) as Fraction]))
  const computed = rank(shares)
  const printed = new Map(ranked.map(({ unit, total }) => [unit, total?.rank ?? null]))
  const holders = Map.groupBy(printed.values(), (place) => place)
  const entries = standings.map((standing): TableEntry => {
    const place = printed.get(standing.unit) ?? null
    return {
      ...standing,
      status: statusOf(standing),
      rank: place,
      tied: place !== null && (holders.get(place)?.length ?? 0) > 1,
      computedRank: computed.get(standing.unit)?.rank ?? null,
      percent: percents.get(standing.unit) ?? null,
      misfits: misfitsIn(standing),
      ...changeIn(frame, standing, place),
    }
  })
  return {
    entries: entries.sort(byEntryOrder.RANK),
    base: ranked.map(({ total }) => total?.rankBase).find((base) => base != null) ?? null,
    average: meanOf([...shares.values()]),
    median: medianOf([...shares.values()]),
    check: checkRanks(printed, computed),
  }
}

function statusOf({ ranked, total }: StatedStanding): TableEntry['status'] {
  if (!ranked) return 'NOT_RANKED'
  if (total === null) return 'NOT_PUBLISHED'
  return total.rank === null ? 'NOT_RANKED' : 'RANKED'
}

const percentIn = ({ total }: StatedStanding): Fraction | null =>
  total && percentOf(fraction(total.points, total.maxPoints))

function misfitsIn({ total, parts }: StatedStanding): FigureMisfit[] {
  const points = new Map([...parts].map(([part, stated]) => [part, stated.points]))
  const misfit = total && partsSumMisfit(total.points, points)
  return misfit ? [misfit] : []
}

function changeIn(frame: TableFrame, { unit, total, series }: StatedStanding, place: number | null) {
  const earlier = series.findLast(({ year }) => year < frame.year) ?? null
  const previous = earlier?.year === frame.year - 1 ? earlier : null
  if (total === null) return { previous, breaks: [], change: null }
  const basis = 'AS_PUBLISHED'
  const restated = series.some(({ year, restated }) => year === frame.year && restated)
  const breaks = breaksBetween(earlier && { ...earlier, basis }, { ...frame, unit, basis, restated })
  return { previous, breaks, change: placesGained(previous?.rank ?? null, place, breaks) }
}

type Order = (a: TableEntry, b: TableEntry) => number
const byName: Order = (a, b) => a.nameOrder - b.nameOrder

/** The orders of a ranking's entries; whoever lacks the value comes last, equal values follow in order of name. */
export const byEntryOrder = {
  RANK: (a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) || byName(a, b),
  NAME: byName,
  CHANGE: (a, b) => (b.change ?? Number.NEGATIVE_INFINITY) - (a.change ?? Number.NEGATIVE_INFINITY) || byName(a, b),
  PERCENT: (a, b) => compareFractions(b.percent ?? BELOW_ALL, a.percent ?? BELOW_ALL) || byName(a, b),
} as const satisfies Record<string, Order>

const BELOW_ALL: Fraction = fraction(new Decimal(-1), new Decimal(1))
