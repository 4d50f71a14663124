import type { CriterionUnit } from './criterion-units.ts'

/** What the strip of units shows at its ends; the words are the view's. */
export type Spread =
  /** Of a leaf: units that reach the maximum that applies to them, and units with exactly 0 points. */
  | { readonly kind: 'ends'; readonly full: number; readonly zero: number }
  /** Above a leaf: who reaches least and most of its maximum; the first of equals. */
  | { readonly kind: 'range'; readonly lowest: Reach; readonly highest: Reach }
  | { readonly kind: 'none' }

export interface Reach {
  readonly name: string
  /** Of the maximum that applies to the unit. */
  readonly percent: number
}

export function spreadOf(units: readonly CriterionUnit[], leaf: boolean): Spread {
  const scored = units.filter(({ points }) => points !== null)
  if (leaf) {
    if (scored.length === 0) return { kind: 'none' }
    return {
      kind: 'ends',
      full: scored.filter(({ points, maxPoints }) => maxPoints !== null && (points ?? 0) >= maxPoints).length,
      zero: scored.filter(({ points }) => points === 0).length,
    }
  }
  const reaches = scored.flatMap(({ name, percent }) => (percent === null ? [] : [{ name, percent }]))
  const [first] = reaches
  if (!first) return { kind: 'none' }
  return {
    kind: 'range',
    lowest: reaches.reduce((least, each) => (each.percent < least.percent ? each : least), first),
    highest: reaches.reduce((most, each) => (each.percent > most.percent ? each : most), first),
  }
}

/** Percent of the maximum from which an axis begins, a whole ten, so that all values fit: 63.4 begins at 60; 0 of none. */
export function axisFrom(percents: readonly number[]): number {
  return percents.length === 0 ? 0 : Math.max(0, Math.floor(Math.min(...percents) / 10) * 10)
}
