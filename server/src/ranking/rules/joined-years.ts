import { type Break, breaksBetween, type SeriesYear } from './breaks.ts'

/** One year of a unit's series, published or computed. */
export interface UnitYear extends SeriesYear {
  readonly year: number
  /** Whether a merger or a split stands between this year and what is on record before, of the unit or of those it came from. */
  readonly reshaped: boolean
}

/**
 * One series out of published and computed years: oldest first, the published one where a year has both, each with the reasons why
 * it is not joined to the one before it.
 */
export function joinedYears<Y extends UnitYear>(years: readonly Y[]): (Y & { readonly breaks: readonly Break[] })[] {
  const byYear = Map.groupBy(years, ({ year }) => year)
  const chosen = [...byYear.values()].map(chooseOne).sort((a, b) => a.year - b.year)
  return chosen.map((each, index) => ({ ...each, breaks: breaksBetween(before(chosen[index - 1], each), each) }))
}

const chooseOne = <Y extends UnitYear>(same: readonly Y[]): Y =>
  same.find(({ basis }) => basis === 'AS_PUBLISHED') ?? (same[0] as Y)

/** What stands before a year; of a unit that came from others and has no earlier year of its own, those others. */
function before(earlier: UnitYear | undefined, later: UnitYear): SeriesYear | null {
  if (!later.reshaped) return earlier ?? null
  return { ...(earlier ?? { ...later, restated: false }), unit: ANOTHER_BODY }
}

const ANOTHER_BODY = 'another body'
