import type { Decimal } from '../../shared/decimal.ts'
import { type Fraction, fraction, percentOf } from '../../shared/fraction.ts'
import { roundFraction, transport } from '../../shared/rounding.ts'

/** Points of a maximum; the maximum is above 0. */
export interface PointShare {
  readonly points: Decimal
  readonly maxPoints: Decimal
}

const percent = ({ points, maxPoints }: PointShare): Fraction => percentOf(fraction(points, maxPoints))

/** Percent of the maximum, half up to 6 places. */
export const sharePercent = (share: PointShare): Decimal => roundFraction(percent(share), transport)

/**
 * How far one share lies above another, in percentage points: above 0 where the unit, or who appraised it, thinks better of it than
 * those who were asked. The difference of the exact fractions, rounded once, half up to 6 places; null where either is unknown.
 */
export function shareGap(inside: PointShare | null, asked: PointShare | null): Decimal | null {
  if (inside === null || asked === null) return null
  const [left, right] = [percent(inside), percent(asked)]
  const difference = {
    numerator: left.numerator * right.denominator - right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  }
  return roundFraction(difference, transport)
}
