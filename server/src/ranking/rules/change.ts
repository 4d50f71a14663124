import type { Break } from './breaks.ts'

/**
 * Places gained since the year before (thay đổi thứ hạng): 3 from rank 5 to rank 2, below 0 when places were lost.
 *
 * Null where one of the two ranks is not on record, and where a break stands between the years.
 */
export function placesGained(previous: number | null, current: number | null, breaks: readonly Break[]): number | null {
  if (previous === null || current === null || breaks.length > 0) return null
  return previous - current
}

/** Where a unit stood the year before, and whether that can be compared. */
export interface Movement {
  /** Null where the rank of the year before is not on record. */
  readonly previousRank: number | null
  /** How many were ranked the year before; null where no source says. */
  readonly previousBase: number | null
  readonly breaks: readonly Break[]
  readonly change: number | null
}
