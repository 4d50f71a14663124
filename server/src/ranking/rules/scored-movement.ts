import { type Break, breaksBetween, type SeriesYear } from './breaks.ts'
import { type Movement, placesGained } from './change.ts'

/** The year before of a unit on record. `rank` and `base` are those of the year before alone, never of an older one. */
export interface EarlierYear extends SeriesYear {
  readonly rank: number | null
  readonly base: number | null
}

/** How a computed place moved. Whoever has no points has nothing to compare, so no break either. */
export function scoredMovement(
  earlier: EarlierYear | null,
  later: Pick<SeriesYear, 'framework' | 'unit' | 'block'>,
  place: { readonly points: string | null; readonly rank: number | null },
): Movement {
  const previous = { previousRank: earlier?.rank ?? null, previousBase: earlier?.base ?? null }
  if (place.points === null) return { ...previous, breaks: [], change: null }
  const breaks: readonly Break[] = breaksBetween(earlier, { ...later, basis: 'COMPUTED', restated: false })
  return { ...previous, breaks, change: placesGained(previous.previousRank, place.rank, breaks) }
}
