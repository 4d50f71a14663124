import csv from '../../data/inspections.csv?raw'
import type { Store } from '../context.ts'
import { InspectionKind } from '../inspections/rules/vocabulary.ts'
import { newId } from '../shared/ids.ts'
import { readScopePaths } from '../units/scope-paths.ts'
import { readTable, type TableRow } from './csv-table.ts'
import type { FigureLookup } from './figure-lookup.ts'
import { seedSources } from './load-reported-totals.ts'
import { insertRows } from './loading.ts'

const CAMPAIGN = [
  ...(['key', 'source', 'unit_level', 'unit_name', 'subject', 'inspector', 'year', 'kind', 'title'] as const),
  ...(['follow_up_of', 'stated_planned', 'stated_inspected', 'printed'] as const),
]
/** Campaigns of the file, in its order; one may name an earlier one whose remedies it looks at. */
export async function storeCampaigns(db: Store, lookup: FigureLookup) {
  const cited = seedSources()
  const read = readTable('inspections.csv', csv, CAMPAIGN).map((row) => readCampaign(row, lookup, cited))
  const paths = await readScopePaths(
    db,
    read.flatMap(({ owner_id }) => (owner_id === null ? [] : [owner_id])),
  )
  const stored = read.map(({ row, ...campaign }) => {
    const earlier = row.optional('follow_up_of')
    const followed = read.find(({ slug }) => slug === earlier)
    if (earlier !== null && followed === undefined) row.fail('follow_up_of', 'a key of inspections.csv')
    return {
      ...campaign,
      follow_up_of_id: followed?.id ?? null,
      scope_path: (campaign.owner_id && paths.get(campaign.owner_id)?.path) ?? '/',
    }
  })
  await insertRows(db, 'inspection_campaign', stored)
  return stored
}

export type StoredCampaign = Awaited<ReturnType<typeof storeCampaigns>>[number]

function readCampaign(
  row: TableRow<(typeof CAMPAIGN)[number]>,
  lookup: FigureLookup,
  cited: ReadonlyMap<string, string>,
) {
  const year = row.integer('year')
  const name = row.optional('unit_name')
  const named = name === null ? null : lookup.unit({ level: row.text('unit_level'), name, parent: '', year })
  if (name !== null && named === null) row.fail('unit_name', 'a unit on record')
  return {
    row,
    id: newId(),
    slug: row.text('key'),
    owner_id: named,
    subject: row.text('subject'),
    inspector: row.optional('inspector'),
    year,
    kind: row.oneOf('kind', Object.values(InspectionKind)),
    title: row.text('title'),
    stated_planned: numberIn(row, 'stated_planned'),
    stated_inspected: numberIn(row, 'stated_inspected'),
    printed: row.optional('printed'),
    provenance: 'OFFICIAL' as const,
    source: cited.get(row.text('source')) ?? row.fail('source', 'a key of seed-sources.csv'),
  }
}

/** A whole number; null of an empty cell. */
export const numberIn = <C extends string>(row: TableRow<C>, column: C): number | null =>
  row.optional(column) === null ? null : row.integer(column)

export interface KeyedCampaign {
  readonly slug: string
  readonly id: string
}

/** The campaign that a row of another file names. */
export function campaignIn<C extends KeyedCampaign>(row: TableRow<'campaign'>, campaigns: readonly C[]): C {
  const key = row.text('campaign')
  return campaigns.find((campaign) => campaign.slug === key) ?? row.fail('campaign', 'a key of inspections.csv')
}
