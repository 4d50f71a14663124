import {
  type DossierCaseFragment,
  DossierCasesDocument,
  type DossierChoiceFragment,
  DossierChoicesDocument,
  type DossierChoicesQuery,
  DossierMisfitsDocument,
  type DossierMisfitsQuery,
  DossierPageDocument,
  type DossierPageQuery,
  type DossierUnitFragment,
  DossierUnitsDocument,
} from '@par-atlas/schema/documents'
import type { Loading } from '../shared/load.ts'
import type { DossierSearch } from './dossier-search.ts'
import { monthsOf, type Period } from './rules/periods.ts'

type Wanted = Omit<DossierSearch, 'sx'>
type Unit = DossierChoiceFragment['unit']
export type Overview = NonNullable<DossierPageQuery['dossierOverview']>
export type Counts = Overview['months'][number] | Overview['reports'][number]
export type MisfitReports = NonNullable<DossierMisfitsQuery['dossierReports']>

/** What a choice of unit and period is made from. */
export interface Choices {
  readonly units: readonly Unit[]
  readonly unit: Unit
  readonly period: Period
  /** Days on record of which months are told; null where none are. */
  readonly months: Period | null
  /** Periods, other than months, that the unit itself reports. */
  readonly reported: readonly Period[]
}

/** Unit, period and everything that the page tells of them; `unknown` where the address names no unit, or nothing is on record. */
export async function loadDossiers(loading: Loading, wanted: Wanted) {
  const choices = await readChoices(loading, wanted)
  if (choices === null) return { kind: 'unknown' as const }
  const asked = {
    unit: choices.unit.id,
    ...choices.period,
    field: wanted['linh-vuc'] ?? null,
  }
  const { client } = loading
  const [page, units, misfits, cases] = await Promise.all([
    client.query({ query: DossierPageDocument, variables: asked }),
    readUnits(loading, asked),
    client.query({ query: DossierMisfitsDocument, variables: asked }),
    readCases(loading, asked, wanted),
  ])
  const overview = page.data?.dossierOverview
  if (!overview) return { kind: 'unknown' as const }
  return {
    kind: 'dossiers' as const,
    choices,
    field: asked.field,
    fields: (page.data?.all?.fields ?? []).flatMap(({ field }) => field ?? []),
    overview,
    units,
    misfits: misfits.data?.dossierReports ?? null,
    cases,
  }
}
export type LoadedDossiers = Extract<Awaited<ReturnType<typeof loadDossiers>>, { kind: 'dossiers' }>

async function readChoices({ client }: Loading, { dv, tu, den }: Wanted): Promise<Choices | null> {
  const { data } = await client.query({ query: DossierChoicesDocument, variables: { slug: dv ?? '' } })
  const covered = [...(data?.official ?? []), ...(data?.illustrative ?? [])]
  const unit = dv === undefined ? covered[0]?.unit : data?.unitBySlug
  if (!unit) return null
  const of = covered.find((each) => each.unit.id === unit.id)
  const own = dv === undefined ? null : (data?.unitBySlug ?? null)
  const reported = ownPeriods(own, of)
  const months = monthsOn(of, own)
  const usual = months ? soFar(months.to) : reported[0]
  if (usual === undefined) return null
  const given = tu !== undefined && den !== undefined && tu <= den ? { from: tu, to: den } : null
  return { units: covered.map((each) => each.unit), unit, period: given ?? usual, months, reported }
}

type Own = NonNullable<DossierChoicesQuery['unitBySlug']>

const isMonth = ({ periodFrom, periodTo }: { readonly periodFrom: string; readonly periodTo: string }) =>
  periodFrom.slice(0, 7) === periodTo.slice(0, 7)

/** What the unit itself reports of longer periods; without its own reports at hand, all that is on record of it. */
function ownPeriods(own: Own | null, of: DossierChoiceFragment | undefined): readonly Period[] {
  const longer = own?.dossierReports.nodes.filter((report) => !isMonth(report)) ?? []
  const found = own === null && of?.monthlyReports === 0 ? [of] : longer
  return found.map(({ periodFrom, periodTo }) => ({ from: periodFrom, to: periodTo }))
}

function monthsOn(of: DossierChoiceFragment | undefined, own: Own | null): Period | null {
  if (of) return of.monthlyReports > 0 ? { from: of.periodFrom, to: of.periodTo } : null
  const months = own?.dossierReports.nodes.filter(isMonth) ?? []
  const last = months[0]
  // Of a unit below, the page at hand holds its latest reports alone: a year of them is offered.
  return last ? { from: `${last.periodTo.slice(0, 4)}-01-01`, to: last.periodTo } : null
}

/** The months of a year up to a day. */
const soFar = (to: string): Period => monthsOf(Number(to.slice(0, 4)), 1, Number(to.slice(5, 7)))

interface Asked extends Period {
  readonly unit: string
  readonly field: string | null
}

interface ListPage<Node> {
  readonly nodes: readonly Node[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** A list to its very end, page by page. */
async function allOf<Node>(read: (after: string | null) => Promise<ListPage<Node> | null | undefined>) {
  const all: Node[] = []
  let page = await read(null)
  while (page) {
    all.push(...page.nodes)
    page = page.pageInfo.hasNextPage ? await read(page.pageInfo.endCursor) : null
  }
  return all
}

const readUnits = ({ client }: Loading, asked: Asked): Promise<readonly DossierUnitFragment[]> =>
  allOf(async (after) => {
    const { data } = await client.query({ query: DossierUnitsDocument, variables: { ...asked, after } })
    return data?.dossierOverview?.units
  })

/** The late dossiers that the address wants; their days are counted at the end of the period. */
const readCases = (
  { client }: Loading,
  { unit, field, to }: Asked,
  { ds, thieu }: Wanted,
): Promise<readonly DossierCaseFragment[]> =>
  allOf(async (after) => {
    const narrowed = { open: ds ? null : true, apology: thieu ? ('MISSING' as const) : null }
    const { data } = await client.query({
      query: DossierCasesDocument,
      variables: { unit, field, ...narrowed, asOf: to, after },
    })
    return data?.dossierCases
  })
