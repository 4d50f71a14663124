/** The reader's own unit is 1; a ruler takes up to four more beside it, a comparison up to seven. */
export type UnitNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** All of them, in the order in which units take them. */
export const UNIT_NUMBERS: readonly UnitNumber[] = [1, 2, 3, 4, 5, 6, 7, 8]

export interface MarkShape {
  /** Path about (0, 0) that fits a square of side 1. */
  readonly d: string
  readonly hollow: boolean
}

const CIRCLE = 'M-.5 0a.5 .5 0 1 0 1 0a.5 .5 0 1 0 -1 0Z'

/**
 * Hue and shape go together: circle, square, hollow diamond, hollow triangle, cross, triangle on its point, ring,
 * hourglass. In black and white the shape alone tells them apart.
 */
export const UNIT_SHAPES: Readonly<Record<UnitNumber, MarkShape>> = {
  1: { d: CIRCLE, hollow: false },
  2: { d: 'M-.45 -.45H.45V.45H-.45Z', hollow: false },
  3: { d: 'M0 -.6L.6 0L0 .6L-.6 0Z', hollow: true },
  4: { d: 'M0 -.55L.6 .45H-.6Z', hollow: true },
  5: { d: 'M-.18 -.55H.18V-.18H.55V.18H.18V.55H-.18V.18H-.55V-.18H-.18Z', hollow: false },
  6: { d: 'M-.58 -.48H.58L0 .58Z', hollow: false },
  7: { d: CIRCLE, hollow: true },
  8: { d: 'M-.5 -.52H.5L.08 0L.5 .52H-.5L-.08 0Z', hollow: false },
}

/** A unit that is neither the reader's nor pinned. */
export const PLAIN_SHAPE: MarkShape = { d: CIRCLE, hollow: false }
