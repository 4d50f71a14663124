import type { Decimal } from 'decimal.js'
import { sameFigure } from '../../published/rules/contradictions.ts'
import { type Break, breaksBetween } from './breaks.ts'

/** A published total of one unit and year. */
export interface PublishedTotal {
  readonly year: number
  /** Key of the framework that scores this year and kind of unit. */
  readonly framework: string
  /** Key of the block in which an edition ranks it; null where the source does not say. */
  readonly block: string | null
  readonly value: Decimal
  readonly printed: string
  readonly scaleMax: Decimal
  readonly rank: number | null
  readonly rankBase: number | null
}

/** One year of a unit's series: the total published last, and why it is not joined to the year before. */
export interface SeriesTotal extends PublishedTotal {
  readonly unit: string
  /** Whether another value is on record for this year. */
  readonly restated: boolean
  readonly breaks: readonly Break[]
}

/**
 * The series of a unit, oldest year first, from its published totals in order of publication (the latest last).
 *
 * Of several totals for one year the latest counts; its rank is taken from another source of the same value where it
 * prints none itself. Years without a figure are left out, never filled.
 */
export function seriesOf(unit: string, totals: readonly PublishedTotal[]): SeriesTotal[] {
  const years = [...Map.groupBy(totals, ({ year }) => year).values()].map(latestOf)
  years.sort((a, b) => a.year - b.year)
  const basis = 'AS_PUBLISHED'
  return years.map((total, index) => {
    const earlier = years[index - 1]
    const breaks = breaksBetween(earlier ? { ...earlier, unit, basis } : null, { ...total, unit, basis })
    return { ...total, unit, breaks }
  })
}

function latestOf(totals: readonly PublishedTotal[]): PublishedTotal & { restated: boolean } {
  const latest = totals.at(-1) as PublishedTotal
  const same = totals.filter((total) => total === latest || sameFigure(total, latest))
  const ranked = latest.rank === null ? same.findLast(({ rank }) => rank !== null) : latest
  return {
    ...latest,
    rank: ranked?.rank ?? null,
    rankBase: ranked?.rankBase ?? null,
    block: latest.block ?? same.findLast(({ block }) => block !== null)?.block ?? null,
    restated: same.length < totals.length,
  }
}
