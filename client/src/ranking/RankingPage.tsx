import type { QueryRef } from '@apollo/client/react'
import { useReadQuery } from '@apollo/client/react'
import type { RankingPageQuery, RankingPageQueryVariables } from '@par-atlas/schema/documents'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useIllustrative } from '../shared/use-illustrative.ts'
import { RankingHeading, type RankingHeadingProps } from './RankingHeading.tsx'
import { RankingLoading } from './RankingLoading.tsx'
import { RankingNotPublished } from './RankingNotPublished.tsx'
import { RankingView } from './RankingView.tsx'

const route = getRouteApi('/xep-hang')

// Fetched when a computed ranking is first opened: the table that the page opens with is a published one.
const ComputedRanking = lazy(() =>
  import('./ComputedRanking.tsx').then((module) => ({ default: module.ComputedRanking })),
)

/** Bảng xếp hạng: one index, one year, one block. */
export function RankingPage() {
  const { choices, chosen } = route.useLoaderData()
  const at = chosen.kind === 'ranking' ? chosen.ranking : chosen.kind === 'notPublished' ? chosen.nearest : null
  useIllustrative(at?.provenance === 'ILLUSTRATIVE')
  if (chosen.kind === 'none') return <RankingNotPublished year={null} />
  if (chosen.kind === 'notPublished') {
    return (
      <>
        <RankingHeading choices={choices} at={chosen.nearest} year={chosen.year} />
        <RankingNotPublished year={chosen.year} />
      </>
    )
  }
  const heading = { choices, at: chosen.ranking, year: chosen.ranking.year }
  const { query } = chosen
  return (
    <Suspense fallback={<RankingLoading heading={heading} />}>
      {query.basis === 'COMPUTED' ? (
        <ComputedRanking query={query.ref} variables={query.variables} heading={heading} />
      ) : (
        <Published query={query.ref} heading={heading} />
      )}
    </Suspense>
  )
}

interface PublishedProps {
  readonly query: QueryRef<RankingPageQuery, RankingPageQueryVariables>
  readonly heading: RankingHeadingProps
}

function Published({ query, heading }: PublishedProps) {
  const { data } = useReadQuery(query)
  if (data.ranking) return <RankingView ranking={data.ranking} heading={heading} />
  return (
    <>
      <RankingHeading {...heading} />
      <RankingNotPublished year={heading.year} />
    </>
  )
}
