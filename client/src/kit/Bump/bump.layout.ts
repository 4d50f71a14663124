import { scaleLinear } from '@visx/scale'
import { type PlacedBreak, placeBreakNotes } from '../chart/break-notes.ts'
import { type SeriesBreak, type SeriesPoint, segments } from '../chart/segments.ts'
import { spread } from '../chart/spread.ts'
import { wrapText } from '../chart/wrap-text.ts'
import type { UnitNumber } from '../UnitMark/unit-mark.shapes.ts'

export interface BumpPoint {
  /** Whole year. */
  readonly year: number
  /** 1 is the best. */
  readonly rank: number
  /** The rank as printed, with its tie and base: "=3/63". */
  readonly printed: string
  /** More for the readout: points, class. */
  readonly note?: string | undefined
}

export interface BumpSeries {
  readonly id: string
  readonly name: string
  /** Sign of a unit that is picked out; the others stay grey behind it. */
  readonly unit?: UnitNumber | undefined
  readonly points: readonly BumpPoint[]
  /** Where this line alone must break: its unit merged, its block changed. */
  readonly breaks?: readonly SeriesBreak[] | undefined
}

export interface BumpInput {
  readonly series: readonly BumpSeries[]
  /** Where every line must break: another framework. */
  readonly breaks?: readonly SeriesBreak[] | undefined
  readonly width: number
  /** Height in px of plot and axis; notes beneath them add to it. */
  readonly height: number
  /** Size in px of the text. */
  readonly size: number
  readonly measure: (text: string) => number
}

export interface PlacedRank extends BumpPoint {
  readonly key: string
  readonly series: BumpSeries
  readonly cx: number
  readonly cy: number
}

export interface BumpLabel {
  readonly key: string
  readonly unit: UnitNumber
  readonly lines: readonly string[]
  readonly x: number
  /** Baseline in px of the first line. */
  readonly y: number
  /** Where the line ends that the label names. */
  readonly cx: number
  readonly cy: number
}

export interface BumpLayout {
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly years: readonly { readonly year: number; readonly x: number }[]
  readonly ticks: readonly { readonly rank: number; readonly y: number }[]
  /** Grey runs first, so that picked units lie over them. */
  readonly runs: readonly {
    readonly key: string
    readonly series: BumpSeries
    readonly points: readonly PlacedRank[]
  }[]
  /** Grey points first. */
  readonly points: readonly PlacedRank[]
  readonly labels: readonly BumpLabel[]
  /** Ranks of picked units in the years before their last, which their names state. */
  readonly ranks: readonly { readonly key: string; readonly point: PlacedRank; readonly y: number }[]
  readonly breaks: readonly PlacedBreak[]
  readonly breakY: number
  readonly notes: readonly { readonly text: string; readonly y: number }[]
  readonly total: number
}

/** The names may take no more than this share of the width. */
const NAMES_SHARE = 0.4
/** Room in px between the end of a line and its name. */
const NAME_SPACE = 12

/** Lays out ranks over years, 1 on top: a grey line a unit, the picked ones in colour and named at their ends. Pure. */
export function layOutBump(input: BumpInput): BumpLayout {
  const { series, breaks = [], width, height, size, measure } = input
  const years = yearsOf(series)
  const picked = series.filter(({ unit }) => unit !== undefined)
  const line = size * 1.45
  const names = Math.min(width * NAMES_SHARE, Math.max(0, ...picked.map((each) => measure(nameOf(each)))) + NAME_SPACE)
  const left = size * 2.2 + Math.max(0, ...picked.map(({ points }) => measure(points[0]?.printed ?? '')))
  const right = width - Math.max(names, size)
  const x = scaleLinear<number>({
    domain: [years[0] ?? 0, Math.max(years.at(-1) ?? 1, (years[0] ?? 0) + 1)],
    range: [left + size, right],
  })
  const { placed, lines } = placeBreakNotes({ breaks, at: (after) => x(after + 0.5), width, measure })
  const top = (placed.length > 0 ? line : 0) + size * 1.2
  const bottom = height - size * 2.2
  const last = Math.max(2, ...series.flatMap(({ points }) => points.map(({ rank }) => rank)))
  const y = scaleLinear<number>({ domain: [1, last], range: [top, bottom] })
  const runs = [...series.filter(({ unit }) => unit === undefined), ...picked].flatMap((each) =>
    runsOf(each, breaks).map((run) => ({
      key: `${each.id} ${run[0]?.year}`,
      series: each,
      points: run.map((point) => ({
        ...point,
        key: `${each.id} ${point.year}`,
        series: each,
        cx: x(point.year),
        cy: y(point.rank),
      })),
    })),
  )
  const points = runs.flatMap((run) => run.points)
  const labels = labelsOf(points, { size, room: names - NAME_SPACE, bottom: height, measure })
  const notes = [...lines, ...picked.flatMap((each) => ownNotes(each, width, measure))]
  return {
    plot: { left, right, top, bottom },
    years: years.map((year) => ({ year, x: x(year) })),
    ticks: ticksTo(last).map((rank) => ({ rank, y: y(rank) })),
    runs,
    points,
    labels,
    ranks: ranksOf(points, size, height),
    breaks: placed,
    breakY: size,
    notes: notes.map((text, index) => ({ text, y: height + size + index * line })),
    total: height + notes.length * line,
  }
}

