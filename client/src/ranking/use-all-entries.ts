import type { ApolloClient } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import {
  ComputedRankingEntriesDocument,
  type ComputedRankingFragment,
  type ComputedRankingPageQueryVariables,
} from '@par-atlas/schema/documents'
import { startTransition, useEffect, useMemo, useState } from 'react'

type Entries = NonNullable<ComputedRankingFragment['entries']>
type Nodes = Entries['nodes']
type Page = Pick<Entries, 'nodes' | 'pageInfo'>

export interface AllEntries {
  /** Those that have come, in the order of rank; the first thousand at once. */
  readonly entries: Nodes
  readonly total: number
  /** The next could not be fetched; what has come stays. */
  readonly failed: boolean
  readonly retry: () => void
}

/**
 * Every entry of a ranking: the first page is there at once, the others follow and join it. They are kept out of the
 * cache, which would take longer to sort thousands of them in than the network takes to bring them.
 */
export function useAllEntries(first: Entries, variables: ComputedRankingPageQueryVariables): AllEntries {
  const client = useApolloClient()
  const [rest, setRest] = useState<{ readonly of: Entries; readonly nodes: Nodes; readonly failed: boolean }>()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let current = attempt >= 0
    const show = (nodes: Nodes, failed: boolean): void => {
      if (current) startTransition(() => setRest({ of: first, nodes, failed }))
    }
    followingPages(client, first, variables, () => current).then(
      (nodes) => show(nodes, false),
      () => show([], true),
    )
    return () => {
      current = false
    }
  }, [client, first, variables, attempt])
  const known = rest?.of === first ? rest : undefined
  const entries = useMemo(
    () => (known && known.nodes.length > 0 ? [...first.nodes, ...known.nodes] : first.nodes),
    [first, known],
  )
  return {
    entries,
    total: first.totalCount ?? entries.length,
    failed: known?.failed ?? false,
    retry: () => setAttempt((count) => count + 1),
  }
}

/** The pages after the first, to the very end; nothing further is asked once the reader has gone on. */
async function followingPages(
  client: ApolloClient,
  first: Entries,
  variables: ComputedRankingPageQueryVariables,
  wanted: () => boolean,
): Promise<Nodes> {
  const nodes: Nodes[number][] = []
  let { hasNextPage, endCursor }: Page['pageInfo'] = first.pageInfo
  while (hasNextPage && endCursor !== null && wanted()) {
    const page: Page | null = await pageAfter(client, variables, endCursor)
    if (!page) throw new Error('Expected the next entries of a ranking, but there is no such ranking any more.')
    nodes.push(...page.nodes)
    hasNextPage = page.pageInfo.hasNextPage
    endCursor = page.pageInfo.endCursor
  }
  return nodes
}

async function pageAfter(
  client: ApolloClient,
  variables: ComputedRankingPageQueryVariables,
  after: string,
): Promise<Page | null> {
  const { data } = await client.query({
    query: ComputedRankingEntriesDocument,
    variables: { ...variables, after },
    fetchPolicy: 'no-cache',
  })
  return data?.ranking?.entries ?? null
}
