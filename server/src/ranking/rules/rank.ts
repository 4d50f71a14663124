import { compareFractions, type Fraction } from '../../shared/fraction.ts'

/** A place in a ranking (thứ hạng). */
export interface Place {
  /** Standard competition rank: 1, 2, 2, 4. */
  readonly rank: number
  /** Whether another unit holds the same rank (đồng hạng). */
  readonly tied: boolean
}

/**
 * The place of each key by its share points/maxPoints, the largest first.
 *
 * Shares are compared as exact fractions, never as rounded percents: only equal fractions tie. Whoever has no whole score
 * (not ranked, incomplete, not published) stays out of `shares`, and so out of the base, which is their number.
 */
export function rank<K>(shares: ReadonlyMap<K, Fraction>): Map<K, Place> {
  const ordered = [...shares].sort(([, a], [, b]) => compareFractions(b, a))
  const places = new Map<K, Place>()
  let start = 0
  for (let end = 1; end <= ordered.length; end++) {
    if (sameShare(ordered[start], ordered[end])) continue
    for (const [key] of ordered.slice(start, end)) places.set(key, { rank: start + 1, tied: end - start > 1 })
    start = end
  }
  return places
}

function sameShare<K>(a: readonly [K, Fraction] | undefined, b: readonly [K, Fraction] | undefined): boolean {
  return a !== undefined && b !== undefined && compareFractions(a[1], b[1]) === 0
}
