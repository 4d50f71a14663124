import type { Decimal } from 'decimal.js'

/** An exact ratio of two whole numbers; `denominator` is above 0. Not reduced: compare with `compareFractions`. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

/**
 * The exact fraction numerator/denominator.
 *
 * Whole numbers are used inside, so no precision setting of the decimal library can round it.
 *
 * @throws {RangeError} if the denominator is not above 0.
 */
export function fraction(numerator: Decimal, denominator: Decimal): Fraction {
  if (!denominator.greaterThan(0)) {
    throw new RangeError(`Expected a denominator above 0, but got ${denominator.toFixed()}.`)
  }
  const places = Math.max(numerator.decimalPlaces(), denominator.decimalPlaces())
  return { numerator: asWhole(numerator, places), denominator: asWhole(denominator, places) }
}

const asWhole = (value: Decimal, places: number): bigint => BigInt(value.toFixed(places).replace('.', ''))

/** Below 0 when a < b, 0 when they are the same ratio, above 0 when a > b; by cross-multiplication. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const left = a.numerator * b.denominator
  const right = b.numerator * a.denominator
  return left === right ? 0 : left < right ? -1 : 1
}

/** 100 times the fraction: a share as percent. */
export const percentOf = (share: Fraction): Fraction => ({
  numerator: share.numerator * 100n,
  denominator: share.denominator,
})

/** The exact mean of the fractions (trung bình); null of none. */
export function meanOf(fractions: readonly Fraction[]): Fraction | null {
  if (fractions.length === 0) return null
  const sum = fractions.reduce(addFractions)
  return { numerator: sum.numerator, denominator: sum.denominator * BigInt(fractions.length) }
}

/** Over the least common denominator: a sum of many stays as short as its terms, where plain products would grow with each. */
function addFractions(a: Fraction, b: Fraction): Fraction {
  const common = greatestDivisor(a.denominator, b.denominator)
  const left = b.denominator / common
  const right = a.denominator / common
  return { numerator: a.numerator * left + b.numerator * right, denominator: a.denominator * left }
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [divisor, rest] = [a, b]
  while (rest > 0n) [divisor, rest] = [rest, divisor % rest]
  return divisor
}
