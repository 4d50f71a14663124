import csv from '../../data/inspection-findings.csv?raw'
import { newId } from '../shared/ids.ts'
import { readTable, type TableRow } from './csv-table.ts'
import type { FigureLookup } from './figure-lookup.ts'
import { campaignIn, type StoredCampaign } from './load-inspection-campaigns.ts'
import { insertRows, type Loading } from './loading.ts'

type Finding = TableRow<'campaign' | 'about' | 'units' | 'text' | 'recommendation' | 'found_on'>

/** Findings that sources tell of, in the order of their file: open, since no source tells of a remedy. */
export async function storeNamedFindings(
  { db, record, lookup }: Pick<Loading, 'db' | 'record'> & { readonly lookup: FigureLookup },
  campaigns: readonly StoredCampaign[],
): Promise<void> {
  const columns = ['campaign', 'about', 'units', 'text', 'recommendation', 'found_on'] as const
  const read = readTable('inspection-findings.csv', csv, columns).map((row, index, rows) => {
    const campaign = campaignIn(row, campaigns)
    const position = rows.slice(0, index).filter((each) => each.text('campaign') === campaign.slug).length
    return { units: unitsIn(row, campaign, lookup), finding: readFinding(row, campaign, position) }
  })
  const findings = read.map(({ finding }) => finding)
  await insertRows(db, 'finding', findings)
  const about = read.flatMap(({ finding, units }) =>
    units.map((unit_id, position) => ({ finding_id: finding.id, unit_id, position })),
  )
  await insertRows(db, 'finding_unit', about)
  for (const { finding, units } of read) {
    const { id, ...after } = finding
    record({ subjectType: 'Finding', subjectId: id, after: { ...after, units } })
  }
}

const readFinding = (row: Finding, campaign: StoredCampaign, position: number) => ({
  id: newId(),
  slug: `${campaign.slug}-${position + 1}`,
  campaign_id: campaign.id,
  position,
  text: row.text('text'),
  about: row.optional('about'),
  recommendation: row.optional('recommendation'),
  state: 'OPEN' as const,
  found_on: row.day('found_on'),
  scope_path: campaign.scope_path,
  source: campaign.source,
})

/** Districts of the campaign's province, separated by semicolons; none where the source names none. */
function unitsIn(row: Finding, campaign: StoredCampaign, lookup: FigureLookup): readonly string[] {
  const names = row.optional('units')?.split(';') ?? []
  const parent = campaign.subject.replace(/^Tỉnh /u, '')
  return names.map((name) => {
    const text = { level: 'district', name: name.trim(), parent, year: campaign.year }
    return lookup.unit(text) ?? row.fail('units', 'districts on record')
  })
}
