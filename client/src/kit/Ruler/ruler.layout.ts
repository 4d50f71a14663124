import { linearScale } from '../chart/linear-scale.ts'
import type { UnitNumber } from '../UnitMark/unit-mark.shapes.ts'

export interface RulerTick {
  readonly id: string
  readonly name: string
  readonly value: number
  /** The value as printed. */
  readonly printed: string
  /** The reader's own unit or a pinned one: coloured and labelled. */
  readonly unit?: UnitNumber | undefined
  /** Rank with base, for the readout: "4/17". */
  readonly rank?: string | undefined
}

export interface RulerLine {
  readonly value: number
  readonly label: string
}

export interface RulerGap {
  /** Ends of the bracket, in points; `from` below `to`. */
  readonly from: number
  readonly to: number
  readonly label: string
}

export interface RulerInput {
  readonly ticks: readonly RulerTick[]
  readonly width: number
  readonly average?: RulerLine | undefined
  /** Borders worth a line of their own, such as the lower bound of a class. */
  readonly borders?: readonly RulerLine[] | undefined
  readonly gap?: RulerGap | undefined
  /** Ends of the axis; the whole points that enclose all values unless told. */
  readonly domain?: readonly [number, number] | undefined
  /** Width in px of a text as it will be drawn. */
  readonly measure: (text: string) => number
}

export interface PlacedLabel {
  readonly key: string
  readonly kind: 'unit' | 'average' | 'border' | 'gap'
  readonly text: string
  readonly unit?: UnitNumber | undefined
  /** Left edge of the text, px. */
  readonly x: number
  readonly width: number
  /** The words of a gap that fit their bracket stand on it, among the ticks. */
  readonly onBracket: boolean
  /** 0 is the level next to the ticks; greater is higher. */
  readonly level: number
}

export interface RulerLayout {
  /** x in px of a value. */
  readonly at: (value: number) => number
  /** In ascending order of value, the order that arrow keys walk. */
  readonly ticks: readonly (RulerTick & { readonly x: number })[]
  readonly axis: readonly { readonly value: number; readonly x: number; readonly major: boolean }[]
  /** Digits after the decimal mark that the printed numbers of the axis need, 0 to 2. */
  readonly places: number
  readonly labels: readonly PlacedLabel[]
  /** x in px of the average and of each border, by the key of its label. */
  readonly lines: Readonly<Record<string, number>>
  readonly levels: number
  /** The lowest level that units may take. */
  readonly lowest: number
  readonly gap?: { readonly x1: number; readonly x2: number } | undefined
}

/** Room for the shape before the label of a unit, px. */
export const SHAPE_ROOM = 12
const LABEL_SPACE = 10

/** Lays out a ruler: one tick a unit, labels that step up a level where they would meet. Pure. */
export function layOutRuler(input: RulerInput): RulerLayout {
  const [from, to] = input.domain ?? enclosing(input)
  const { at } = linearScale({ domain: [from, to], range: [0.5, Math.max(1, input.width - 0.5)] })
  const ticks = input.ticks.map((tick) => ({ ...tick, x: at(tick.value) })).sort((a, b) => a.value - b.value)
  const labels = placeLabels(input, at)
  const step = axisStep(to - from, input.width)
  return {
    at,
    ticks,
    axis: axisOf(from, to, step, at),
    places: Number.isInteger(step) ? 0 : Number.isInteger(step * 10) ? 1 : 2,
    labels,
    lines: Object.fromEntries(linesOf(input).map(({ key, value }) => [key, at(value)])),
    levels: Math.max(0, ...labels.map(({ level }) => level + 1)),
    lowest: labels.some(({ onBracket }) => onBracket) ? 1 : 0,
    gap: input.gap && { x1: at(input.gap.from) + 3, x2: at(input.gap.to) - 3 },
  }
}

const linesOf = ({ average, borders = [] }: RulerInput): readonly (RulerLine & { readonly key: string })[] => [
  ...(average ? [{ ...average, key: 'average' }] : []),
  ...borders.map((border) => ({ ...border, key: `border ${border.value}` })),
]

/** Whole points around all values, with at least one point to spare at each end. */
function enclosing({ ticks, average }: RulerInput): readonly [number, number] {
  const values = [...ticks.map(({ value }) => value), ...(average ? [average.value] : [])]
  if (values.length === 0) return [0, 100]
  return [Math.floor(Math.min(...values)) - 1, Math.ceil(Math.max(...values)) + 1]
}

