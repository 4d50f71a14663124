import { Decimal } from 'decimal.js'

/** A year's value of the index for the unit, oldest first. */
export interface PastValue {
  readonly year: number
  readonly value: Decimal
}

/** How a target stands to the unit's own past. */
export const Ambition = {
  /** No target, or too little past to say: fewer than two earlier years. */
  UNKNOWN: 'UNKNOWN',
  /** Below the last value: it would be a step back. */
  BELOW_PAST: 'BELOW_PAST',
  /** No further than the trend of the years before leads by itself. */
  AS_TREND: 'AS_TREND',
  /** Further than the trend. */
  ABOVE_TREND: 'ABOVE_TREND',
} as const
export type Ambition = (typeof Ambition)[keyof typeof Ambition]

/**
 * A target against the unit's own past: the mean yearly step of the earlier years on record, carried on from the last of them.
 * It says nothing of whether the target will be reached, and nothing of the others.
 */
export function ambitionOf(target: Decimal | null, year: number, past: readonly PastValue[]): Ambition {
  const earlier = past.filter((each) => each.year < year)
  const [first] = earlier
  const last = earlier.at(-1)
  if (target === null || first === undefined || last === undefined || first.year === last.year) return Ambition.UNKNOWN
  if (target.lt(last.value)) return Ambition.BELOW_PAST
  const step = last.value.minus(first.value).div(last.year - first.year)
  const led = last.value.plus(step.times(year - last.year))
  return target.gt(led) ? Ambition.ABOVE_TREND : Ambition.AS_TREND
}
