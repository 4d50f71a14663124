import { sql } from 'kysely'
import type { Context, Store } from '../context.ts'
import { batchLoader, grouped } from '../shared/batch.ts'
import { byKey } from '../shared/by-key.ts'
import { decodeId } from '../shared/ids.ts'
import type { Page, PageArgs } from '../shared/paging.ts'
import { type StoredList, storedPage } from '../shared/stored-list.ts'
import { listProvenance } from '../units/list-provenance.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'
import { type InspectionCampaign, toCampaign } from './campaign.type.ts'
import type { InspectionKind } from './rules/vocabulary.ts'

/** Which campaigns; what is null narrows nothing, but provenance. */
export interface CampaignFilter {
  /** Id of a unit. */
  readonly owner: string | null
  readonly year: number | null
  readonly kind: InspectionKind | null
  readonly provenance: Provenance | null
}

/** The latest year first; inside it as they were put on record. */
const CAMPAIGNS: StoredList<Parameters<typeof toCampaign>[0], InspectionCampaign> = {
  order: [{ by: sql.ref('year'), descending: true }, { by: sql.ref('id') }],
  kinds: ['integer', 'uuid'],
  keyOf: (row) => [row.year, row.id],
  nodeOf: toCampaign,
}

/** One page of the campaigns that a filter leaves, in one provenance. */
export async function campaignPage(
  context: Context,
  filter: CampaignFilter,
  args: PageArgs,
): Promise<Page<InspectionCampaign>> {
  const owner = filter.owner === null ? null : decodeId(filter.owner, 'Unit')
  const provenance = await listProvenance(context, filter.provenance, { units: [owner] })
  const db = await context.reader()
  return storedPage(CAMPAIGNS, args, () => filtered(db, { ...filter, owner, provenance }).selectAll())
}

function filtered(db: Store, { owner, year, kind, provenance }: CampaignFilter & { readonly provenance: Provenance }) {
  let query = db.selectFrom('inspection_campaign').where('provenance', '=', provenance)
  if (owner !== null) query = query.where('owner_id', '=', owner)
  if (year !== null) query = query.where('year', '=', year)
  if (kind !== null) query = query.where('kind', '=', kind)
  return query
}

/** Campaigns by key; null where there is none. */
export const campaignByKey = byKey('inspection_campaign', toCampaign)

/** Campaigns that look at what was remedied since each, in order of their record. */
export const followingCampaigns = batchLoader<string, InspectionCampaign[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('inspection_campaign')
    .selectAll()
    .where('follow_up_of_id', '=', (on) => on.fn.any(on.val([...keys])))
    .orderBy('year')
    .orderBy('id')
    .execute()
  return grouped(keys, rows.map(toCampaign), ({ followUpOfKey }) => followUpOfKey ?? '')
})
