import { sql } from 'kysely'
import type { Context, Store } from '../context.ts'
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
import { listProvenance } from '../units/list-provenance.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'
import { type Plan, toPlan } from './plan.type.ts'

/** Which plans; what is null narrows nothing, but provenance. */
export interface PlanFilter {
  /** Id of a unit. */
  readonly unit: string | null
  readonly year: number | null
  readonly provenance: Provenance | null
}

/** The latest year first. */
const ORDER: readonly OrderKey[] = [{ by: sql.ref('year'), descending: true }, { by: sql.ref('id') }]
const ORDER_KINDS: readonly KeyKind[] = ['integer', 'uuid']

/** One page of the plans that a filter leaves, in one provenance. */
export async function planPage(context: Context, filter: PlanFilter, args: PageArgs): Promise<Page<Plan>> {
  const page = pageRequest(args, { keys: ORDER_KINDS })
  const unit = filter.unit === null ? null : decodeId(filter.unit, 'Unit')
  const provenance = await listProvenance(context, filter.provenance, { units: [unit] })
  const db = await context.reader()
  const narrowed = () => filtered(db, { unit, year: filter.year, provenance })
  const rows = await pageQuery(narrowed().selectAll(), ORDER, page).execute()
  return pageOf(
    page,
    rows,
    (row) => [row.year, row.id],
    toPlan,
    async () => {
      const counted = narrowed().select((on) => on.fn.countAll<string>().as('count'))
      return Number((await counted.executeTakeFirstOrThrow()).count)
    },
  )
}

type PlanRow = Parameters<typeof toPlan>[0]

/** Plans of each of several units. */
const unitPlans = pagedLists<null, PlanRow & { owner: string }>(
  async (context, owners, _filter, page) => {
    const db = await context.reader()
    return db
      .selectFrom(sql<{ owner: string }>`unnest(${[...owners]}::uuid[])`.as<'list'>(sql`list (owner)`))
      .innerJoinLateral(
        (on) => {
          const own = on.selectFrom('plan').selectAll().where(sql<boolean>`plan.unit_id = list.owner`)
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
      .selectFrom('plan')
      .where('unit_id', '=', (on) => on.fn.any(on.val([...owners])))
      .groupBy('unit_id')
      .select((on) => ['unit_id as owner', on.fn.countAll<string>().as('count')])
      .execute()
    return rows.map(({ owner, count }) => ({ owner, count: Number(count) }))
  },
)

/** One page of the plans of a unit. */
export async function unitPlanPage(context: Context, unitKey: string, args: PageArgs): Promise<Page<Plan>> {
  const page = pageRequest(args, { keys: ORDER_KINDS })
  const list = { owner: unitKey, filter: null }
  const rows = await context.load(unitPlans.rows).load({ ...list, page })
  return pageOf(
    page,
    rows,
    (row) => [row.year, row.id],
    toPlan,
    () => context.load(unitPlans.count).load(list),
  )
}

interface PlanQuestion {
  readonly unit: string | null
  readonly year: number | null
  readonly provenance: Provenance
}

function filtered(db: Store, { unit, year, provenance }: PlanQuestion) {
  let query = db.selectFrom('plan').where('provenance', '=', provenance)
  if (unit !== null) query = query.where('unit_id', '=', unit)
  if (year !== null) query = query.where('year', '=', year)
  return query
}
