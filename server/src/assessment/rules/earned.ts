import type { Bounds } from '../../framework/rules/scoring-rule.ts'
import { Decimal } from '../../shared/decimal.ts'
import { compareFractions, type Fraction } from '../../shared/fraction.ts'
import { exactly } from '../../shared/fraction-arithmetic.ts'
import { RoundingMode, roundFraction } from '../../shared/rounding.ts'
import type { Bilingual, Tongue } from '../../shared/tongue.ts'

/** What a rule gives for figures that it could judge. `why` is written when somebody asks, not for every leaf of a recompute. */
export interface Earned {
  readonly points: Decimal
  /** Which way the rule took; a stable word, stored with the score. */
  readonly branch: string
  readonly why: () => Bilingual
}

/** Points as they count, and what had to be done to the computed value on the way. */
export interface Settled {
  readonly points: Decimal
  readonly by: 'AS_COMPUTED' | 'ROUNDED' | 'MAXIMUM' | 'ZERO' | 'CAP'
}

/** Reported and computed points keep 6 decimal places; a longer fraction is rounded half up once, here and nowhere else. */
const LEAF_POINTS = { mode: RoundingMode.HALF_UP, places: 6 } as const

/** Clamps a computed value to 0..maximum, or to an adjustment's cap on either side, and rounds it to 6 places. All ends are inclusive. */
export function settle(value: Fraction, bounds: Bounds): Settled {
  const [low, high] = bounds.kind === 'MAXIMUM' ? [new Decimal(0), bounds.points] : [bounds.cap?.negated(), bounds.cap]
  if (low && compareFractions(value, exactly(low)) < 0) {
    return { points: low, by: bounds.kind === 'MAXIMUM' ? 'ZERO' : 'CAP' }
  }
  if (high && compareFractions(value, exactly(high)) > 0) {
    return { points: high, by: bounds.kind === 'MAXIMUM' ? 'MAXIMUM' : 'CAP' }
  }
  const points = roundFraction(value, LEAF_POINTS)
  return { points, by: compareFractions(exactly(points), value) === 0 ? 'AS_COMPUTED' : 'ROUNDED' }
}

/** "được 0,75" with a remark where the value was rounded. */
export const gives = ({ points, by }: Settled, t: Tongue): string =>
  t.say('được ', 'gives ') + t.number(points) + (by === 'ROUNDED' ? roundedNote(t) : '')

export const roundedNote = (t: Tongue): string =>
  t.say(' (làm tròn đến 6 chữ số thập phân)', ' (rounded to 6 decimal places)')

/** "0,5 trên 1 điểm". */
export const ofMost = (points: Decimal, most: Decimal, t: Tongue): string =>
  t.say(`${t.number(points)} trên ${t.points(most)}`, `${t.number(points)} of ${t.points(most)}`)

/** "Nhánh: …." */
export const branchText = (words: string, t: Tongue): string => t.say(`Nhánh: ${words}.`, `Branch: ${words}.`)
