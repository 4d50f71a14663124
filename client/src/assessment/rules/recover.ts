import { minus, toMicro, toPoints } from '../../shared/points.ts'

export interface RecoverInput {
  /** Points lost at the leaf, above 0. */
  readonly lost: number
  /** What the next rank takes; null where there is none to win. */
  readonly nextRank: {
    readonly rank: number
    readonly base: number
    readonly points: number
    readonly tie: boolean
  } | null
  /** Of a leaf in proportion to a share: percent reached, points it gave, its maximum. */
  readonly proportion: { readonly share: number; readonly points: number; readonly max: number } | null
}

export interface Recover {
  /** Whether this leaf alone is enough for the next rank; `short` is what would still be wanting. */
  readonly next: {
    readonly rank: number
    readonly base: number
    readonly points: number
    readonly tie: boolean
    readonly enough: boolean
    readonly short: number
  } | null
  /** Percent that the share must reach, for the next rank and for all that was lost; rounded up, so that the promise holds. */
  readonly share: { readonly now: number; readonly forNext: number | null; readonly forAll: number } | null
}

/** What it would take to win back what one leaf lost: points, and the figure behind them where points follow it in proportion. */
export function recoverOf({ lost, nextRank, proportion }: RecoverInput): Recover {
  const next = nextRank && {
    ...nextRank,
    enough: nextRank.points <= lost,
    short: Math.max(0, toPoints(minus(toMicro(nextRank.points), toMicro(lost)), 6)),
  }
  if (!proportion || proportion.points <= 0 || proportion.share <= 0) return { next, share: null }
  const { share, points, max } = proportion
  // The points were rounded to six places: at most half of the last one is missing from them.
  const needed = (target: number): number => Math.min(100, ceil((share * target) / (points + HALF_PLACE)))
  const forNext = next?.enough ? needed(points + next.points) : null
  return { next, share: { now: share, forNext, forAll: needed(max) } }
}

/** Half of the sixth decimal place, to which points are settled. */
const HALF_PLACE = 0.000_000_5

/** Up to two places, and never up for the dust of a binary fraction. */
const ceil = (value: number): number => Math.ceil(value * 100 - 1e-7) / 100
