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
  const ordered = Array.from(shares, ([key, share]): Ranked<K> => ({ key, share, leading: leadingDigits(share) }))
  ordered.sort((a, b) => compareRanked(b, a))
  const places = new Map<K, Place>()
  let start = 0
  for (let end = 1; end <= ordered.length; end++) {
    if (sameShare(ordered[start], ordered[end])) continue
    const place = { rank: start + 1, tied: end - start > 1 }
    for (let at = start; at < end; at++) places.set((ordered[at] as Ranked<K>).key, place)
    start = end
  }
  return places
}

interface Ranked<K> {
  readonly key: K
  readonly share: Fraction
  /** The share's first 15 decimal places as a whole number, cut off: below 9 every such number is a safe integer. */
  readonly leading: number
}

const PLACES = 10n ** 15n

const leadingDigits = ({ numerator, denominator }: Fraction): number => Number((numerator * PLACES) / denominator)

/**
 * As the exact fractions compare. Where the leading digits differ they decide: neither cutting off nor rounding a number too long
 * to be safe ever turns an order round. Divided once a unit, they spare the products of a comparison; only shares that agree in
 * all of them are multiplied out.
 */
function compareRanked<K>(a: Ranked<K>, b: Ranked<K>): number {
  if (a.leading !== b.leading) return a.leading < b.leading ? -1 : 1
  return compareFractions(a.share, b.share)
}

function sameShare<K>(a: Ranked<K> | undefined, b: Ranked<K> | undefined): boolean {
  return a !== undefined && b !== undefined && compareRanked(a, b) === 0
}
