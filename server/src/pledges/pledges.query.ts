import { sql } from 'kysely'
import type { Context, Store } from '../context.ts'
import { batchLoader, grouped } from '../shared/batch.ts'
import { byKey } from '../shared/by-key.ts'
import { Decimal } from '../shared/decimal.ts'
import { decodeId } from '../shared/ids.ts'
import type { Page, PageArgs } from '../shared/paging.ts'
import { textIs } from '../shared/storable.ts'
import { type Owned, ownedPages, type StoredList, storedPage } from '../shared/stored-list.ts'
import { listProvenance } from '../units/list-provenance.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'
import { type Pledge, type PledgeRow, toPledge } from './pledge.type.ts'
import type { PastValue } from './rules/ambition.ts'

/** Which pledges; what is null narrows nothing, but provenance. */
export interface PledgeFilter {
  /** Id of a unit. */
  readonly unit: string | null
  readonly index: string | null
  readonly year: number | null
  readonly provenance: Provenance | null
}

/** The latest year first, then in the order of recording. */
const PLEDGES: StoredList<PledgeRow, Pledge> = {
  order: [{ by: sql.ref('year'), descending: true }, { by: sql.ref('position') }, { by: sql.ref('id') }],
  kinds: ['integer', 'integer', 'uuid'],
  keyOf: (row) => [row.year, row.position, row.id],
  nodeOf: toPledge,
}

/** One page of the pledges that a filter leaves, in one provenance. */
export async function pledgePage(context: Context, filter: PledgeFilter, args: PageArgs): Promise<Page<Pledge>> {
  const unit = filter.unit === null ? null : decodeId(filter.unit, 'Unit')
  const provenance = await listProvenance(context, filter.provenance, { units: [unit] })
  const db = await context.reader()
  return storedPage(PLEDGES, args, () => filtered(db, filter, unit, provenance).selectAll())
}

function filtered(db: Store, { index, year }: PledgeFilter, unit: string | null, provenance: Provenance) {
  let query = db.selectFrom('pledge').where('provenance', '=', provenance)
  if (unit !== null) query = query.where('unit_id', '=', unit)
  if (index !== null) query = query.where(textIs('index_name', index))
  if (year !== null) query = query.where('year', '=', year)
  return query
}

/** One page of the pledges of a unit. */
export const unitPledgePage = ownedPages(
  PLEDGES,
  sql<PledgeRow & Owned>`(select pledge.*, pledge.unit_id as owner_key from pledge)`,
)

/** Pledges by key; null where there is none. */
export const pledgeByKey = byKey('pledge', toPledge)

/** What was published of the pledged index for the same unit, oldest year first; of a year's figures the one recorded last. */
export const pastOfPledge = batchLoader<string, PastValue[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('pledge')
    .innerJoin('published_figure as figure', (join) =>
      join.onRef('figure.unit_id', '=', 'pledge.unit_id').onRef('figure.index_name', '=', 'pledge.index_name'),
    )
    .where('pledge.id', '=', (on) => on.fn.any(on.val([...keys])))
    .where('figure.measure', '=', 'total')
    .where('figure.superseded_at', 'is', null)
    .distinctOn(['pledge.id', 'figure.year'])
    .select(['pledge.id as pledge', 'figure.year', 'figure.value'])
    .orderBy('pledge.id')
    .orderBy('figure.year')
    .orderBy('figure.position', 'desc')
    .execute()
  return grouped(keys, rows, ({ pledge }) => pledge).map((own) =>
    own.map(({ year, value }) => ({ year, value: new Decimal(value) })),
  )
})

/** The rises that other units of the same kind pledged for the same index and year, on the same scale and in the same provenance. */
export const peerRisesOfPledge = batchLoader<string, Decimal[]>(async (context, keys) => {
  const db = await context.reader()
  const { rows } = await sql<{ pledge: string; rise: string }>`
    select own.id as pledge, peer.target - peer.baseline as rise
    from pledge own
    join unit on unit.id = own.unit_id
    join pledge peer on (peer.index_name, peer.year, peer.provenance) = (own.index_name, own.year, own.provenance)
      and peer.id <> own.id and peer.scale_max is not distinct from own.scale_max
      and peer.target is not null and peer.baseline is not null
    join unit other on other.id = peer.unit_id and other.kind = unit.kind
    where own.id = any(${[...keys]}::uuid[])`.execute(db)
  return grouped(keys, rows, ({ pledge }) => pledge).map((own) => own.map(({ rise }) => new Decimal(rise)))
})
