import { scaleLinear } from '@visx/scale'
import { type PlacedBreak, placeBreakNotes } from '../chart/break-notes.ts'
import { type SeriesBreak, type SeriesPoint, segments } from '../chart/segments.ts'
import type { UnitNumber } from '../UnitMark/unit-mark.shapes.ts'

export interface LinePoint extends SeriesPoint {
  readonly printed: string
  /** Other values that sources give for the same year; all are kept and shown. */
  readonly others?: readonly { readonly value: number; readonly printed: string }[] | undefined
  /** More for the readout: rank with base, source. */
  readonly note?: string | undefined
}

export interface LineSeries {
  readonly id: string
  readonly name: string
  readonly unit?: UnitNumber | undefined
  readonly points: readonly LinePoint[]
}

export interface LineChartInput {
  readonly series: readonly LineSeries[]
  readonly breaks?: readonly SeriesBreak[] | undefined
  /** Ends of the value axis; round numbers around all values unless told. */
  readonly domain?: readonly [number, number] | undefined
  readonly width: number
  /** Height in px of plot and axis; notes beneath them add to it. */
  readonly height: number
  /** Size in px of the text. */
  readonly size: number
  readonly measure: (text: string) => number
}

export interface PlacedPoint extends LinePoint {
  readonly key: string
  readonly series: LineSeries
  readonly cx: number
  readonly cy: number
}

export interface LineChartLayout {
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly years: readonly { readonly year: number; readonly x: number }[]
  readonly ticks: readonly { readonly value: number; readonly y: number }[]
  readonly runs: readonly {
    readonly key: string
    readonly series: LineSeries
    readonly points: readonly PlacedPoint[]
  }[]
  /** In reading order: by year, then by series; the order that arrow keys walk. */
  readonly points: readonly PlacedPoint[]
  readonly breaks: readonly PlacedBreak[]
  /** Baseline in px of the words over the breaks. */
  readonly breakY: number
  /** Reasons of breaks that found no room over the plot, with their baselines. */
  readonly notes: readonly { readonly text: string; readonly y: number }[]
  /** Height in px of the whole drawing. */
  readonly total: number
  readonly y: (value: number) => number
}

/** The axis never spans less than so many points: on a scale of 100, or of 80, smaller changes are small and must look it. */
const LEAST_SPAN = 5

/** Round ends of an axis around these values, five points apart or more; below zero only where a value is. */
export function valueDomain(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 100]
  const least = Math.min(...values)
  const greatest = Math.max(...values)
  const room = Math.max(0, LEAST_SPAN - (greatest - least)) / 2
  const low = least >= 0 ? Math.max(0, least - room) : least - room
  const [from = 0, to = 100] = scaleLinear<number>({ domain: [low, greatest + room] })
    .nice(5)
    .domain()
  return [from, to]
}

export const allValues = (series: readonly LineSeries[]): readonly number[] =>
  series.flatMap(({ points }) =>
    points.flatMap(({ value, others = [] }) => [value, ...others.map((other) => other.value)]),
  )

/** Five numbers on the axis, fewer where they would touch: the scale may give more than it is asked for. */
function valueTicks(y: { ticks: (count: number) => number[] }, height: number, size: number): readonly number[] {
  const most = Math.max(2, Math.floor(height / (size * 1.6)))
  const wanted = [5, 4, 3, 2].map((count) => y.ticks(count))
  return wanted.find((ticks) => ticks.length <= most) ?? wanted.at(-1) ?? []
}

/** Lays out values over years; reasons of breaks stand in one line above the plot, or beneath the axis where they would meet. Pure. */
export function layOutLineChart(input: LineChartInput): LineChartLayout {
  const { series, breaks = [], width, height, size, measure } = input
  const domain = input.domain ?? valueDomain(allValues(series))
  const years = yearsOf(series)
  const left = size * 2.6
  const right = width - size * 2.2
  const line = size * 1.45
  const x = scaleLinear<number>({
    domain: [years[0] ?? 0, Math.max(years.at(-1) ?? 1, (years[0] ?? 0) + 1)],
    range: [left + size, right],
  })
  const { placed, lines } = placeBreakNotes({ breaks, at: (after) => x(after + 0.5), width, measure })
  const top = (placed.length > 0 ? line : 0) + size * 1.8
  const bottom = height - size * 2
  const y = scaleLinear<number>({ domain: [...domain], range: [bottom, top] })
  const place =
    (each: LineSeries) =>
    (point: LinePoint): PlacedPoint => ({
      ...point,
      key: `${each.id} ${point.x}`,
      series: each,
      cx: x(point.x),
      cy: y(point.value),
    })
  const runs = series.flatMap((each) =>
    segments(each.points, breaks).map((run) => ({
      key: `${each.id} ${run[0]?.x}`,
      series: each,
      points: run.map(place(each)),
    })),
  )
  return {
    plot: { left, right, top, bottom },
    years: years.map((year) => ({ year, x: x(year) })),
    ticks: valueTicks(y, bottom - top, size).map((value) => ({ value, y: y(value) })),
    runs,
    points: runs.flatMap(({ points }) => points).sort((a, b) => a.x - b.x),
    breaks: placed,
    breakY: size,
    notes: lines.map((text, index) => ({ text, y: height + size + index * line })),
    total: height + lines.length * line,
    y: (value) => y(value),
  }
}

/** Every whole year from the first to the last: a missing year keeps its place. */
function yearsOf(series: readonly LineSeries[]): readonly number[] {
  const known = series.flatMap(({ points }) => points.map(({ x }) => x))
  if (known.length === 0) return []
  const first = Math.min(...known)
  return Array.from({ length: Math.max(...known) - first + 1 }, (_, index) => first + index)
}
