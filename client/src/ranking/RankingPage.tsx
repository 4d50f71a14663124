import type { QueryRef } from '@apollo/client/react'
import { useReadQuery } from '@apollo/client/react'
import type { RankingPageQuery, RankingPageQueryVariables } from '@par-atlas/schema/documents'
import { getRouteApi } from '@tanstack/react-router'
import { Suspense } from 'react'
import { RankingHeading, type RankingHeadingProps } from './RankingHeading.tsx'
import { RankingLoading } from './RankingLoading.tsx'
import { RankingNotPublished } from './RankingNotPublished.tsx'
import { RankingView } from './RankingView.tsx'

const route = getRouteApi('/xep-hang')

/** Bảng xếp hạng: one index, one year, one block. */
export function RankingPage() {
  const { choices, chosen } = route.useLoaderData()
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
  return (
    <Suspense fallback={<RankingLoading heading={heading} />}>
      <Loaded query={chosen.query} heading={heading} />
    </Suspense>
  )
}

interface LoadedProps {
  readonly query: QueryRef<RankingPageQuery, RankingPageQueryVariables>
  readonly heading: RankingHeadingProps
}

function Loaded({ query, heading }: LoadedProps) {
  const { data } = useReadQuery(query)
  if (data.ranking) return <RankingView ranking={data.ranking} heading={heading} />
  return (
    <>
      <RankingHeading {...heading} />
      <RankingNotPublished year={heading.year} />
    </>
  )
}
