import { type Micro, toMicro } from '../../shared/points.ts'
import type { Break, HistoryPoint } from './rows.ts'

export interface KnownPoint {
  readonly year: number
  readonly points: Micro
  readonly rank: number | null
  readonly base: number | null
  readonly breaks: readonly Break[]
}

/** Where a line of years must not be joined, and why. */
export type Rupture =
  /** Something changed after `after` and not later than `year`, the next year on record. */
  | {
      readonly kind: 'break'
      readonly after: number
      readonly year: number
      readonly cause: Exclude<Break, 'FIRST_YEAR' | 'RESTATED'>
    }
  /** One of the two years bears more than one published figure. */
  | { readonly kind: 'restated'; readonly after: number; readonly year: number }
  /** No figure is on record from `from` to `to`, both included. */
  | { readonly kind: 'missing'; readonly from: number; readonly to: number }

/**
 * The years on a scale that all of them share: the points as they are where every maximum is the same, otherwise percent of
 * the maximum, for 81,72 of 95 is no less than 81,72 of 100. A year without percent then bears no figure.
 */
export function onOneScale<Point extends HistoryPoint & { readonly percent: number | null }>(
  history: readonly Point[],
): { readonly percent: boolean; readonly points: readonly Point[] } {
  const maxima = new Set(history.flatMap(({ points, maxPoints }) => (points === null ? [] : [maxPoints])))
  if (maxima.size < 2) return { percent: false, points: history }
  return { percent: true, points: history.map((point) => ({ ...point, points: point.percent, maxPoints: 100 })) }
}

/** The years that bear a figure, oldest first. */
export function knownPoints(history: readonly HistoryPoint[]): KnownPoint[] {
  return history
    .flatMap(({ year, points, rank, base, breaks }) =>
      points === null ? [] : [{ year, points: toMicro(points), rank, base, breaks }],
    )
    .toSorted((a, b) => a.year - b.year)
}

/** Every reason why the years do not make one line, in order of time. */
export function rupturesOf(points: readonly KnownPoint[]): Rupture[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1]
    const found: Rupture[] = []
    if (before && before.year < point.year - 1)
      found.push({ kind: 'missing', from: before.year + 1, to: point.year - 1 })
    for (const cause of point.breaks) {
      if (before && cause !== 'FIRST_YEAR' && cause !== 'RESTATED') {
        found.push({ kind: 'break', after: before.year, year: point.year, cause })
      }
    }
    if (before && point.breaks.includes('RESTATED'))
      found.push({ kind: 'restated', after: before.year, year: point.year })
    return found
  })
}
