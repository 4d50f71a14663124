import type { Baseline } from './difference.ts'

/** A class and the least percent it takes, inclusive. */
export interface Threshold {
  readonly code: string
  readonly name: string
  readonly fromPercent: number
}

/** What the address says of the baseline: its word or the slug of a unit, and the code of a class. */
export interface BaselineChoice {
  readonly voi?: string | undefined
  readonly nguong?: string | undefined
}

/** The baseline that the address names; the best of the group where it names none, or a unit or class that is not there. */
export function baselineOf(
  { voi, nguong }: BaselineChoice,
  slugs: readonly string[],
  thresholds: readonly Threshold[],
): Baseline {
  switch (voi) {
    case 'tot-nhat':
      return { kind: 'best' }
    case 'trung-binh':
      return { kind: 'average' }
    case 'trung-vi':
      return { kind: 'median' }
    case 'nam-truoc':
      return { kind: 'lastYear' }
    case 'nguong': {
      const found = thresholds.find(({ code }) => code === nguong)
      return found ? { kind: 'threshold', percent: found.fromPercent } : { kind: 'group' }
    }
    default: {
      const index = voi === undefined ? -1 : slugs.indexOf(voi)
      return index > 0 ? { kind: 'unit', index } : { kind: 'group' }
    }
  }
}

/** A class as a number from 1, the best; null where the list lacks it. Five signs are drawn, so a sixth class shares the fifth. */
export function bandNumber(code: string, thresholds: readonly Threshold[]): 1 | 2 | 3 | 4 | 5 | null {
  const best = thresholds.toSorted((a, b) => b.fromPercent - a.fromPercent)
  const at = best.findIndex((each) => each.code === code)
  const numbers = [1, 2, 3, 4, 5] as const
  return at < 0 ? null : (numbers[at] ?? 5)
}
