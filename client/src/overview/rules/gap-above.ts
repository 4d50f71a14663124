import { type Micro, minus, toMicro } from '../../shared/points.ts'

/** A line of a published table, as far as the gap to the one above goes. */
export interface TableLine {
  readonly rank: number | null
  readonly points: number | null
  readonly maxPoints: number | null
  readonly unit: { readonly slug: string }
}

/** How many published points are between a unit and the next better rank. */
export interface GapAbove {
  readonly rank: number
  /** Above 0, exact. */
  readonly points: Micro
}

/**
 * The gap of a unit to the next better rank of a published table, a difference of two printed totals: the fewest points that a unit
 * of a better rank has more. Null for the first, where a total is missing, and where maxima differ, so that points do not compare.
 */
export function gapAbove(lines: readonly TableLine[], slug: string): GapAbove | null {
  const own = lines.find(({ unit }) => unit.slug === slug)
  if (own?.rank == null || own.points === null) return null
  const { rank, points, maxPoints } = own
  const better = lines.filter((line) => line.rank !== null && line.rank < rank)
  if (better.some((line) => line.points === null || line.maxPoints !== maxPoints)) return null
  const ahead = better
    .flatMap((line) => (line.rank === null || line.points === null ? [] : [{ rank: line.rank, points: line.points }]))
    .toSorted((a, b) => a.points - b.points)
    .find((line) => line.points > points)
  return ahead === undefined ? null : { rank: ahead.rank, points: minus(toMicro(ahead.points), toMicro(points)) }
}
