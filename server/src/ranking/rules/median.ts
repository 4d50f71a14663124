import { compareFractions, type Fraction, meanOf } from '../../shared/fraction.ts'

/** The exact median (trung vị): the middle one, or the mean of the middle two; null of none. */
export function medianOf(fractions: readonly Fraction[]): Fraction | null {
  const ordered = [...fractions].sort(compareFractions)
  const half = Math.floor(ordered.length / 2)
  return meanOf(
    ordered.length % 2 === 0 ? ordered.slice(Math.max(half - 1, 0), half + 1) : ordered.slice(half, half + 1),
  )
}
