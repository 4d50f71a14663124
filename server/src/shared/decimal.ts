import { Decimal as DecimalJs } from 'decimal.js'
import { badInput } from './errors.ts'

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

const SHAPE = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/

/** Reads a JSON number or a plain text such as "87.44"; refuses what cannot travel both ways unchanged. */
export function parseDecimal(value: unknown): Decimal {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || !SHAPE.test(text)) throw refused(value, 'một số thập phân', 'a decimal number')
  const number = new Decimal(text)
  if (!travels(number)) {
    throw refused(value, 'tối đa 15 chữ số, 6 chữ số sau dấu phẩy', 'at most 15 digits, 6 after the point')
  }
  return number
}

/** The JSON number for a stored or computed decimal. Throws where it would lose a digit: round before, by a stated rule. */
export function decimalToNumber(value: Decimal | string | number): number {
  const number = new Decimal(value)
  if (!travels(number))
    throw new RangeError(`${number.toString()} has more than 15 digits or more than 6 after the point`)
  return number.toNumber()
}

function travels(number: Decimal): boolean {
  return number.isFinite() && number.precision(true) <= MAX_DIGITS && number.decimalPlaces() <= MAX_PLACES
}

function refused(value: unknown, vi: string, en: string) {
  return badInput({
    vi: `Decimal: cần ${vi}, nhận được ${JSON.stringify(value)}.`,
    en: `Decimal: expected ${en}, got ${JSON.stringify(value)}.`,
  })
}
