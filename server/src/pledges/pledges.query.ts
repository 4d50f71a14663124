import { sql } from 'kysely'
import type { Context, Store } from '../context.ts'
import { batchLoader, grouped, inOrder } from '../shared/batch.ts'
import { Decimal } from '../shared/decimal.ts'
import { decodeId } from '../shared/ids.ts'
import { pagedLists } from '../shared/paged-lists.ts'
import {
  type KeyKind,
  type OrderKey,
  type Page,
  type PageArgs,
  pageOf,
  pageQuery,
  pageRequest,
} from '../shared/paging.ts'
import { textIs } from '../shared/storable.ts'
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
const ORDER: readonly OrderKey[] = [
  { by: sql.ref('year'), descending: true },
  { by: sql.ref('position') },
  { by: sql.ref('id') },
]
const ORDER_KINDS: readonly KeyKind[] = ['integer', 'integer', 'uuid']
const keyOf = (row: PledgeRow) => [row.year, row.position, row.id]

/** One page of the pledges that a filter leaves, in one provenance. */
export async function pledgePage(context: Context, filter: PledgeFilter, args: PageArgs): Promise<Page<Pledge>> {
  const page = pageRequest(args, { keys: ORDER_KINDS })
  const unit = filter.unit === null ? null : decodeId(filter.unit, 'Unit')
  const provenance = await listProvenance(context, filter.provenance, { units: [unit] })
  const db = await context.reader()
  const narrowed = () => filtered(db, filter, unit, provenance)
  const rows = await pageQuery(narrowed().selectAll(), ORDER, page).execute()
  return pageOf(page, rows, keyOf, toPledge, async () => {
    const counted = narrowed().select((on) => on.fn.countAll<string>().as('count'))
    return Number((await counted.executeTakeFirstOrThrow()).count)
  })
}

function filtered(db: Store, { index, year }: PledgeFilter, unit: string | null, provenance: Provenance) {
  let query = db.selectFrom('pledge').where('provenance', '=', provenance)
  if (unit !== null) query = query.where('unit_id', '=', unit)
  if (index !== null) query = query.where(textIs('index_name', index))
  if (year !== null) query = query.where('year', '=', year)
  return query
}

/** Pledges of each of several units. */
const unitPledges = pagedLists<null, PledgeRow & { owner: string }>(
  async (context, owners, _filter, page) => {
    const db = await context.reader()
    return db
      .selectFrom(sql<{ owner: string }>`unnest(${[...owners]}::uuid[])`.as<'list'>(sql`list (owner)`))
      .innerJoinLateral(
        (on) => {
          const own = on.selectFrom('pledge').selectAll().where(sql<boolean>`pledge.unit_id = list.owner`)
          return pageQuery(own, ORDER, page).as('found')
        },
        (join) => join.onTrue(),
      )
      .select('list.owner')
      .selectAll('found')
      .execute()
  },
  async (context, owners) => {
    const db = await context.reader()
    const rows = await db
      .selectFrom('pledge')
      .where('unit_id', '=', (on) => on.fn.any(on.val([...owners])))
      .groupBy('unit_id')
      .select((on) => ['unit_id as owner', on.fn.countAll<string>().as('count')])
      .execute()
    return rows.map(({ owner, count }) => ({ owner, count: Number(count) }))
  },
)

/** One page of the pledges of a unit. */
export async function unitPledgePage(context: Context, unitKey: string, args: PageArgs): Promise<Page<Pledge>> {
  const page = pageRequest(args, { keys: ORDER_KINDS })
  const list = { owner: unitKey, filter: null }
  const rows = await context.load(unitPledges.rows).load({ ...list, page })
  return pageOf(page, rows, keyOf, toPledge, () => context.load(unitPledges.count).load(list))
}

/** Pledges by key; null where there is none. */
export const pledgeByKey = batchLoader<string, Pledge | null>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('pledge')
    .selectAll()
    .where('id', '=', (on) => on.fn.any(on.val([...keys])))
    .execute()
  return inOrder(keys, rows.map(toPledge), ({ key }) => key, null)
})

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
