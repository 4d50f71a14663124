import { wrapWithin } from '../chart/wrap-text.ts'

export interface ParetoItem {
  readonly id: string
  readonly name: string
  /** Zero or more; the greatest comes first whatever the given order. */
  readonly value: number
  /** The value as printed. */
  readonly printed: string
  /** The reader's own unit: in colour, with its mark. */
  readonly own?: boolean | undefined
  /** More for the readout: the reason. */
  readonly note?: string | undefined
}

export interface ParetoShare extends ParetoItem {
  /** Percent of the sum of all items that this one and all greater ones make, 0 to 100, not rounded. */
  readonly cumulative: number
}

/** Values of at most 6 places are summed as whole millionths, so that the last share is 100 and no share is off by a bit. */
const SCALE = 1_000_000

/** Largest first, equal ones in their given order, each with the share that it and all before it make. Pure. */
export function paretoShares(items: readonly ParetoItem[]): readonly ParetoShare[] {
  const ordered = [...items].sort((a, b) => b.value - a.value)
  const whole = ordered.reduce((sum, { value }) => sum + Math.round(value * SCALE), 0)
  let sum = 0
  return ordered.map((item) => {
    sum += Math.round(item.value * SCALE)
    return { ...item, cumulative: whole > 0 ? (100 * sum) / whole : 0 }
  })
}

/** How many of the largest it takes to make at least `percent` of the sum: the "k of n" of the finding; 0 where there is no sum. */
export function largestMaking(percent: number, shares: readonly Pick<ParetoShare, 'cumulative'>[]): number {
  return shares.findIndex(({ cumulative }) => cumulative >= percent) + 1
}

export interface ParetoInput {
  readonly items: readonly ParetoItem[]
  /** Rows beyond this many are one row, the last; all are shown where one alone would be left out. */
  readonly limit: number
  /** What that row is called. */
  readonly restName: (count: number) => string
  readonly printRest: (value: number) => string
  readonly width: number
  /** Size in px of the text. */
  readonly size: number
  readonly measure: (text: string) => number
  /** A share as printed: "36,4%". */
  readonly printShare: (percent: number) => string
}

export interface ParetoRow extends ParetoShare {
  /** The row of all that are left; it has no bar, for it is not one of them. */
  readonly rest: boolean
  readonly printedShare: string
  readonly lines: readonly string[]
  /** Upper edge of the row and baseline of its first line, px. */
  readonly y: number
  readonly baseline: number
  readonly height: number
  /** Middle of the bar and of the point of the line, px. */
  readonly cy: number
  readonly barWidth: number
  /** Where the row's point stands on the line of shares, px. */
  readonly lineX: number
}

export interface ParetoLayout {
  readonly rows: readonly ParetoRow[]
  /** Names above their bars, on a narrow page. */
  readonly stacked: boolean
  /** px: end of the printed value, start of the bars, end of the printed share, both ends of the line of shares. */
  readonly x: {
    readonly valueEnd: number
    readonly bar: number
    readonly shareEnd: number
    readonly lineFrom: number
    readonly lineTo: number
  }
  /** x of 80% of the sum. */
  readonly mostX: number
  readonly head: number
  readonly height: number
}

/** The share that the finding speaks of. */
export const MOST = 80
const GAP = 10

/** Lays out bars of loss, largest first, and the line of their shares beside them, on an axis of its own. Pure. */
export function layOutPareto(input: ParetoInput): ParetoLayout {
  const { width, size } = input
  const shown = limited(input)
  const stacked = width < size * 46
  const x = columns(input, shown, stacked)
  const most = Math.max(0, ...shown.filter(({ rest }) => !rest).map(({ value }) => value))
  const head = size * 1.9
  const line = size * 1.35
  const nameWidth = stacked ? x.shareEnd : x.nameEnd
  let y = head
  const rows = shown.map((item): ParetoRow => {
    const lines = wrapWithin(item.name, nameWidth - (item.own ? size : 0), 2, input.measure)
    const height = (stacked ? lines.length + 1 : Math.max(1, lines.length)) * line + size * 0.55
    const top = y
    y += height
    return {
      ...item,
      printedShare: input.printShare(item.cumulative),
      lines,
      y: top,
      baseline: top + size * 1.25,
      height,
      cy: stacked ? top + height - size * 0.9 : top + height / 2,
      barWidth: item.rest || most === 0 ? 0 : (item.value / most) * (x.barTo - x.bar),
      lineX: x.lineFrom + (item.cumulative / 100) * (x.lineTo - x.lineFrom),
    }
  })
  return { rows, stacked, x, mostX: x.lineFrom + (MOST / 100) * (x.lineTo - x.lineFrom), head, height: y }
}

type Shown = ParetoShare & { readonly rest: boolean }

function limited({ items, limit, restName, printRest }: ParetoInput): readonly Shown[] {
  const shares = paretoShares(items)
  const most = shares.length - limit <= 1 ? shares.length : limit
  const left = shares.slice(most)
  const shown = shares.slice(0, most).map((share) => ({ ...share, rest: false }))
  if (left.length === 0) return shown
  const value = left.reduce((sum, each) => sum + Math.round(each.value * SCALE), 0) / SCALE
  const rest = {
    id: 'rest',
    name: restName(left.length),
    value,
    printed: printRest(value),
    cumulative: 100,
    rest: true,
  }
  return [...shown, rest]
}

function columns({ width, size, measure, printShare }: ParetoInput, shown: readonly Shown[], stacked: boolean) {
  const widest = (texts: readonly string[]): number => Math.ceil(Math.max(0, ...texts.map(measure)))
  const names = widest(shown.map(({ name }) => name)) + size
  const nameEnd = stacked ? 0 : Math.min(names, width * 0.34)
  const valueEnd = nameEnd + (stacked ? 0 : GAP) + Math.max(size * 3.4, widest(shown.map(({ printed }) => printed)))
  const lineTo = width - size * 1.2
  const lineFrom = lineTo - Math.max(size * 6, width * 0.2)
  const shareEnd = lineFrom - GAP
  const barTo = shareEnd - Math.max(widest([printShare(100)]), size * 4.4) - GAP
  return { nameEnd, valueEnd, bar: valueEnd + GAP, barTo, shareEnd, lineFrom, lineTo }
}
