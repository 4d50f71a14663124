import { scaleLinear } from '@visx/scale'

/** Where values stand in a column, as percent of its width (0 left edge, 100 right edge, both inclusive). */
export interface RulerColumnScale {
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
}

const EDGE = 4

/**
 * The scale that a column of dots and its head share.
 *
 * It runs from the least to the greatest of the values given, the average among them, with a margin of 4% at
 * each edge so that no mark is cut; `count` is about how many numbers the head prints.
 */
export function rulerColumnScale(values: readonly number[], count = 7): RulerColumnScale {
  const least = Math.min(...values)
  const greatest = Math.max(...values)
  const spread = greatest > least ? [least, greatest] : [least - 1, greatest + 1]
  const scale = scaleLinear<number>({ domain: spread, range: [EDGE, 100 - EDGE] })
  const at = (value: number): number => Math.round(scale(value) * 100) / 100
  // A tick a little beyond the extremes still fits in the margin and lets the reader place the last dot.
  const inside = (tick: number): boolean => at(tick) >= 0 && at(tick) <= 100
  return { at, ticks: scale.ticks(count).filter(inside) }
}
