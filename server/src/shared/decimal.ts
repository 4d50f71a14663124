import { Decimal as DecimalJs } from 'decimal.js'

/** Exact decimal arithmetic for points and figures: 60 digits, far beyond numeric(24,6) squared; half up where it must round. */
export const Decimal = DecimalJs.clone({
  precision: 60,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -30,
  toExpPos: 40,
})
export type Decimal = DecimalJs

/** Decimals travel as JSON numbers, which carry 15 significant digits exactly; 6 after the point is the scale of points. */
export const MAX_DIGITS = 15
export const MAX_PLACES = 6

/** Digits as the store writes points: nine before the point and six after are within both bounds. */
const SHORT = /^-?\d{1,9}(?:\.\d{1,6})?$/

/** The JSON number for a stored or computed decimal. Throws where it would lose a digit: round before, by a stated rule. */
export function decimalToNumber(value: Decimal | string | number): number {
  if (typeof value === 'string' && SHORT.test(value)) return Number(value)
  const number = new Decimal(value)
  if (!travels(number))
    throw new RangeError(`${number.toString()} has more than 15 digits or more than 6 after the point`)
  return number.toNumber()
}

/** True where a number reads back unchanged from the wire: finite, at most 15 digits, at most 6 after the point. */
export function travels(number: Decimal): boolean {
  return number.isFinite() && number.precision(true) <= MAX_DIGITS && number.decimalPlaces() <= MAX_PLACES
}
