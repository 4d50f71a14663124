import { ImportRoundsDocument, type ImportRoundsQuery } from '@par-atlas/schema/documents'
import type { Loading } from '../shared/load.ts'
import { keyContext } from './import-key.ts'

export type ImportRound = NonNullable<ImportRoundsQuery['rounds']>['nodes'][number]
type Provenance = ImportRound['framework']['provenance']

/** Every round that takes scores now, real ones first, page by page to the end. */
export async function loadRounds(loading: Pick<Loading, 'client'>): Promise<{ rounds: readonly ImportRound[] }> {
  const [official, illustrative] = await Promise.all([roundsOf(loading, 'OFFICIAL'), roundsOf(loading, 'ILLUSTRATIVE')])
  return { rounds: [...official, ...illustrative] }
}

async function roundsOf({ client }: Pick<Loading, 'client'>, provenance: Provenance): Promise<readonly ImportRound[]> {
  const rounds: ImportRound[] = []
  let after: string | null | undefined = null
  while (after !== undefined) {
    const page: ImportRoundsQuery['rounds'] = await pageOf(client, provenance, after)
    rounds.push(...(page?.nodes ?? []).filter(({ importsOpen }) => importsOpen))
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined
  }
  return rounds
}

async function pageOf(client: Loading['client'], provenance: Provenance, after: string | null) {
  const { data } = await client.query({
    ...{ query: ImportRoundsDocument, variables: { provenance, after } },
    // Whether a round takes scores depends on what the reader may see of it, and on the clock.
    ...{ context: keyContext(), fetchPolicy: 'no-cache' as const },
  })
  return data?.rounds ?? null
}
