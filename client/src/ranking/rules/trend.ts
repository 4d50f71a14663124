import { knownPoints, onOneScale, type Rupture, rupturesOf } from './history.ts'
import type { HistoryPoint } from './rows.ts'

/** A published total of a unit, as the graph gives it. */
export interface TrendFigure {
  readonly index: string
  readonly year: number
  readonly measure: string
  readonly part: string | null
  readonly value: number
  readonly printed: string
  readonly scaleMax: number | null
  readonly rank: number | null
  readonly rankBase: number | null
}

export interface TrendPoint {
  readonly year: number
  readonly value: number
  readonly printed: string
  readonly rank: number | null
  readonly base: number | null
  /** Other values that sources print for the same year; none is lost. */
  readonly others: readonly { readonly value: number; readonly printed: string }[]
}

/** One index over the years on record. */
export interface Trend {
  readonly index: string
  /** Values are percent of maxima that are not the same every year, not points. */
  readonly percent: boolean
  readonly points: readonly TrendPoint[]
  readonly ruptures: readonly Rupture[]
}

/** Whose years are joined by the history of the graph, which knows of frameworks; other indices break at missing years alone. */
export const MAIN_INDEX = 'PAR INDEX'

/** Trends with two years or more on one scale, PAR INDEX first. Units inside provinces have no history; their own figures serve. */
export function trendsOf(
  history: readonly (HistoryPoint & { readonly printed: string | null; readonly percent: number | null })[],
  figures: readonly TrendFigure[],
): Trend[] {
  const totals = figures.filter(({ measure, part }) => measure === 'total' && part === null)
  const byIndex = Map.groupBy(totals, ({ index }) => index)
  const main = mainTrend(history, byIndex.get(MAIN_INDEX) ?? [])
  const others = [...byIndex].filter(([index]) => index !== MAIN_INDEX).map(([index, own]) => figureTrend(index, own))
  return [main, ...others.toSorted((a, b) => a.index.localeCompare(b.index, 'vi'))].filter(
    ({ points }) => points.length > 1,
  )
}

function mainTrend(every: Parameters<typeof trendsOf>[0], figures: readonly TrendFigure[]): Trend {
  const { percent, points: history } = onOneScale(every)
  const printed = new Map(history.map((point) => [point.year, point]))
  const known = knownPoints(history)
  const points = known.map(({ year, rank, base }): TrendPoint => {
    const value = printed.get(year)?.points ?? 0
    return {
      year,
      value,
      printed: printed.get(year)?.printed ?? `${value}`,
      rank,
      base,
      others: othersOf(figures, year, value),
    }
  })
  return { index: MAIN_INDEX, percent, points, ruptures: rupturesOf(known) }
}

function figureTrend(index: string, figures: readonly TrendFigure[]): Trend {
  const [scale] = figures.map(({ scaleMax }) => scaleMax)
  const alike = figures.filter(({ scaleMax }) => scaleMax === scale)
  const byYear = [...Map.groupBy(alike, ({ year }) => year)].toSorted(([a], [b]) => a - b)
  const points = byYear.flatMap(([year, [first]]): TrendPoint[] =>
    first
      ? [
          {
            year,
            value: first.value,
            printed: first.printed,
            rank: first.rank,
            base: first.rankBase,
            others: othersOf(alike, year, first.value),
          },
        ]
      : [],
  )
  const history = points.map(({ year, value, rank, base, others }, index) => ({
    year,
    points: value,
    maxPoints: null,
    rank,
    base,
    breaks: others.length > 0 || (points[index - 1]?.others.length ?? 0) > 0 ? (['RESTATED'] as const) : [],
  }))
  return { index, percent: false, points, ruptures: rupturesOf(knownPoints(history)) }
}

function othersOf(figures: readonly TrendFigure[], year: number, value: number): TrendPoint['others'] {
  const others = figures.filter((figure) => figure.year === year && figure.value !== value)
  return [...new Map(others.map((figure) => [figure.value, { value: figure.value, printed: figure.printed }])).values()]
}

/** The years of the greatest and the least value; the earlier year where two are equal. */
export function extremesOf(
  points: readonly TrendPoint[],
): { readonly most: TrendPoint; readonly least: TrendPoint } | null {
  const [first] = points
  if (!first) return null
  return {
    most: points.reduce((best, point) => (point.value > best.value ? point : best), first),
    least: points.reduce((worst, point) => (point.value < worst.value ? point : worst), first),
  }
}
