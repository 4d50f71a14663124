import type { Fraction } from '../../shared/fraction.ts'

/** Units planned and inspected, of one group or of all together; null where nobody says. */
export interface Covered {
  readonly planned: number | null
  readonly inspected: number | null
}

/** Groups added up: 6/6 + 10/15 + 10/15 + 10/15 = 36/51. A number that one group lacks is not known of all; null of no group. */
export function addCoverage(groups: readonly Covered[]): Covered {
  return {
    planned: sumOf(groups.map(({ planned }) => planned)),
    inspected: sumOf(groups.map(({ inspected }) => inspected)),
  }
}

function sumOf(numbers: readonly (number | null)[]): number | null {
  if (numbers.length === 0) return null
  return numbers.reduce((sum, number) => (sum === null || number === null ? null : sum + number), 0)
}

/** 100 x inspected / planned; null where one is not known, and of nothing planned. */
export function percentCovered({ planned, inspected }: Covered): Fraction | null {
  if (planned === null || planned === 0 || inspected === null) return null
  return { numerator: 100n * BigInt(inspected), denominator: BigInt(planned) }
}
