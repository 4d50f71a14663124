import { linearScale } from '../chart/linear-scale.ts'

/** Where values stand in a column, as percent of its width (0 left edge, 100 right edge, both inclusive). */
export interface RulerColumnScale {
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
}

const EDGE = 6

/**
 * The scale that a column of dots and its head share.
 *
 * It runs between the round numbers around the values given, the average among them, with a margin of 6% at each edge
 * so that no mark or number is cut; `count` is about how many numbers the head prints.
 */
export function rulerColumnScale(values: readonly number[], count = 7): RulerColumnScale {
  const least = Math.min(...values)
  const greatest = Math.max(...values)
  const spread: readonly [number, number] = greatest > least ? [least, greatest] : [least - 1, greatest + 1]
  const { at, ticks } = linearScale({ domain: spread, range: [EDGE, 100 - EDGE], count, nice: true })
  return { at: (value) => Math.round(at(value) * 100) / 100, ticks }
}
