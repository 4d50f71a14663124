import { Decimal } from 'decimal.js'
import { fraction } from '../../shared/fraction.ts'
import { RoundingMode, roundFraction } from '../../shared/rounding.ts'

/** What of a figure decides whether another one speaks of the same thing. */
export interface ComparableFigure {
  readonly id: string
  /** Equal for figures of one index, year (or span, or day), subject, measure, criterion and part. */
  readonly subject: string
  readonly value: Decimal
  readonly printed: string
}

/**
 * Which figures contradict which (mâu thuẫn): the same thing measured, two different values. Both stay on record.
 *
 * Equal values from two sources are no contradiction, nor is a value beside the same value rounded half up to fewer
 * places (83,9 beside 83,87). A cut-off value (45,78 beside 45,7875) does contradict: it would print 45,79.
 *
 * @returns for each figure that is contradicted, the ids of those that contradict it, in the order given.
 */
export function contradictions(figures: readonly ComparableFigure[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const group of Map.groupBy(figures, ({ subject }) => subject).values()) {
    for (const figure of group) {
      const others = group.filter((other) => !sameFigure(figure, other)).map(({ id }) => id)
      if (others.length > 0) found.set(figure.id, others)
    }
  }
  return found
}

/** Whether two values can be one figure, printed with more places and with fewer. */
export function sameFigure(
  a: Pick<ComparableFigure, 'value' | 'printed'>,
  b: Pick<ComparableFigure, 'value' | 'printed'>,
): boolean {
  const [short, long] = placesOf(a.printed) <= placesOf(b.printed) ? [a, b] : [b, a]
  const rounded = roundFraction(fraction(long.value, new Decimal(1)), {
    mode: RoundingMode.HALF_UP,
    places: placesOf(short.printed),
  })
  return rounded.equals(short.value)
}

const placesOf = (printed: string): number => printed.split(',')[1]?.length ?? 0
