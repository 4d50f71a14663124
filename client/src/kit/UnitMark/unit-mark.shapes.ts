/** The reader's own unit is 1; up to four more may be pinned or compared beside it. */
export type UnitNumber = 1 | 2 | 3 | 4 | 5

export interface MarkShape {
  /** Path about (0, 0) that fits a square of side 1. */
  readonly d: string
  readonly hollow: boolean
}

const CIRCLE = 'M-.5 0a.5 .5 0 1 0 1 0a.5 .5 0 1 0 -1 0Z'

/** Hue and shape go together: circle, square, hollow diamond, hollow triangle, cross. */
export const UNIT_SHAPES: Readonly<Record<UnitNumber, MarkShape>> = {
  1: { d: CIRCLE, hollow: false },
  2: { d: 'M-.45 -.45H.45V.45H-.45Z', hollow: false },
  3: { d: 'M0 -.6L.6 0L0 .6L-.6 0Z', hollow: true },
  4: { d: 'M0 -.55L.6 .45H-.6Z', hollow: true },
  5: { d: 'M-.18 -.55H.18V-.18H.55V.18H.18V.55H-.18V.18H-.55V-.18H-.18Z', hollow: false },
}

/** A unit that is neither the reader's nor pinned. */
export const PLAIN_SHAPE: MarkShape = { d: CIRCLE, hollow: false }
