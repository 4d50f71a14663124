import { type Micro, minus } from '../../shared/points.ts'
import type { KnownPoint } from './history.ts'

/** Where a unit stood last, and how that compares with the year before. */
export interface Standing {
  readonly year: number
  readonly points: Micro
  readonly rank: number | null
  readonly base: number | null
  /** Change of points since the year before, where both years bear one figure and may be compared; null otherwise. */
  readonly change: Micro | null
  /** The year on record before, where the criteria changed since. */
  readonly incomparable: number | null
}

/** The last year that bears a figure; null where none does. */
export function standingOf(points: readonly KnownPoint[]): Standing | null {
  const last = points.at(-1)
  if (!last) return null
  const before = points.at(-2)
  const comparable = before?.year === last.year - 1 && last.breaks.length === 0 && !before.breaks.includes('RESTATED')
  const reframed = last.breaks.includes('FRAMEWORK') && before !== undefined
  return {
    year: last.year,
    points: last.points,
    rank: last.rank,
    base: last.base,
    change: comparable ? minus(last.points, before.points) : null,
    incomparable: reframed ? before.year : null,
  }
}
