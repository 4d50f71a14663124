import { scaleLinear } from '@visx/scale'
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
  /** 0 is the level next to the ticks; greater is higher. */
  readonly level: number
}

export interface RulerLayout {
  /** x in px of a value. */
  readonly at: (value: number) => number
  /** In ascending order of value, the order that arrow keys walk. */
  readonly ticks: readonly (RulerTick & { readonly x: number })[]
  readonly axis: readonly { readonly value: number; readonly x: number; readonly major: boolean }[]
  readonly labels: readonly PlacedLabel[]
  /** x in px of the average and of each border, by the key of its label. */
  readonly lines: Readonly<Record<string, number>>
  readonly levels: number
  readonly gap?: { readonly x1: number; readonly x2: number } | undefined
}

/** Room for the shape before the label of a unit, px. */
export const SHAPE_ROOM = 12
const LABEL_SPACE = 10

/** Lays out a ruler: one tick a unit, labels that step up a level where they would meet. Pure. */
export function layOutRuler(input: RulerInput): RulerLayout {
  const [from, to] = input.domain ?? enclosing(input)
  const scale = scaleLinear<number>({ domain: [from, to], range: [0.5, Math.max(1, input.width - 0.5)] })
  const at = (value: number): number => scale(value)
  const ticks = input.ticks.map((tick) => ({ ...tick, x: at(tick.value) })).sort((a, b) => a.value - b.value)
  const labels = placeLabels(input, at)
  return {
    at,
    ticks,
    axis: axisOf(from, to, input.width, at),
    labels,
    lines: Object.fromEntries(linesOf(input).map(({ key, value }) => [key, at(value)])),
    levels: Math.max(0, ...labels.map(({ level }) => level + 1)),
    gap: input.gap && { x1: at(input.gap.from) + 3, x2: at(input.gap.to) - 3 },
  }
}

const linesOf = ({ average, borders = [] }: RulerInput): readonly (RulerLine & { readonly key: string })[] => [
  ...(average ? [{ ...average, key: 'average' }] : []),
  ...borders.map((border) => ({ ...border, key: `border ${border.value}` })),
]

/** The whole points around all values: a tick never stands on the very edge. */
function enclosing({ ticks, average }: RulerInput): readonly [number, number] {
  const values = [...ticks.map(({ value }) => value), ...(average ? [average.value] : [])]
  if (values.length === 0) return [0, 100]
  return [Math.ceil(Math.min(...values)) - 1, Math.floor(Math.max(...values)) + 1]
}

/** Whole numbers 1, 2, 5, 10 … apart, so that printed ones stand at least 44 px from each other. */
function axisOf(from: number, to: number, width: number, at: (value: number) => number): RulerLayout['axis'] {
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((each) => (width * each) / (to - from) >= 44) ?? 100
  const half = step === 1 ? 0.5 : step / 2
  const first = Math.ceil(from / half) * half
  const count = Math.floor((to - first) / half) + 1
  return Array.from({ length: count }, (_, index) => first + index * half).map((value) => ({
    value,
    x: at(value),
    major: (value - from) % step === 0,
  }))
}

function placeLabels(input: RulerInput, at: (value: number) => number): readonly PlacedLabel[] {
  const { gap } = input
  // Whoever comes first takes the lower level: the bracket lies among the ticks, the reader's own unit comes next.
  const wanted = [
    ...(gap ? [{ key: 'gap', kind: 'gap' as const, text: gap.label, centre: (at(gap.from) + at(gap.to)) / 2 }] : []),
    ...input.ticks
      .filter(({ unit }) => unit !== undefined)
      .sort((a, b) => (a.unit ?? 0) - (b.unit ?? 0))
      .map(({ id, name, printed, value, unit }) => ({
        key: id,
        kind: 'unit' as const,
        text: `${name} ${printed}`,
        unit,
        centre: at(value),
      })),
    ...linesOf(input).map(({ key, value, label }) => ({
      key,
      kind: key === 'average' ? ('average' as const) : ('border' as const),
      text: label,
      centre: at(value),
    })),
  ]
  const placed: PlacedLabel[] = []
  for (const { centre, ...label } of wanted) {
    const width = input.measure(label.text) + (label.kind === 'unit' ? SHAPE_ROOM : 0)
    const x = Math.min(Math.max(0, centre - width / 2), Math.max(0, input.width - width))
    placed.push({ ...label, x, width, level: freeLevel(placed, x, width, label.kind === 'gap' ? 0 : 1) })
  }
  return lowered(placed)
}

/** The lowest level from `least` on where nothing placed so far stands within the space a label needs. */
function freeLevel(placed: readonly PlacedLabel[], x: number, width: number, least: number): number {
  let level = least
  const meets = (other: PlacedLabel): boolean =>
    other.level === level && x < other.x + other.width + LABEL_SPACE && other.x < x + width + LABEL_SPACE
  while (placed.some(meets)) level += 1
  return level
}

/** Without a bracket the level next to the ticks stays empty, so all come down by one. */
const lowered = (placed: readonly PlacedLabel[]): readonly PlacedLabel[] =>
  placed.some(({ kind }) => kind === 'gap') ? placed : placed.map((label) => ({ ...label, level: label.level - 1 }))
