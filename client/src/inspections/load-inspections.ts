import {
  FindingPageDocument,
  type FindingPageQuery,
  InspectionFindingsDocument,
  type InspectionFindingsQuery,
  InspectionsPageDocument,
  type InspectionsPageQuery,
} from '@par-atlas/schema/documents'
import type { Loading } from '../shared/load.ts'
import type { InspectionsSearch } from './inspections-search.ts'

export type Campaign = NonNullable<InspectionsPageQuery['inspectionCampaigns']>['nodes'][number]
export type ListedFinding = NonNullable<InspectionFindingsQuery['findings']>['nodes'][number]
export type WholeFinding = NonNullable<FindingPageQuery['findingBySlug']>

type Provenance = Campaign['provenance']

/** The hundred latest campaigns and all findings: narrowing and counting work on the whole. */
export async function loadInspections(
  { client }: Pick<Loading, 'client'>,
  { 'minh-hoa': illustrative, ngay }: Pick<InspectionsSearch, 'minh-hoa' | 'ngay'>,
) {
  const provenance: Provenance = illustrative ? 'ILLUSTRATIVE' : 'OFFICIAL'
  const [{ data }, findings] = await Promise.all([
    client.query({ query: InspectionsPageDocument, variables: { provenance } }),
    readFindings({ client }, provenance, ngay ?? null),
  ])
  const campaigns: readonly Campaign[] = data?.inspectionCampaigns?.nodes ?? []
  return { campaigns, findings }
}

/** Findings page by page to the end. */
async function readFindings(
  { client }: Pick<Loading, 'client'>,
  provenance: Provenance,
  asOf: string | null,
): Promise<readonly ListedFinding[]> {
  const findings: ListedFinding[] = []
  let after: string | null | undefined = null
  while (after !== undefined) {
    const page: InspectionFindingsQuery['findings'] = await readPage({ client }, { provenance, asOf, after })
    findings.push(...(page?.nodes ?? []))
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined
  }
  return findings
}

async function readPage(
  { client }: Pick<Loading, 'client'>,
  variables: { readonly provenance: Provenance; readonly asOf: string | null; readonly after: string | null },
): Promise<InspectionFindingsQuery['findings']> {
  const { data } = await client.query({ query: InspectionFindingsDocument, variables })
  return data?.findings ?? null
}

/** One finding; null where there is none of that key. */
export async function loadFinding({ client }: Pick<Loading, 'client'>, slug: string, day: string | undefined) {
  const { data } = await client.query({ query: FindingPageDocument, variables: { slug, asOf: day ?? null } })
  return { finding: data?.findingBySlug ?? null }
}
