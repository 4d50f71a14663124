import { PublishedPageDocument, type PublishedPageQuery } from '@par-atlas/schema/documents'
import type { Loading } from '../shared/load.ts'

export type Figure = NonNullable<PublishedPageQuery['publishedFigures']>['nodes'][number]

/**
 * Every published figure, page by page to the end. Filters work on the whole, so that their options and counts come from what
 * there is; some thousands of rows are as many as one reader's memory should hold this way.
 */
export async function loadPublished(loading: Loading): Promise<{ figures: readonly Figure[] }> {
  const figures: Figure[] = []
  let next: string | null | undefined = null
  while (next !== undefined) {
    const page = await loadPage(loading, next)
    figures.push(...(page?.nodes ?? []))
    next = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined
  }
  return { figures }
}

async function loadPage({ client }: Loading, after: string | null): Promise<PublishedPageQuery['publishedFigures']> {
  const { data } = await client.query({ query: PublishedPageDocument, variables: { after } })
  return data?.publishedFigures ?? null
}
