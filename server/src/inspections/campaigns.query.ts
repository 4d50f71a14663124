import { sql } from 'kysely'
import type { Context, Store } from '../context.ts'
import { batchLoader, grouped, inOrder } from '../shared/batch.ts'
import { decodeId } from '../shared/ids.ts'
import {
  type KeyKind,
  type OrderKey,
  type Page,
  type PageArgs,
  pageOf,
  pageQuery,
  pageRequest,
} from '../shared/paging.ts'
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
const ORDER: readonly OrderKey[] = [{ by: sql.ref('year'), descending: true }, { by: sql.ref('id') }]
const ORDER_KINDS: readonly KeyKind[] = ['integer', 'uuid']

/** One page of the campaigns that a filter leaves, in one provenance. */
export async function campaignPage(
  context: Context,
  filter: CampaignFilter,
  args: PageArgs,
): Promise<Page<InspectionCampaign>> {
  const page = pageRequest(args, { keys: ORDER_KINDS })
  const owner = filter.owner === null ? null : decodeId(filter.owner, 'Unit')
  const provenance = await listProvenance(context, filter.provenance, { units: [owner] })
  const db = await context.reader()
  const narrowed = () => filtered(db, { ...filter, owner, provenance })
  const rows = await pageQuery(narrowed().selectAll(), ORDER, page).execute()
  return pageOf(
    page,
    rows,
    (row) => [row.year, row.id],
    toCampaign,
    async () => {
      const counted = narrowed().select((on) => on.fn.countAll<string>().as('count'))
      return Number((await counted.executeTakeFirstOrThrow()).count)
    },
  )
}

function filtered(db: Store, { owner, year, kind, provenance }: CampaignFilter & { readonly provenance: Provenance }) {
  let query = db.selectFrom('inspection_campaign').where('provenance', '=', provenance)
  if (owner !== null) query = query.where('owner_id', '=', owner)
  if (year !== null) query = query.where('year', '=', year)
  if (kind !== null) query = query.where('kind', '=', kind)
  return query
}

/** Campaigns by key; null where there is none. */
export const campaignByKey = batchLoader<string, InspectionCampaign | null>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('inspection_campaign')
    .selectAll()
    .where('id', '=', (on) => on.fn.any(on.val([...keys])))
    .execute()
  return inOrder(keys, rows.map(toCampaign), ({ key }) => key, null)
})

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
