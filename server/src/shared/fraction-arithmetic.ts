import type { Decimal } from 'decimal.js'
import type { Fraction } from './fraction.ts'

/** A decimal as an exact fraction, in lowest terms. */
export function exactly(value: Decimal): Fraction {
  const places = value.decimalPlaces()
  return lowest(BigInt(value.toFixed(places).replace('.', '')), 10n ** BigInt(places))
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  lowest(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, negative(b))

export const times = (a: Fraction, b: Fraction): Fraction =>
  lowest(a.numerator * b.numerator, a.denominator * b.denominator)

/**
 * a divided by b, exact.
 *
 * @throws {RangeError} if b is zero: what a zero divisor means is for the caller's rule to say, before it divides.
 */
export function over(a: Fraction, b: Fraction): Fraction {
  if (b.numerator === 0n) throw new RangeError('Expected a divisor other than 0, but got 0.')
  const sign = b.numerator < 0n ? -1n : 1n
  return lowest(a.numerator * b.denominator * sign, a.denominator * b.numerator * sign)
}

export const negative = ({ numerator, denominator }: Fraction): Fraction => ({ numerator: -numerator, denominator })

/** In lowest terms, so that a long formula does not grow its numbers without need. */
function lowest(numerator: bigint, denominator: bigint): Fraction {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator]
  while (b > 0n) [a, b] = [b, a % b]
  return { numerator: numerator / a, denominator: denominator / a }
}
