/** A line of a unit in a ranking, as far as choosing goes. */
export interface StandingChoice {
  readonly year: number
  readonly ranking: { readonly standing: 'PRELIMINARY' | 'APPRAISED' | 'OFFICIAL' | 'CORRECTED' }
}

/** A year of which only the total of a unit is known. */
export interface HistoryChoice {
  readonly year: number
  readonly points: number | null
}

export type ChosenStanding<S, P> =
  | { readonly kind: 'ranking'; readonly year: number; readonly standing: S }
  /** No ranking of the year is on record, only what was said of the unit. */
  | { readonly kind: 'alone'; readonly year: number; readonly point: P }
  /** Nothing of the year asked for; null: nothing of any year. */
  | { readonly kind: 'none'; readonly year: number | null }

/**
 * Where a unit stands: in the year asked for, else in the newest that is settled, else in the newest of all. Of one year a ranking
 * says more than a total alone; of several rankings of a year the first in their order is taken.
 */
export function chooseStanding<S extends StandingChoice, P extends HistoryChoice>(
  standings: readonly S[],
  history: readonly P[],
  wanted: number | undefined,
): ChosenStanding<S, P> {
  const settled = standings.filter(({ ranking }) => ranking.standing !== 'PRELIMINARY')
  const told = history.filter(({ points }) => points !== null)
  const year = wanted ?? newest([...settled, ...told]) ?? newest(standings) ?? null
  const standing = standings.find((each) => each.year === year)
  if (year !== null && standing) return { kind: 'ranking', year, standing }
  const point = told.find((each) => each.year === year)
  return year !== null && point ? { kind: 'alone', year, point } : { kind: 'none', year }
}

const newest = (choices: readonly { readonly year: number }[]): number | undefined =>
  choices.map(({ year }) => year).sort((a, b) => b - a)[0]

/** The years of which anything is known, the newest first. */
export const yearsKnown = (
  standings: readonly StandingChoice[],
  history: readonly HistoryChoice[],
): readonly number[] =>
  [...new Set([...standings, ...history.filter(({ points }) => points !== null)].map(({ year }) => year))].sort(
    (a, b) => b - a,
  )
