import { linearScale } from '../chart/linear-scale.ts'
import { type SeriesBreak, type SeriesPoint, segments } from '../chart/segments.ts'

export interface SparklineInput {
  readonly points: readonly SeriesPoint[]
  readonly breaks?: readonly SeriesBreak[] | undefined
  /** Years at both ends of the strip, shared by all rows; the points' own unless told. */
  readonly years?: readonly [number, number] | undefined
  /** Least and greatest value of the strip, shared by all rows; the points' own unless told. */
  readonly domain?: readonly [number, number] | undefined
  readonly width: number
  readonly height: number
}

export interface SparklineLayout {
  /** SVG paths of the runs that a line joins. */
  readonly lines: readonly string[]
  /** Years on their own, and the last year of all. */
  readonly dots: readonly { readonly x: number; readonly y: number; readonly last: boolean }[]
  /** x in px of the places where the line may not run. */
  readonly breaks: readonly number[]
}

const EDGE = 3

/** Lays out a small line without axes. Pure. */
export function layOutSparkline({
  points,
  breaks = [],
  years,
  domain,
  width,
  height,
}: SparklineInput): SparklineLayout {
  const xs = points.map((point) => point.x)
  const values = points.map(({ value }) => value)
  const [first, last] = years ?? [Math.min(...xs), Math.max(...xs)]
  const [least, greatest] = domain ?? [Math.min(...values), Math.max(...values)]
  const { at: x } = linearScale({
    domain: last > first ? [first, last] : [first - 1, first + 1],
    range: [EDGE, width - EDGE],
  })
  const { at: y } = linearScale({
    domain: greatest > least ? [least, greatest] : [least - 1, least + 1],
    range: [height - EDGE, EDGE],
  })
  const round = (value: number): number => Math.round(value * 10) / 10
  const at = (point: SeriesPoint): { x: number; y: number } => ({ x: round(x(point.x)), y: round(y(point.value)) })
  const runs = segments(points, breaks).map((run) => run.map(at))
  const end = runs.at(-1)?.at(-1)
  const alone = runs.filter((run) => run.length === 1).flat()
  return {
    lines: runs.filter((run) => run.length > 1).map((run) => `M${run.map((p) => `${p.x} ${p.y}`).join('L')}`),
    dots: [...new Set([...alone, ...(end ? [end] : [])])].map((p) => ({ ...p, last: p === end })),
    breaks: breaks.map(({ after }) => round(x(after + 0.5))).filter((at) => at > 0 && at < width),
  }
}
