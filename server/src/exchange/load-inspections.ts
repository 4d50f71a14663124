import groupsCsv from '../../data/inspection-groups.csv?raw'
import notesCsv from '../../data/inspection-notes.csv?raw'
import periodsCsv from '../../data/inspection-periods.csv?raw'
import visitsCsv from '../../data/inspection-visits.csv?raw'
import type { Store } from '../context.ts'
import { InspectionNoteKind } from '../inspections/rules/vocabulary.ts'
import { readTable } from './csv-table.ts'
import { type FigureLookup, figureLookup } from './figure-lookup.ts'
import { storeNamedFindings } from './load-findings.ts'
import { campaignIn, type KeyedCampaign, numberIn, storeCampaigns } from './load-inspection-campaigns.ts'
import { insertRows, type Loader } from './loading.ts'

const VISIT = [
  ...(['campaign', 'group', 'unit_level', 'unit_name', 'parent', 'year', 'visited_on', 'place', 'remote'] as const),
]

/** Campaigns of inspections that sources tell of, with what those name of their groups, visits and findings. */
export const inspections: Loader = {
  name: 'inspections told of by sources',
  async load({ db, record }) {
    const lookup = await figureLookup(db)
    const campaigns = await storeCampaigns(db, lookup)
    for (const { id, ...after } of campaigns) record({ subjectType: 'InspectionCampaign', subjectId: id, after })
    await storePeriods(db, campaigns)
    const groups = await storeGroups(db, campaigns)
    await storeNotes(db, campaigns)
    await storeVisits(db, campaigns, groups, lookup)
    await storeNamedFindings({ db, record, lookup }, campaigns)
  },
}

async function storePeriods(db: Store, campaigns: readonly KeyedCampaign[]): Promise<void> {
  const columns = ['campaign', 'name', 'from_on', 'to_on'] as const
  const rows = readTable('inspection-periods.csv', periodsCsv, columns).map((row, position) => ({
    campaign_id: campaignIn(row, campaigns).id,
    position,
    name: row.optional('name'),
    from_on: row.day('from_on') ?? row.fail('from_on', 'a day'),
    to_on: row.day('to_on') ?? row.fail('to_on', 'a day'),
  }))
  await insertRows(db, 'inspection_period', rows)
}

async function storeGroups(db: Store, campaigns: readonly KeyedCampaign[]) {
  const columns = ['campaign', 'title', 'planned', 'inspected'] as const
  const rows = readTable('inspection-groups.csv', groupsCsv, columns).map((row, position) => ({
    campaign_id: campaignIn(row, campaigns).id,
    position,
    title: row.text('title'),
    planned: numberIn(row, 'planned'),
    inspected: numberIn(row, 'inspected'),
  }))
  await insertRows(db, 'inspection_group', rows)
  return rows
}

async function storeNotes(db: Store, campaigns: readonly KeyedCampaign[]): Promise<void> {
  const rows = readTable('inspection-notes.csv', notesCsv, ['campaign', 'kind', 'text']).map((row, position) => ({
    campaign_id: campaignIn(row, campaigns).id,
    position,
    kind: row.oneOf('kind', Object.values(InspectionNoteKind)),
    text: row.text('text'),
  }))
  await insertRows(db, 'inspection_note', rows)
}

interface StoredGroup {
  readonly campaign_id: string
  readonly position: number
  readonly title: string
}

async function storeVisits(
  db: Store,
  campaigns: readonly KeyedCampaign[],
  groups: readonly StoredGroup[],
  lookup: FigureLookup,
): Promise<void> {
  const rows = readTable('inspection-visits.csv', visitsCsv, VISIT).map((row, position) => {
    const campaign_id = campaignIn(row, campaigns).id
    const title = row.text('group')
    const group = groups.find((each) => each.campaign_id === campaign_id && each.title === title)
    const named = { name: row.text('unit_name'), parent: row.optional('parent') ?? '', year: row.integer('year') }
    return {
      campaign_id,
      position,
      group_position: group?.position ?? row.fail('group', 'a group of its campaign'),
      unit_id: lookup.unit({ level: row.text('unit_level'), ...named }) ?? row.fail('unit_name', 'a unit on record'),
      visited_on: row.day('visited_on'),
      place: row.optional('place'),
      remote: row.oneOf('remote', ['yes', 'no']) === 'yes',
    }
  })
  await insertRows(db, 'inspection_visit', rows)
}
