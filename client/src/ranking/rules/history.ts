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
  | { readonly kind: 'break'; readonly year: number; readonly cause: Exclude<Break, 'FIRST_YEAR' | 'RESTATED'> }
  | { readonly kind: 'restated'; readonly year: number }
  /** No figure is on record from `from` to `to`, both included. */
  | { readonly kind: 'missing'; readonly from: number; readonly to: number }

/** The years that bear a figure, oldest first. */
export function knownPoints(history: readonly HistoryPoint[]): KnownPoint[] {
  return history
    .flatMap(({ year, points, rank, base, breaks }) =>
      points === null ? [] : [{ year, points: toMicro(points), rank, base, breaks }],
    )
    .toSorted((a, b) => a.year - b.year)
}

/** Pieces of a line: years that follow each other within one framework, unit, block and basis. */
export function joinedPieces(points: readonly KnownPoint[]): KnownPoint[][] {
  const pieces: KnownPoint[][] = []
  for (const point of points) {
    const last = pieces.at(-1)
    const before = last?.at(-1)
    if (last && before && before.year === point.year - 1 && joins(point)) last.push(point)
    else pieces.push([point])
  }
  return pieces
}

const joins = ({ breaks }: KnownPoint): boolean => breaks.every((cause) => cause === 'RESTATED')

/** Every reason why the years do not make one line, in order of time. */
export function rupturesOf(points: readonly KnownPoint[]): Rupture[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1]
    const found: Rupture[] = []
    if (before && before.year < point.year - 1)
      found.push({ kind: 'missing', from: before.year + 1, to: point.year - 1 })
    for (const cause of before ? point.breaks : []) {
      if (cause !== 'FIRST_YEAR' && cause !== 'RESTATED') found.push({ kind: 'break', year: point.year, cause })
    }
    if (point.breaks.includes('RESTATED')) found.push({ kind: 'restated', year: point.year })
    return found
  })
}
