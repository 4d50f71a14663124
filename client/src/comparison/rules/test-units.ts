import type { Standing, Unit } from './occasion.ts'

export interface StandingDraft {
  readonly framework?: string
  readonly year: number
  readonly block?: string | null
  readonly basis?: Standing['ranking']['basis']
  readonly more?: Partial<Standing>
}

/** A standing for tests: province framework MH, block MH-TINH, computed, unless told. */
export function standing({
  framework = 'MH',
  year,
  block = 'MH-TINH',
  basis = 'COMPUTED',
  more,
}: StandingDraft): Standing {
  return {
    __typename: 'RankingEntry',
    id: `${framework} ${year} ${block} ${basis}`,
    year,
    status: 'RANKED',
    rank: 1,
    base: 63,
    tied: false,
    points: 90,
    maxPoints: 100,
    percent: 90,
    printed: '90,00',
    breaks: [],
    band: null,
    byPart: null,
    framework: {
      __typename: 'Framework',
      id: framework,
      code: framework,
      name: framework,
      nameEn: null,
      index: 'PAR INDEX',
    },
    ranking: {
      __typename: 'Ranking',
      id: `${framework} ${year} ${block}`,
      basis,
      average: null,
      median: null,
      criterion: null,
      block: block === null ? null : { __typename: 'Block', id: block, code: block, name: block, nameEn: null },
    },
    ...more,
  }
}

/** A unit for tests with these standings. */
export const unit = (slug: string, standings: readonly Standing[], more: Partial<Unit> = {}): Unit => ({
  __typename: 'Unit',
  id: `id-${slug}`,
  slug,
  name: slug,
  shortName: slug,
  nameEn: null,
  provenance: 'ILLUSTRATIVE',
  history: [],
  standings: { __typename: 'RankingEntryConnection', nodes: standings },
  ...more,
})

/** A year of a unit's history for tests. */
export const point = (
  year: number,
  percent: number,
  breaks: Unit['history'][number]['breaks'] = [],
): Unit['history'][number] => ({ __typename: 'SeriesPoint', year, percent, rank: null, base: null, breaks })
