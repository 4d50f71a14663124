declare const micro: unique symbol

/**
 * Points as whole millionths. The wire carries at most 6 places as JSON numbers, which binary fractions cannot hold;
 * whole millionths can, so sums and differences of them are exact up to nine thousand million points.
 */
export type Micro = number & { readonly [micro]: 'micro' }

const SCALE = 1_000_000

/** Points from the wire (at most 6 places) as exact millionths. */
export const toMicro = (points: number): Micro => Math.round(points * SCALE) as Micro

export const minus = (a: Micro, b: Micro): Micro => (a - b) as Micro

export const sum = (values: readonly Micro[]): Micro => values.reduce((total, value) => total + value, 0) as Micro

/** Points rounded half up (away from zero) to `places` (0 to 6), for display alone: 2.135 at 2 places is 2.14. */
export function toPoints(value: Micro, places = 2): number {
  const step = 10 ** (6 - places)
  const whole = Math.floor(Math.abs(value) / step + 0.5)
  return (value < 0 ? -whole : whole) / 10 ** places
}

/** 100 x part / whole, rounded half up to `places`; null where the whole is not above zero. */
export function percentOf(part: Micro, whole: Micro, places = 1): number | null {
  return whole > 0 ? toPoints(Math.round((part * 100 * SCALE) / whole) as Micro, places) : null
}
