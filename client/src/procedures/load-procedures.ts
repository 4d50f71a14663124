import {
  ProcedureCatalogueDocument,
  type ProcedureCatalogueQuery,
  SimplificationListDocument,
  type SimplificationListQuery,
} from '@par-atlas/schema/documents'
import { loadReportedTotals } from '../published/load-reported-totals.ts'
import { everyPage } from '../shared/every-page.ts'
import type { Loading } from '../shared/load.ts'
import type { ProceduresSearch } from './procedures-search.ts'
import { MEASURES } from './rules/catalogue-totals.ts'

export type Procedure = NonNullable<ProcedureCatalogueQuery['procedures']>['nodes'][number]
export type Simplification = NonNullable<SimplificationListQuery['simplifications']>['nodes'][number]

/** The whole catalogue and all simplifications, for what is narrowed and counted is the whole; totals that sources state of real ones. */
export async function loadProcedures(
  { client }: Pick<Loading, 'client'>,
  { 'minh-hoa': illustrative, ngay }: Pick<ProceduresSearch, 'minh-hoa' | 'ngay'>,
) {
  const provenance = illustrative ? ('ILLUSTRATIVE' as const) : ('OFFICIAL' as const)
  const asOf = ngay ?? null
  const [procedures, simplifications, totals] = await Promise.all([
    everyPage<Procedure>(async (after) => {
      const { data } = await client.query({ query: ProcedureCatalogueDocument, variables: { provenance, asOf, after } })
      return data?.procedures
    }),
    everyPage<Simplification>(async (after) => {
      const { data } = await client.query({ query: SimplificationListDocument, variables: { provenance, after } })
      return data?.simplifications
    }),
    illustrative ? [] : loadReportedTotals({ client }, MEASURES),
  ])
  return { procedures, simplifications, totals }
}
export type LoadedProcedures = Awaited<ReturnType<typeof loadProcedures>>
