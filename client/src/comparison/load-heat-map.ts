import { HeatFrameworksDocument, HeatMapPageDocument } from '@par-atlas/schema/documents'
import type { Loading } from '../shared/load.ts'
import type { HeatMapSearch } from './criterion-search.ts'
import { readChoices, readWithin } from './load-criterion.ts'
import { acrossOf } from './rules/across.ts'
import { heatColumns } from './rules/heat-columns.ts'
import { chooseFramework, scoredFrameworks } from './rules/heat-frameworks.ts'

type Wanted = Omit<HeatMapSearch, 'sx'>

/** Which framework, year and block the address means, the columns that it opens, and the query that fetches their cells. */
export async function loadHeatMap(loading: Loading, wanted: Wanted) {
  const frameworks = await readFrameworks(loading)
  const framework = chooseFramework(frameworks, wanted.bo)
  const choices = framework && (await readChoices(loading, framework.code))
  const across = choices && acrossOf(choices.occasions, wanted)
  if (!choices || !across) return { kind: 'nothing' as const }
  const within = await readWithin(loading, wanted.trong)
  const level = wanted.cap ?? 1
  const columns = heatColumns(choices.nodes, level, wanted.mo)
  const query = loading.preload(HeatMapPageDocument, {
    variables: {
      framework: choices.framework.code,
      year: across.year,
      block: across.block?.id ?? null,
      within: within?.id ?? null,
      codes: columns.map(({ node }) => node.code),
    },
  })
  return { kind: 'map' as const, frameworks, choices, across, within, level, columns, query }
}
export type LoadedHeatMap = Extract<Awaited<ReturnType<typeof loadHeatMap>>, { kind: 'map' }>

/** The frameworks whose criteria bear points; asked once a visit. */
async function readFrameworks({ client }: Loading) {
  const { data } = await client.query({ query: HeatFrameworksDocument })
  return scoredFrameworks([...(data?.official?.nodes ?? []), ...(data?.illustrative?.nodes ?? [])])
}