/** Up to this span an axis is parted more finely than by whole points: a component of 1.5 points would bear two numbers. */
const FINE_SPAN = 3
const FINE_STEPS = [0.05, 0.1, 0.25, 0.5]
const WHOLE_STEPS = [1, 2, 5, 10, 20, 25, 50, 100]

/** How far apart the printed numbers stand, in points, so that there are at least 44 px from one to the next. */
function axisStep(span: number, width: number): number {
  const steps = span <= FINE_SPAN ? [...FINE_STEPS, ...WHOLE_STEPS] : WHOLE_STEPS
  return steps.find((each) => (width * each) / span >= 44) ?? 100
}

function axisOf(from: number, to: number, step: number, at: (value: number) => number): RulerLayout['axis'] {
  const half = step === 1 ? 0.5 : step / 2
  const first = Math.ceil(from / half) * half
  const count = Math.floor((to - first) / half + 1e-9) + 1
  return Array.from({ length: count }, (_, index) => Number((first + index * half).toFixed(3))).map((value) => ({
    value,
    x: at(value),
    major: Number.isInteger(Number((value / step).toFixed(6))),
  }))
}

interface WantedLabel extends Pick<PlacedLabel, 'key' | 'kind' | 'text' | 'unit'> {
  readonly anchor: number
  readonly least: number
}

function placeLabels(input: RulerInput, at: (value: number) => number): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = []
  for (const { anchor, least, ...label } of wantedLabels(input, at)) {
    const width = input.measure(label.text) + (label.kind === 'unit' ? SHAPE_ROOM : 0)
    placed.push({ ...label, onBracket: least === 0, width, ...freePlace(placed, anchor, width, input.width, least) })
  }
  return lowered(placed)
}

/** Whoever comes first takes the lower level: the bracket lies among the ticks, the reader's own unit comes next. */
function wantedLabels(input: RulerInput, at: (value: number) => number): readonly WantedLabel[] {
  const { gap, measure } = input
  const room = gap ? at(gap.to) - at(gap.from) : 0
  const bracket = gap && { key: 'gap', kind: 'gap' as const, text: gap.label, anchor: (at(gap.from) + at(gap.to)) / 2 }
  const units = input.ticks
    .filter(({ unit }) => unit !== undefined)
    .sort((a, b) => (a.unit ?? 0) - (b.unit ?? 0))
    .map(({ id, name, printed, value, unit }) => ({
      key: id,
      kind: 'unit' as const,
      text: `${name} ${printed}`,
      unit,
      anchor: at(value),
      least: 1,
    }))
  const lines = linesOf(input).map(({ key, value, label }) => ({
    key,
    kind: key === 'average' ? ('average' as const) : ('border' as const),
    text: label,
    anchor: at(value),
    least: 1,
  }))
  // Words wider than their bracket would run into the ticks beside it: they go above, after all others.
  const fits = gap !== undefined && measure(gap.label) < room
  return [
    ...(bracket && fits ? [{ ...bracket, least: 0 }] : []),
    ...units,
    ...lines,
    ...(bracket && !fits ? [{ ...bracket, least: 1 }] : []),
  ]
}

/**
 * The lowest level from `least` on with room, and the place there: centred on its anchor, else to its right or left,
 * within the strip.
 */
function freePlace(
  placed: readonly PlacedLabel[],
  anchor: number,
  width: number,
  strip: number,
  least: number,
): { x: number; level: number } {
  const places = [anchor - width / 2, anchor - SHAPE_ROOM / 2, anchor - width + SHAPE_ROOM / 2].map((x) =>
    Math.min(Math.max(0, x), Math.max(0, strip - width)),
  )
  for (let level = least; ; level += 1) {
    const neighbours = placed.filter((other) => other.level === level)
    const x = places.find((from) =>
      neighbours.every((other) => from >= other.x + other.width + LABEL_SPACE || other.x >= from + width + LABEL_SPACE),
    )
    if (x !== undefined) return { x, level }
  }
}

/** Without a bracket the level next to the ticks stays empty, so all come down by one. */
const lowered = (placed: readonly PlacedLabel[]): readonly PlacedLabel[] =>
  placed.some(({ onBracket }) => onBracket) ? placed : placed.map((label) => ({ ...label, level: label.level - 1 }))
