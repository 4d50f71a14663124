import { scaleLinear } from '@visx/scale'

/** `lost`: điểm bị trừ, solid. `unreached`: điểm chưa đạt, hatched. `missing`: without a score yet, outlined. `gain`: given back, or a bonus outside the maximum; rising. `penalty`: outside the maximum, falling. */
export type WaterfallKind = 'lost' | 'unreached' | 'missing' | 'gain' | 'penalty'

export interface WaterfallPart {
  readonly kind: WaterfallKind
  /** Points, 0 or more; a part of 0 is not drawn. */
  readonly value: number
  /** A few letters that name the part, drawn upon it where they fit: the number of an area. */
  readonly label?: string | undefined
}

/** One step down from the maximum, such as an area. */
export interface WaterfallStep {
  readonly id: string
  readonly label: string
  /** In the order in which they are taken off. */
  readonly parts: readonly WaterfallPart[]
  /** Points taken off by an earlier judgement of the same step, shown as a tick: the unit's own assessment. */
  readonly mark?: number | undefined
  /** Figures at the right, one for each head; already printed. */
  readonly figures: readonly string[]
  /** What the step is made of, in words beneath it. */
  readonly note?: string | undefined
}

export interface WaterfallInput {
  readonly steps: readonly WaterfallStep[]
  /** Where the fall begins. */
  readonly max: number
  readonly width: number
  /** Size in px of the text. */
  readonly size: number
  /** Heads of the columns of figures. */
  readonly heads: readonly string[]
  /** Label of the first and the last row. */
  readonly first: string
  readonly last: string
  /** Figures of the last row, one for each head. */
  readonly totals: readonly string[]
  readonly measure: (text: string) => number
}

export interface PlacedSegment {
  readonly key: string
  readonly kind: WaterfallKind
  readonly x: number
  readonly width: number
  /** The letters of the part, where it has room for them. */
  readonly label: string | null
  /** One of several parts that are told apart. */
  readonly split: boolean
}

export interface PlacedStep {
  readonly id: string
  /** The label in the lines that its room allows. */
  readonly lines: readonly string[]
  /** The words beneath, smaller, in lines that run under label, bar and figures. */
  readonly notes: readonly string[]
  /** Upper edge of the row and of its bar, and height of the row, px. */
  readonly y: number
  readonly barY: number
  readonly height: number
  /** Height of the row without the words beneath. */
  readonly upper: number
  readonly segments: readonly PlacedSegment[]
  /** x of the tick of the earlier judgement. */
  readonly mark: number | null
  /** x of the running total before and after the step. */
  readonly from: number
  readonly to: number
  readonly figures: readonly string[]
}

export interface WaterfallLayout {
  /** Ends of the axis in points; the lower one is above 0 where the axis is cut. */
  readonly domain: readonly [number, number]
  readonly at: (value: number) => number
  readonly ticks: readonly { readonly value: number; readonly x: number }[]
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly steps: readonly PlacedStep[]
  readonly start: number
  readonly end: number
  /** What is left after the last step, in points. */
  readonly result: number
  /** Right edge of each column of figures. */
  readonly columns: readonly number[]
  readonly bar: number
  readonly height: number
  /** Labels stand above their bars where beside them there is no room. */
  readonly stacked: boolean
}

/** Below this width labels stand above their bars. */
const STACKED = 560
/** Size of the words beneath a step, of the text. */
export const NOTE = 0.9
/** Of the width, what they take: a saved drawing may be shown in another, wider face. */
const NOTE_SHARE = 0.82
/** Room in px that letters need around them where their ground is hatched. */
const CLEAR = 16
/** Most of the width that labels may take. */
const LABEL_SHARE = 0.36

