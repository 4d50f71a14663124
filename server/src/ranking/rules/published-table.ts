import type { Decimal } from 'decimal.js'
import type { EvidencePart } from '../../framework/rules/evidence-part.ts'
import { type FigureMisfit, partsSumMisfit } from '../../published/rules/parts-sum.ts'
import { type Fraction, fraction } from '../../shared/fraction.ts'
import { breaksBetween } from './breaks.ts'
import { type Movement, placesGained } from './change.ts'
import { rank } from './rank.ts'
import { checkRanks, type RankAgreement } from './rank-check.ts'
import { byRank, type RankingLine } from './ranking-table.ts'
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
  /** The unit's series of published totals, oldest year first. */
  readonly series: readonly SeriesTotal[]
}

/** The edition whose table it is. */
export interface TableFrame {
  readonly year: number
  readonly framework: string
  readonly block: string | null
}

/** A line as published: rank and printed figure are the source's, never recomputed; what is computed is named so. */
export interface PublishedEntry extends RankingLine {
  readonly basis: 'AS_PUBLISHED'
  readonly printed: string | null
  readonly computedRank: number | null
  readonly parts: ReadonlyMap<EvidencePart, Stated>
  readonly misfits: readonly FigureMisfit[]
  readonly series: readonly SeriesTotal[]
  readonly movement: Movement
}

export interface PublishedTable {
  readonly entries: readonly PublishedEntry[]
  readonly base: number | null
  readonly check: RankAgreement
}

/** The ranking that a published table states, with everything that can be held against it. Nothing is repaired. */
export function publishedTable(frame: TableFrame, standings: readonly StatedStanding[]): PublishedTable {
  const ranked = standings.filter((standing) => statusOf(standing) === 'RANKED')
  const computed = rank(new Map(ranked.map((standing) => [standing.unit, shareIn(standing) as Fraction])))
  const printed = new Map(ranked.map(({ unit, total }) => [unit, total?.rank ?? null]))
  const holders = Map.groupBy(printed.values(), (place) => place)
  const entries = standings.map((standing): PublishedEntry => {
    const { unit, nameOrder, total, parts, series } = standing
    const place = printed.get(unit) ?? null
    return {
      ...{ basis: 'AS_PUBLISHED', unit, nameOrder, parts, series },
      status: statusOf(standing),
      rank: place,
      tied: place !== null && (holders.get(place)?.length ?? 0) > 1,
      base: place === null ? null : (total?.rankBase ?? null),
      points: total?.points.toFixed() ?? null,
      maxPoints: total?.maxPoints.toFixed() ?? null,
      share: shareIn(standing),
      printed: total?.printed ?? null,
      computedRank: computed.get(unit)?.rank ?? null,
      misfits: misfitsIn(standing),
      movement: movementIn(frame, standing, place),
    }
  })
  return {
    entries: entries.sort(byRank),
    base: ranked.map(({ total }) => total?.rankBase).find((base) => base != null) ?? null,
    check: checkRanks(printed, computed),
  }
}

function statusOf({ ranked, total }: StatedStanding): PublishedEntry['status'] {
  if (!ranked) return 'NOT_RANKED'
  if (total === null) return 'NOT_PUBLISHED'
  return total.rank === null ? 'NOT_RANKED' : 'RANKED'
}

const shareIn = ({ total }: StatedStanding): Fraction | null => total && fraction(total.points, total.maxPoints)

function misfitsIn({ total, parts }: StatedStanding): FigureMisfit[] {
  const points = new Map([...parts].map(([part, stated]) => [part, stated.points]))
  const misfit = total && partsSumMisfit(total.points, points)
  return misfit ? [misfit] : []
}

function movementIn(frame: TableFrame, { unit, total, series }: StatedStanding, place: number | null): Movement {
  const earlier = series.findLast(({ year }) => year < frame.year) ?? null
  const before = earlier?.year === frame.year - 1 ? earlier : null
  const previous = { previousRank: before?.rank ?? null, previousBase: before?.rankBase ?? null }
  if (total === null) return { ...previous, breaks: [], change: null }
  const basis = 'AS_PUBLISHED'
  const restated = series.some(({ year, restated }) => year === frame.year && restated)
  const breaks = breaksBetween(earlier && { ...earlier, basis }, { ...frame, unit, basis, restated })
  return { ...previous, breaks, change: placesGained(previous.previousRank, place, breaks) }
}
