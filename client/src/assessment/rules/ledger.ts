import { type Micro, minus, toMicro, toPoints } from '../../shared/points.ts'
import type { Break } from './deduction-rows.ts'
import type { Named } from './finding.ts'

export interface LedgerBand extends Named {
  readonly fromPercent: number
}

/** The entry of the unit in the ranking of its block, as far as the ledger reads it. */
export interface LedgerEntry {
  readonly points: number | null
  readonly maxPoints: number | null
  readonly percent: number | null
  readonly rank: number | null
  readonly base: number | null
  readonly change: number | null
  readonly previousRank: number | null
  readonly previousBase: number | null
  readonly breaks: readonly Break[]
  readonly band: LedgerBand | null
  readonly nextRank: {
    readonly rank: number
    readonly base: number
    readonly points: number
    readonly pointsToPass: number
    readonly outcome: 'TIE' | 'AHEAD'
    readonly reachable: boolean
  } | null
  readonly nextBand: {
    readonly points: number
    readonly reachable: boolean
    readonly band: LedgerBand
    readonly areas: readonly { readonly points: number; readonly criterion: { readonly code: string } }[]
    readonly conditions: readonly string[]
  } | null
  readonly obstacles: readonly { readonly band: Named; readonly text: string; readonly textEn: string }[]
  readonly history: readonly {
    readonly year: number
    readonly points: number | null
    readonly maxPoints: number | null
  }[]
  readonly selfPoints: number | null
  readonly selfMaxPoints: number | null
  readonly appraisedPoints: number | null
}

export interface LedgerInput {
  readonly year: number
  readonly entry: LedgerEntry
  /** Classes of the framework, in any order. */
  readonly bands: readonly LedgerBand[]
  /** Of the block, in percent of the maximum. */
  readonly averagePercent: number | null
  /** Bonus and penalty within their caps; null where the framework has none. */
  readonly adjustments: number | null
  /** Nothing is published: neither rank nor class is said, nor a change of them. */
  readonly provisional: boolean
  /** Of the framework. */
  readonly maxPoints: number
}

/** A fact of the ledger; the words are the view's. */
export type LedgerFact =
  | {
      readonly kind: 'band'
      readonly band: Named
      /** 1 the best. */
      readonly place: number
      readonly from: number
      /** Exclusive; null in the best class. */
      readonly below: number | null
      readonly obstacles: LedgerEntry['obstacles']
    }
  | {
      readonly kind: 'nextRank'
      readonly rank: number
      readonly base: number
      /** What it takes to draw level where that is a tie, else to be ahead. */
      readonly points: number
      readonly pass: number
      readonly tie: boolean
      readonly reachable: boolean
    }
  | { readonly kind: 'first'; readonly base: number | null }
  | {
      readonly kind: 'nextBand'
      readonly band: Named
      readonly points: number
      readonly areas: readonly { readonly code: string; readonly points: number }[]
      readonly conditions: readonly string[]
      readonly reachable: boolean
    }
  | {
      readonly kind: 'change'
      readonly year: number
      readonly points: Micro | null
      readonly ranks: number | null
      readonly previousRank: number | null
      readonly previousBase: number | null
    }
  | { readonly kind: 'notCompared'; readonly year: number; readonly breaks: readonly Break[] }
  | { readonly kind: 'average'; readonly difference: Micro; readonly average: number }
  | { readonly kind: 'adjustments'; readonly points: number }
  | { readonly kind: 'self'; readonly self: number; readonly appraised: number; readonly max: number }

/** The facts under the sentence, in the order of the look; what cannot be said is left out, and why years do not compare is said. */
export function ledgerOf(input: LedgerInput): readonly LedgerFact[] {
  const standing = input.provisional ? [] : [bandFact, nextRankFact, nextBandFact, changeFact]
  return [...standing, averageFact, selfFact, adjustmentsFact].flatMap((fact) => fact(input) ?? [])
}

function bandFact({ entry, bands }: LedgerInput): LedgerFact | null {
  const { band, obstacles } = entry
  if (!band) return null
  const best = bands.toSorted((a, b) => b.fromPercent - a.fromPercent)
  const at = best.findIndex(({ code }) => code === band.code)
  const below = best[at - 1]?.fromPercent ?? null
  return { kind: 'band', band, place: at < 0 ? 1 : at + 1, from: band.fromPercent, below, obstacles }
}

function nextRankFact({ entry }: LedgerInput): LedgerFact | null {
  const { nextRank, rank, base } = entry
  if (!nextRank) return rank === 1 ? { kind: 'first', base } : null
  const { outcome, points, pointsToPass: pass } = nextRank
  return {
    kind: 'nextRank',
    rank: nextRank.rank,
    base: nextRank.base,
    points,
    pass,
    tie: outcome === 'TIE',
    reachable: nextRank.reachable,
  }
}

function nextBandFact({ entry: { nextBand } }: LedgerInput): LedgerFact | null {
  if (!nextBand) return null
  const { band, points, conditions, reachable } = nextBand
  const areas = nextBand.areas.map((area) => ({ code: area.criterion.code, points: area.points }))
  return { kind: 'nextBand', band, points, areas, conditions, reachable }
}

/** A break says why there is no change; RESTATED alone does not part two years of one method. */
function changeFact({ year, entry }: LedgerInput): LedgerFact | null {
  const breaks = entry.breaks.filter((each) => each !== 'RESTATED')
  if (breaks.length > 0) return { kind: 'notCompared', year: year - 1, breaks }
  const before = entry.history.find((point) => point.year === year - 1)
  const now = entry.history.find((point) => point.year === year)
  const alike = before?.points != null && now?.points != null && before.maxPoints === now.maxPoints
  const points = alike ? minus(toMicro(now?.points ?? 0), toMicro(before?.points ?? 0)) : null
  if (points === null && entry.change === null) return null
  const { change: ranks, previousRank, previousBase } = entry
  return { kind: 'change', year: year - 1, points, ranks, previousRank, previousBase }
}

/** Both on the scale of the framework, by their percents: where something does not apply to a unit, its points alone would not compare. */
function averageFact({ entry, averagePercent, maxPoints }: LedgerInput): LedgerFact | null {
  if (entry.percent === null || averagePercent === null) return null
  const scaled = (percent: number): Micro => toMicro((percent * maxPoints) / 100)
  const average = scaled(averagePercent)
  return { kind: 'average', difference: minus(scaled(entry.percent), average), average: toPoints(average, 6) }
}

function selfFact({
  entry: { selfPoints: self, selfMaxPoints: max, appraisedPoints: appraised },
}: LedgerInput): LedgerFact | null {
  return self === null || appraised === null || max === null ? null : { kind: 'self', self, appraised, max }
}

const adjustmentsFact = ({ adjustments }: LedgerInput): LedgerFact | null =>
  adjustments === null ? null : { kind: 'adjustments', points: adjustments }
