import {
  DossierSummaryDocument,
  OverviewChoicesDocument,
  type OverviewChoicesQuery,
  OverviewLedDocument,
  OverviewNamedLossesDocument,
  OverviewStandingDocument,
  OverviewUnitDocument,
  type OverviewUnitQuery,
} from '@par-atlas/schema/documents'
import type { Loading } from '../shared/load.ts'
import type { OverviewSearch } from './overview-search.ts'
import { chooseStanding } from './rules/choose-standing.ts'
import { planOfDay } from './rules/plan-of-day.ts'

type Client = Pick<Loading, 'client'>
export type OverviewUnit = NonNullable<OverviewUnitQuery['unitBySlug']>
export type Wanted = Pick<OverviewSearch, 'don-vi' | 'nam' | 'ngay'>

/** Everything that the address asks to be shown: of the unit named, or what there is to choose from. */
export async function loadOverview(loading: Loading, wanted: Wanted) {
  const slug = wanted['don-vi']
  if (slug === undefined) return { kind: 'choose' as const, units: await readOffered(loading) }
  const unit = await readUnit(loading, slug, wanted.ngay)
  if (unit === null) return { kind: 'unknown' as const }
  const chosen = chooseStanding(unit.standings.nodes, unit.history, wanted.nam)
  const day = unit.directiveProgress.asOf
  const plan = planOfDay(unit.plans.nodes, day)
  const [ranking, named, dossiers, led] = await Promise.all([
    chosen.kind === 'ranking' ? readRanking(loading, unit.id, chosen.standing) : null,
    unit.provenance === 'OFFICIAL' ? readNamedLosses(loading, unit.id) : null,
    unit.dossierPeriod === null ? null : readDossiers(loading, unit.id, unit.dossierPeriod),
    plan === null ? readLed(loading, unit.id, day) : null,
  ])
  return { kind: 'overview' as const, unit, chosen, day, plan, ranking, named, dossiers, led }
}
export type LoadedOverview = Extract<Awaited<ReturnType<typeof loadOverview>>, { kind: 'overview' }>
export type OverviewRanking = NonNullable<LoadedOverview['ranking']>
export type OverviewEntry = NonNullable<OverviewRanking['entry']>
export type TopLoss = NonNullable<OverviewEntry['topDeductions']>[number]

async function readUnit({ client }: Client, slug: string, day: string | undefined): Promise<OverviewUnit | null> {
  const { data } = await client.query({ query: OverviewUnitDocument, variables: { slug, asOf: day ?? null } })
  return data?.unitBySlug ?? null
}

type Standing = OverviewUnit['standings']['nodes'][number]

async function readRanking({ client }: Client, unit: string, { year, framework, ranking }: Standing) {
  const variables = { unit, year, framework: framework.code, block: ranking.block?.id ?? null }
  const { data } = await client.query({ query: OverviewStandingDocument, variables })
  return data?.ranking ?? null
}

/** What sources name as lost without saying how much, where there is such. */
async function readNamedLosses({ client }: Client, unit: string) {
  const { data } = await client.query({ query: OverviewNamedLossesDocument, variables: { unit } })
  const nodes = data?.deductions?.nodes.filter(({ text }) => text !== null) ?? []
  return nodes.length === 0 ? null : nodes
}

async function readDossiers({ client }: Client, unit: string, { from, to }: { from: string; to: string }) {
  const { data } = await client.query({ query: DossierSummaryDocument, variables: { unit, from, to } })
  const told = data?.dossierOverview?.sum ?? data?.dossierOverview?.reports[0]
  return told === undefined ? null : { period: { from, to }, told, reports: data?.dossierOverview?.reports ?? [] }
}

/** The tasks that a unit without a plan of its own leads in the plans of others, of the year of a day. */
async function readLed({ client }: Client, unit: string, day: string) {
  const variables = { unit, year: Number(day.slice(0, 4)), asOf: day }
  const { data } = await client.query({ query: OverviewLedDocument, variables })
  const count = (list: { readonly totalCount: number | null } | null | undefined) => list?.totalCount ?? 0
  const total = count(data?.all)
  if (total === 0) return null
  const [whole, byPhase] = [count(data?.completed), count(data?.byPhase)]
  return { year: variables.year, total, whole, byPhase, overdue: count(data?.overdue) }
}
export type Led = NonNullable<LoadedOverview['led']>

export type OfferedUnit = NonNullable<OverviewChoicesQuery['official']>[number]['unit']

/** Units of which something is on record, each once, real ones first. */
async function readOffered({ client }: Client): Promise<readonly OfferedUnit[]> {
  const { data } = await client.query({ query: OverviewChoicesDocument })
  const ranked = data?.rankings?.nodes.flatMap(({ entries }) => entries?.nodes.map(({ unit }) => unit) ?? []) ?? []
  const told = [...(data?.official ?? []), ...(data?.illustrative ?? [])].map(({ unit }) => unit)
  const leading = data?.directives?.nodes.flatMap(({ owner }) => owner ?? []) ?? []
  const all = new Map([...ranked, ...leading, ...told].map((unit) => [unit.slug, unit]))
  return [...all.values()].toSorted(
    (a, b) => Number(a.provenance === 'ILLUSTRATIVE') - Number(b.provenance === 'ILLUSTRATIVE'),
  )
}
