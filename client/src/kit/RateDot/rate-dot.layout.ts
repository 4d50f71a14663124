/** A rate at one place: 0 or more in percent, and how much it is a rate of. */
export interface RatePoint {
  /** What it is of, in words: a unit, "tháng 3/2026". */
  readonly name: string
  /** Percent; null where it is not told. */
  readonly rate: number | null
  /** The denominator, 0 or more. */
  readonly volume: number
}

const LEAST_RADIUS = 2
const MOST_RADIUS = 9

/** The radius in px at which the area of a dot says its volume: the greatest volume has 9, and none is below 2. */
export function dotRadius(volume: number, most: number): number {
  if (most <= 0 || volume <= 0) return LEAST_RADIUS
  return Math.max(LEAST_RADIUS, MOST_RADIUS * Math.sqrt(Math.min(1, volume / most)))
}

const STEPS = [0.5, 1, 2, 5, 10, 20, 50, 100]

/** The end of an axis that begins at 0 and holds all these rates, in percent; beyond 100 nothing is drawn. */
export function axisEnd(rates: readonly (number | null)[]): number {
  const most = Math.max(0, ...rates.filter((rate) => rate !== null))
  return STEPS.find((step) => step >= most) ?? 100
}

/** Where the rate stands on the axis, 0 to 1. */
export const axisShare = (rate: number, end: number): number => Math.min(1, Math.max(0, rate / end))

export interface MonthsLayout {
  readonly dots: readonly { readonly x: number; readonly y: number; readonly radius: number }[]
  /** Paths between dots that follow each other; broken where a rate is not told. */
  readonly lines: readonly string[]
}

/** Dots from left to right in a box, each at the height of its rate, with as much room as the largest needs. */
export function layOutMonths(
  points: readonly RatePoint[],
  {
    end,
    most,
    width,
    height,
  }: { readonly end: number; readonly most: number; readonly width: number; readonly height: number },
): MonthsLayout {
  const step = (width - 2 * MOST_RADIUS) / Math.max(1, points.length - 1)
  const placed = points.map(({ rate, volume }, index) =>
    rate === null
      ? null
      : {
          x: MOST_RADIUS + index * step,
          y: height - MOST_RADIUS - axisShare(rate, end) * (height - 2 * MOST_RADIUS),
          radius: dotRadius(volume, most) / 2,
        },
  )
  const lines = placed.slice(1).flatMap((dot, index) => {
    const before = placed[index]
    return dot && before ? [`M${before.x} ${before.y}L${dot.x} ${dot.y}`] : []
  })
  return { dots: placed.filter((dot) => dot !== null), lines }
}