function yearsOf(series: readonly BumpSeries[]): readonly number[] {
  const known = series.flatMap(({ points }) => points.map(({ year }) => year))
  if (known.length === 0) return []
  const first = Math.min(...known)
  return Array.from({ length: Math.max(...known) - first + 1 }, (_, index) => first + index)
}

function runsOf({ points, breaks = [] }: BumpSeries, common: readonly SeriesBreak[]) {
  const placed = points.map((point) => ({ ...point, x: point.year, value: point.rank }))
  return segments<BumpPoint & SeriesPoint>(placed, [...common, ...breaks])
}

/** 1, then round steps, then the last rank; no two closer than half a step. */
function ticksTo(last: number): readonly number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].find((each) => last / each <= 8) ?? last
  const round = Array.from({ length: Math.floor(last / step) }, (_, index) => (index + 1) * step)
  return [1, ...round.filter((rank) => rank > step / 2 + 1 && last - rank >= step / 2 && rank > 1), last].filter(
    (rank, index, all) => all.indexOf(rank) === index,
  )
}

const nameOf = ({ name, points }: BumpSeries): string => [points.at(-1)?.printed, name].filter(Boolean).join(' ')

interface LabelRoom {
  readonly size: number
  readonly room: number
  readonly bottom: number
  readonly measure: (text: string) => number
}

/** A name at the end of each picked line, in lines where it is long, stepped apart where two would meet. */
function labelsOf(points: readonly PlacedRank[], { size, room, bottom, measure }: LabelRoom): readonly BumpLabel[] {
  const ends = new Map(points.flatMap((point) => (point.series.unit ? [[point.series.id, point] as const] : [])))
  const labels = [...ends.values()].map((point) => ({ point, lines: wrapText(nameOf(point.series), room, measure) }))
  const line = size * 1.25
  const centres = spread(
    labels.map(({ point, lines }) => ({ at: point.cy, size: lines.length * line + 2 })),
    0,
    bottom,
  )
  return labels.map(({ point, lines }, index) => ({
    key: point.series.id,
    unit: point.series.unit ?? 1,
    lines,
    x: point.cx + NAME_SPACE,
    y: (centres[index] ?? 0) - ((lines.length - 1) * line) / 2 + size * 0.35,
    cx: point.cx,
    cy: point.cy,
  }))
}

/** Before each mark its rank, stepped apart where picked units stand close; baselines in px. */
function ranksOf(points: readonly PlacedRank[], size: number, bottom: number): BumpLayout['ranks'] {
  const last = new Map(points.map((point) => [point.series.id, point]))
  const picked = points.filter((point) => point.series.unit && last.get(point.series.id) !== point)
  return [...Map.groupBy(picked, ({ year }) => year).values()].flatMap((same) => {
    const centres = spread(
      same.map(({ cy }) => ({ at: cy, size: size * 1.1 })),
      0,
      bottom,
    )
    return same.map((point, index) => ({ key: point.key, point, y: (centres[index] ?? 0) + size * 0.35 }))
  })
}

/** Why one picked line breaks while others run on: "Tỉnh Minh họa 12: đơn vị đổi từ năm 2024". */
function ownNotes({ name, breaks = [] }: BumpSeries, width: number, measure: LabelRoom['measure']): readonly string[] {
  if (breaks.length === 0) return []
  return wrapText(`${name}: ${[...new Set(breaks.map(({ reason }) => reason))].join('; ')}`, width, measure)
}