/** Lays out a fall from the maximum to the result, step by step. Pure. */
export function layOutWaterfall(input: WaterfallInput): WaterfallLayout {
  const { steps, max, width, size, heads, measure } = input
  const stacked = width < STACKED
  const line = size * 1.3
  const widths = heads.map((head, index) => columnWidth(head, index, input))
  const figures = widths.reduce((sum, each) => sum + each, 0)
  const wanted = Math.max(...[input.first, input.last, ...steps.map(({ label }) => label)].map(measure), 0) + size
  const labels = stacked ? 0 : Math.min(wanted, width * LABEL_SHARE)
  // Stacked, figures stand in the line of the label and bars have the whole width beneath.
  const right = stacked ? width - 2 : Math.max(labels + 40, width - figures - size * 0.5)
  const plot = { left: labels + 2, right }
  const runs = runningTotals(steps, max)
  const domain = fallDomain(runs, max)
  const scale = scaleLinear<number>({ domain: [...domain], range: [plot.left, plot.right] })
  const at = (value: number): number => scale(value)
  const room = stacked ? width - figures : labels - size * 0.8
  const bar = size * 0.85
  const top = line * 2.6
  let y = top
  const placed = steps.map((step, index): PlacedStep => {
    const lines = wrapWords(step.label, room, measure)
    const upper = stacked ? lines.length * line + bar + size * 0.7 : Math.max(lines.length * line, line) + size * 0.25
    const barY = stacked ? y + lines.length * line + size * 0.1 : y + (upper - bar) / 2
    const notes = step.note ? wrapWords(step.note, (width * NOTE_SHARE) / NOTE, measure) : []
    const height = upper + (notes.length > 0 ? (notes.length * 1.3 * NOTE + 0.5) * size : 0)
    const before = runs[index] ?? max
    const each = {
      id: step.id,
      ...{ lines, notes, y, barY, height, upper },
      segments: segmentsOf(step, before, at, measure),
      mark: step.mark === undefined ? null : at(before - step.mark),
      from: at(before),
      to: at(runs[index + 1] ?? before),
      figures: step.figures,
    }
    y += height
    return each
  })
  const result = runs.at(-1) ?? max
  const bottom = y + line * (stacked ? 1.7 : 1.2)
  return {
    domain,
    at,
    ticks: scale
      .ticks(Math.max(2, Math.floor((plot.right - plot.left) / 64)))
      .map((value) => ({ value, x: at(value) })),
    plot: { ...plot, top, bottom },
    steps: placed,
    start: at(max),
    end: at(result),
    result,
    columns: columnEdges(widths, width),
    bar,
    height: bottom + line * 1.5,
    stacked,
  }
}

/** Points before the first step and after each, kept on millionths so that a long fall does not drift. */
function runningTotals(steps: readonly WaterfallStep[], max: number): readonly number[] {
  const runs = [max]
  for (const { parts } of steps) {
    const change = parts.reduce((sum, { kind, value }) => sum + (kind === 'gain' ? value : -value), 0)
    runs.push(Math.round(((runs.at(-1) ?? max) + change) * 1e6) / 1e6)
  }
  return runs
}

/** From a round number below all totals to the greatest of them; 0 where the fall is deep, for there is nothing to cut. */
export function fallDomain(runs: readonly number[], max: number): readonly [number, number] {
  const greatest = Math.max(max, ...runs)
  const least = Math.min(...runs)
  const depth = greatest - least
  if (depth === 0) return [Math.max(0, greatest - 1), greatest]
  const step = [0.5, 1, 2, 5, 10].find((each) => depth / each <= 12) ?? 20
  const low = Math.floor((least - depth * 0.06) / step) * step
  return [low < greatest * 0.25 ? 0 : low, greatest]
}

function segmentsOf(
  { id, parts }: WaterfallStep,
  before: number,
  at: (value: number) => number,
  measure: (text: string) => number,
): PlacedSegment[] {
  const segments: PlacedSegment[] = []
  let total = before
  for (const { kind, value, label } of parts) {
    if (value === 0) continue
    const next = kind === 'gain' ? total + value : total - value
    const [x1, x2] = [at(Math.min(total, next)), at(Math.max(total, next))]
    // A loss of a hundredth is seen as well: never thinner than a hairline.
    const width = Math.max(1, x2 - x1)
    const fits = label !== undefined && measure(label) * NOTE + (kind === 'lost' ? 4 : CLEAR) <= width
    segments.push({
      key: `${id} ${kind} ${label ?? ''}`,
      kind,
      x: x1,
      width,
      label: fits ? label : null,
      split: label !== undefined,
    })
    total = next
  }
  return segments
}

function columnWidth(head: string, index: number, { steps, totals, size, measure }: WaterfallInput): number {
  const texts = [head, totals[index] ?? '', ...steps.map(({ figures }) => figures[index] ?? '')]
  return Math.max(...texts.map(measure)) + size * 1.2
}

function columnEdges(widths: readonly number[], width: number): readonly number[] {
  let edge = width
  return widths
    .toReversed()
    .map((each) => {
      const at = edge
      edge -= each
      return at
    })
    .toReversed()
}

/** A label in lines that fit; a word wider than a line has its own. */
export function wrapWords(text: string, room: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && measure(longer) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
