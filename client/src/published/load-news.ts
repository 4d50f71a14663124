import {
  ReportedTotalsDocument,
  SourceStatementsDocument,
  type SourceStatementsQuery,
} from '@par-atlas/schema/documents'
import { everyPage } from '../shared/every-page.ts'
import type { Loading } from '../shared/load.ts'
import type { ReportedTotal } from './load-reported-totals.ts'

export type SourceStatement = NonNullable<SourceStatementsQuery['sourceStatements']>['nodes'][number]

/** Everything that sources state in totals or say in words: some hundreds of rows, so that the view counts and narrows the whole. */
export async function loadNews({ client }: Loading) {
  const [totals, statements] = await Promise.all([
    everyPage<ReportedTotal>(async (after) => {
      const { data } = await client.query({ query: ReportedTotalsDocument, variables: { after } })
      return data?.reportedTotals
    }),
    everyPage<SourceStatement>(async (after) => {
      const { data } = await client.query({ query: SourceStatementsDocument, variables: { after } })
      return data?.sourceStatements
    }),
  ])
  return { totals, statements }
}
export type LoadedNews = Awaited<ReturnType<typeof loadNews>>
