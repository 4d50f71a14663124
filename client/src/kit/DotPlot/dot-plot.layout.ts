import type { UnitNumber } from '../UnitMark/unit-mark.shapes.ts'

/** The one axis of all rows of a dot plot. */
export interface DotScale {
  /** Place in px from the left edge of the column; the ends of the axis stand `DOT_EDGE` px inside it. */
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
  /** First value of the axis: above 0 the axis is cut, and its head must say so. */
  readonly from: number
  readonly to: number
  /** A place in px as a share of the column, for drawings that paper makes wider or narrower than the screen: "42.5%". */
  readonly share: (x: number) => string
}

/** A unit in a row, as the view gives it. */
export interface DotMark {
  readonly id: string
  readonly unit: UnitNumber
  /** Where it stands on the axis; null: the unit has no value here and no mark is drawn. */
  readonly value: number | null
  /** The readout: unit, figure, base. */
  readonly said: string
}

export interface PlacedDot extends DotMark {
  readonly x: number
  /** Px below the middle of the row; above it where negative. */
  readonly dy: number
}

export interface DotRowLayout {
  /** From left to right, the order in which arrow keys walk them. */
  readonly dots: readonly PlacedDot[]
  /** Ends of the hairline between the least and the most; null below two marks. */
  readonly span: { readonly x1: number; readonly x2: number } | null
  /** Height in px that the marks need. */
  readonly height: number
}

/** Room in px at both ends of the axis, so that a mark at an end is drawn whole. */
export const DOT_EDGE = 10
/** Marks nearer than this, in px between their centres, step apart. */
const NEAR = 12
/** Distance in px between the centres of marks that stepped apart. */
const STEP = 13
/** A row is never lower than this, in px, and keeps this much about its marks. */
const LEAST_HEIGHT = 34
const ROOM = 17
/** Px that a number of the axis takes with the space about it. */
const TICK_ROOM = 48

/**
 * The axis that encloses these values, percents of a maximum (0 to 100, both inclusive; bonus points may pass them).
 *
 * It begins at the ten below the least value and ends at 100, or at the ten above the greatest one where that is more;
 * it never spans less than 20. `width` is that of the column in px. Without any value it runs from 0 to 100.
 */
export function dotScale(values: readonly number[], width: number): DotScale {
  const least = values.length === 0 ? 0 : Math.min(...values)
  const greatest = Math.max(100, ...values)
  const to = Math.ceil(greatest / 10) * 10
  const from = Math.min(Math.floor(least / 10) * 10, to - 20)
  const length = Math.max(1, width - 2 * DOT_EDGE)
  const at = (value: number): number => Math.round((DOT_EDGE + ((value - from) / (to - from)) * length) * 100) / 100
  const share = (x: number): string => `${Math.round((x / width) * 10_000) / 100}%`
  return { at, ticks: ticksOf(from, to, length), from, to, share }
}

/** Round numbers along the axis, as close as their print allows; 100 is always one of them. */
function ticksOf(from: number, to: number, length: number): readonly number[] {
  const step = [10, 20, 25, 50].find((each) => ((to - from) / each) * TICK_ROOM <= length) ?? 100
  const first = Math.ceil(from / step) * step
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, index) => first + index * step)
}

/**
 * Places the marks of a row. Marks that would cover one another step apart, up and down about the middle of the row, and
 * the row grows with them; their place along the axis never moves.
 */
export function layOutDots(marks: readonly DotMark[], scale: DotScale): DotRowLayout {
  const placed = marks
    .flatMap((mark) => (mark.value === null ? [] : [{ ...mark, x: scale.at(mark.value) }]))
    .sort((a, b) => a.x - b.x || a.unit - b.unit)
  const dots: PlacedDot[] = []
  let levels = 1
  for (const cluster of clusters(placed)) {
    const slots = slotsOf(cluster)
    const count = Math.max(...slots) + 1
    levels = Math.max(levels, count)
    cluster.forEach((mark, index) => {
      dots.push({ ...mark, dy: ((slots[index] ?? 0) - (count - 1) / 2) * STEP })
    })
  }
  const [first, last] = [dots[0], dots.at(-1)]
  return {
    dots,
    span: first && last && dots.length > 1 ? { x1: first.x, x2: last.x } : null,
    height: Math.max(LEAST_HEIGHT, (levels - 1) * STEP + ROOM),
  }
}

/** Runs of marks of which each is near the one before. */
function clusters<Mark extends { readonly x: number }>(marks: readonly Mark[]): Mark[][] {
  const found: Mark[][] = []
  for (const mark of marks) {
    const run = found.at(-1)
    const last = run?.at(-1)
    if (run && last && mark.x - last.x < NEAR) run.push(mark)
    else found.push([mark])
  }
  return found
}

/** For each mark of a run the first slot whose last mark is far enough. */
function slotsOf(run: readonly { readonly x: number }[]): number[] {
  const ends: number[] = []
  return run.map(({ x }) => {
    const free = ends.findIndex((end) => x - end >= NEAR)
    const slot = free < 0 ? ends.length : free
    ends[slot] = x
    return slot
  })
}

/** Every value that the axis of these rows must enclose, the averages among them. */
export const dotValues = (
  rows: readonly { readonly marks: readonly DotMark[]; readonly average: number | null }[],
): readonly number[] =>
  rows.flatMap(({ marks, average }) => [...marks.map(({ value }) => value), average]).filter((value) => value !== null)
