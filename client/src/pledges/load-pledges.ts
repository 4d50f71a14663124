import { PledgeListDocument, type PledgeListQuery } from '@par-atlas/schema/documents'
import { everyPage } from '../shared/every-page.ts'
import type { Loading } from '../shared/load.ts'
import type { PledgesSearch } from './pledges-search.ts'

export type Pledge = NonNullable<PledgeListQuery['pledges']>['nodes'][number]

/** All pledges, for what is narrowed and counted is the whole. */
export async function loadPledges(
  { client }: Pick<Loading, 'client'>,
  { 'minh-hoa': illustrative }: Pick<PledgesSearch, 'minh-hoa'>,
) {
  const provenance = illustrative ? ('ILLUSTRATIVE' as const) : ('OFFICIAL' as const)
  const pledges = await everyPage<Pledge>(async (after) => {
    const { data } = await client.query({ query: PledgeListDocument, variables: { provenance, after } })
    return data?.pledges
  })
  return { pledges }
}
