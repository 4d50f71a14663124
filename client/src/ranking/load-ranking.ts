import {
  type ComputedRankingPageQueryVariables,
  RankingChoicesDocument,
  RankingPageDocument,
} from '@par-atlas/schema/documents'
import type { Loading } from '../shared/load.ts'
import { choose, type Wanted } from './rules/choose.ts'

/** Which rankings there are (asked once a visit), which of them the address means, and the query that fetches it. */
export async function loadRanking(loading: Loading, wanted: Wanted) {
  const { data } = await loading.client.query({ query: RankingChoicesDocument })
  const choices = [...(data?.rankings?.nodes ?? []), ...(data?.illustrative?.nodes ?? [])]
  const chosen = choose(choices, wanted)
  if (chosen.kind !== 'ranking') return { choices, chosen }
  const { framework, year, block, basis } = chosen.ranking
  const variables = { framework: framework.code, year, block: block?.id ?? null, asOf: `${year}-12-31` }
  const query =
    basis === 'COMPUTED'
      ? await startComputed(loading, variables)
      : ({ basis, ref: loading.preload(RankingPageDocument, { variables }) } as const)
  return { choices, chosen: { ...chosen, query } }
}

/** The long document of a computed ranking is fetched with the table that shows it. */
async function startComputed(loading: Loading, variables: ComputedRankingPageQueryVariables) {
  const { loadComputed } = await import('./load-computed.ts')
  return loadComputed(loading, variables)
}
