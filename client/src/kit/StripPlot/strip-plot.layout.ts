import { layOutRuler, type RulerInput, type RulerLayout, type RulerTick } from '../Ruler/ruler.layout.ts'

export interface StripInput extends Omit<RulerInput, 'gap'> {
  /** Size in px of the text, from which dots and heights follow. */
  readonly size: number
}

export interface StripDot extends RulerTick {
  /** Centre of the dot, px from the left edge of the strip. */
  readonly x: number
  /** 0 stands on the axis; greater is higher. */
  readonly level: number
}

/** Dots of one place, when there are too many to count at a glance. */
export interface StripPile {
  readonly x: number
  readonly count: number
  /** Level of the highest dot. */
  readonly top: number
}

export interface StripLayout {
  /** Axis, labels, average and borders, as a ruler has them. */
  readonly ruler: RulerLayout
  /** By value, then from the axis upwards: the order that arrow keys walk. */
  readonly dots: readonly StripDot[]
  readonly piles: readonly StripPile[]
  /** Side in px of a dot. */
  readonly side: number
  /** Height in px of one level; less than a side where the tallest pile would not fit. */
  readonly step: number
  /** Height in px that the dots take above the axis, the numbers over piles included. */
  readonly height: number
}

/** From so many dots in one pile on, their number is printed above it. */
const COUNTED = 5
/** Sides of a dot that the tallest pile may take: beyond it, dots overlap. */
const TALLEST = 14

/**
 * One dot a unit over the axis of a ruler. Dots that would touch step apart upwards, those of the marked units first, so
 * that they stand nearest to the axis; a pile of equals says how many it holds. Pure.
 */
export function layOutStrip(input: StripInput): StripLayout {
  const ruler = layOutRuler(input)
  const side = input.size * 0.66
  const dots = stepApart(ruler.ticks, side + 1)
  const levels = Math.max(0, ...dots.map(({ level }) => level)) + 1
  const step = Math.min(side + 1, (TALLEST * (side + 1)) / levels)
  const piles = pilesOf(dots)
  return { ruler, dots, piles, side, step, height: levels * step + (piles.length > 0 ? input.size * 1.2 : 0) + 4 }
}

function stepApart(ticks: RulerLayout['ticks'], least: number): readonly StripDot[] {
  const placed: StripDot[] = []
  const ends: number[] = []
  const inTurn = [...ticks].sort((a, b) => a.x - b.x || Number(b.unit !== undefined) - Number(a.unit !== undefined))
  for (const tick of inTurn) {
    // In ascending order of x only the last dot of each level can be in the way.
    const free = ends.findIndex((end) => tick.x - end >= least)
    const level = free < 0 ? ends.length : free
    ends[level] = tick.x
    placed.push({ ...tick, level })
  }
  return placed
}

function pilesOf(dots: readonly StripDot[]): readonly StripPile[] {
  const equals = new Map<number, StripDot[]>()
  for (const dot of dots) equals.set(dot.value, [...(equals.get(dot.value) ?? []), dot])
  return [...equals.values()]
    .filter(({ length }) => length >= COUNTED)
    .map((pile) => ({
      x: pile[0]?.x ?? 0,
      count: pile.length,
      top: Math.max(...pile.map(({ level }) => level)),
    }))
}
