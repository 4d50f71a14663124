import { Decimal } from 'decimal.js'

/** How far the pledges of others rise: how many there are, and the median of their rises; null where there are none. */
export interface PeerRise {
  readonly count: number
  readonly medianRise: Decimal | null
}

/** The median of the rises of other pledges: the middle one, or the mean of the middle two, half up to 6 places. */
export function peerRise(rises: readonly Decimal[]): PeerRise {
  const ordered = rises.toSorted((a, b) => a.comparedTo(b))
  const half = Math.floor(ordered.length / 2)
  const [upper, lower] = [ordered[half], ordered.length % 2 === 0 ? ordered[half - 1] : ordered[half]]
  if (upper === undefined || lower === undefined) return { count: 0, medianRise: null }
  return { count: ordered.length, medianRise: upper.plus(lower).div(2).toDecimalPlaces(6, Decimal.ROUND_HALF_UP) }
}
