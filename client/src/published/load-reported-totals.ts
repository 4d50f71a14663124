import { ReportedTotalsDocument, type ReportedTotalsQuery } from '@par-atlas/schema/documents'
import { everyPage } from '../shared/every-page.ts'
import type { Loading } from '../shared/load.ts'

export type ReportedTotal = NonNullable<ReportedTotalsQuery['reportedTotals']>['nodes'][number]

/** Totals that sources state of these measures, the latest year first. */
export async function loadReportedTotals(
  { client }: Pick<Loading, 'client'>,
  measures: readonly string[],
): Promise<readonly ReportedTotal[]> {
  const totals = await everyPage<ReportedTotal>(async (after) => {
    const { data } = await client.query({ query: ReportedTotalsDocument, variables: { after } })
    return data?.reportedTotals
  })
  return totals.filter(({ measure }) => measures.includes(measure))
}
