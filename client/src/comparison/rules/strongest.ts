import type { Micro } from '../../shared/points.ts'
import type { Cell } from './model.ts'

interface Share {
  readonly points: Micro
  readonly maxPoints: Micro
}

/**
 * Compares two shares of a maximum exactly: below zero where the first is smaller. Both maxima are above zero. Percents are
 * never compared: two that print alike may differ, and two that differ by a rounding may be equal.
 */
export function compareShares(a: Share, b: Share): number {
  const [left, right] = [BigInt(a.points) * BigInt(b.maxPoints), BigInt(b.points) * BigInt(a.maxPoints)]
  return left < right ? -1 : left > right ? 1 : 0
}

export const shareOf = ({ points, maxPoints }: Pick<Cell, 'points' | 'maxPoints'>): Share | null =>
  points !== null && maxPoints !== null && maxPoints > 0 ? { points, maxPoints } : null

/**
 * Places of the cells that reach most of their maximum, every tied one among them; empty where fewer than two have points, or
 * where all are equal: nobody stands out then.
 */
export function strongest(cells: readonly Cell[]): readonly number[] {
  const shares = cells.map(shareOf)
  const known = shares.filter((share) => share !== null)
  if (known.length < 2) return []
  const best = known.reduce((a, b) => (compareShares(b, a) > 0 ? b : a))
  const places = shares.flatMap((share, index) => (share && compareShares(share, best) === 0 ? [index] : []))
  return places.length === known.length ? [] : places
}

/** Whether the first unit reaches as much as any other of the group here; null where it or every other has no points. */
export function leads(cells: readonly Cell[]): boolean | null {
  const [own, ...others] = cells.map(shareOf)
  const known = others.filter((share) => share !== null)
  if (!own || known.length === 0) return null
  return known.every((share) => compareShares(own, share) >= 0)
}
