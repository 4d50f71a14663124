import type { OverviewEntry, OverviewRanking } from './load-overview.ts'

/** The line of the unit in a ranking, and where it stands there. */
export interface EntryProps {
  readonly ranking: OverviewRanking
  readonly entry: OverviewEntry
  /** Of the unit. */
  readonly slug: string
}

/** The table of the ranking as its address states it, with this unit in sight. */
export const rankingSearch = ({ ranking: { year, framework, block }, slug }: Omit<EntryProps, 'entry'>) => ({
  nam: year,
  bo: framework.code.toLowerCase(),
  khoi: block?.code.toLowerCase(),
  ghim: [slug],
})
