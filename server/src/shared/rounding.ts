import { Decimal } from 'decimal.js'
import type { Fraction } from './fraction.ts'

/** How a figure is shortened for print (làm tròn). HALF_UP and TRUNCATE work on the magnitude: -0,125 becomes -0,13 and -0,12. */
export const RoundingMode = {
  /** A half goes away from zero: 0,125 is 0,13. */
  HALF_UP: 'HALF_UP',
  /** A half goes to the even digit: 0,125 is 0,12. */
  HALF_EVEN: 'HALF_EVEN',
  /** What is behind the last place is cut off: 75,555 is 75,55. */
  TRUNCATE: 'TRUNCATE',
} as const
export type RoundingMode = (typeof RoundingMode)[keyof typeof RoundingMode]

/** A mode and the number of decimal places, 0 to 6. */
export interface Rounding {
  readonly mode: RoundingMode
  readonly places: number
}

/** How an exact fraction crosses the wire: half up, 6 places. Never a step before ranking or printing. */
export const transport: Rounding = { mode: RoundingMode.HALF_UP, places: 6 }

/** The fraction rounded once, by whole-number division. */
export function roundFraction({ numerator, denominator }: Fraction, { mode, places }: Rounding): Decimal {
  const magnitude = (numerator < 0n ? -numerator : numerator) * 10n ** BigInt(places)
  const floor = magnitude / denominator
  const twiceRest = 2n * (magnitude % denominator)
  const digits = goesUp(mode, floor, twiceRest, denominator) ? floor + 1n : floor
  return new Decimal(`${numerator < 0n && digits > 0n ? '-' : ''}${digits}e-${places}`)
}

function goesUp(mode: RoundingMode, floor: bigint, twiceRest: bigint, denominator: bigint): boolean {
  if (mode === RoundingMode.TRUNCATE || twiceRest < denominator) return false
  return twiceRest > denominator || mode === RoundingMode.HALF_UP || floor % 2n === 1n
}

/** The text as printed in Vietnam: rounded once from the exact fraction, decimal comma, no unit sign ("84,38"). */
export const printFraction = (value: Fraction, rounding: Rounding): string =>
  decimalComma(roundFraction(value, rounding).toFixed(rounding.places))

/** "84.38" as "84,38": the decimal mark alone changes, every digit stays. */
export const decimalComma = (text: string): string => text.replace('.', ',')
