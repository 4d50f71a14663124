import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../context.ts'
import { batchLoader, grouped, inOrder } from '../shared/batch.ts'
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
import { searchWords } from '../units/rules/unit-search.ts'
import { type Model, type ModelFilter, type ModelRow, type ModelUnit, toModel } from './model.type.ts'

/** The latest year first, then in the order of recording. */
const ORDER: readonly OrderKey[] = [
  { by: sql.ref('model.year'), descending: true },
  { by: sql.ref('model.position') },
  { by: sql.ref('model.id') },
]
const ORDER_KINDS: readonly KeyKind[] = ['integer', 'integer', 'uuid']
const keyOf = (row: ModelRow) => [row.year, row.position, row.id]

/** One page of the models that a filter leaves, in one provenance. */
export async function modelPage(context: Context, filter: ModelFilter, args: PageArgs): Promise<Page<Model>> {
  const page = pageRequest(args, { keys: ORDER_KINDS })
  const unit = filter.unit == null ? null : decodeId(filter.unit, 'Unit')
  const provenance = await listProvenance(context, filter.provenance, { units: [unit] })
  const db = await context.reader()
  const narrowed = () =>
    [...conditions(filter, unit), sql<boolean>`model.provenance = ${provenance}`].reduce(
      (query, condition) => query.where(condition),
      db.selectFrom('model'),
    )
  const rows = await pageQuery(narrowed().selectAll('model'), ORDER, page).execute()
  return pageOf(page, rows, keyOf, toModel, async () => {
    const counted = narrowed().select((on) => on.fn.countAll<string>().as('count'))
    return Number((await counted.executeTakeFirstOrThrow()).count)
  })
}

function conditions(filter: ModelFilter, unit: string | null): readonly RawBuilder<boolean>[] {
  const { state, year, search } = filter
  const criterion = filter.criterion == null ? null : decodeId(filter.criterion, 'Criterion')
  const words = search == null ? [] : searchWords(search)
  return [
    ...(state == null ? [] : [sql<boolean>`model.state = ${state}`]),
    ...(year == null ? [] : [sql<boolean>`model.year = ${year}`]),
    ...(unit === null
      ? []
      : [sql<boolean>`model.id in (select model_id from model_unit where unit_id = ${unit}::uuid)`]),
    ...(criterion === null ? [] : [serving(criterion)]),
    ...words.map((word) => sql<boolean>`' ' || model.search_key like ${`% ${word}%`}`),
  ]
}

const serving = (criterion: string) => sql<boolean>`model.id in (
  with recursive under (id) as (
    select ${criterion}::uuid union select c.id from criterion c join under on c.parent_id = under.id
  )
  select model_id from model_criterion join under on under.id = criterion_id
)`

/** Models that each of several units began or took up. */
const unitModels = pagedLists<null, ModelRow & { owner: string }>(
  async (context, owners, _filter, page) => {
    const db = await context.reader()
    return db
      .selectFrom(sql<{ owner: string }>`unnest(${[...owners]}::uuid[])`.as<'list'>(sql`list (owner)`))
      .innerJoinLateral(
        (on) => {
          const own = on
            .selectFrom('model_unit as taken')
            .innerJoin('model', 'model.id', 'taken.model_id')
            .selectAll('model')
            .where(sql<boolean>`taken.unit_id = list.owner`)
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
      .selectFrom('model_unit')
      .where('unit_id', '=', (on) => on.fn.any(on.val([...owners])))
      .groupBy('unit_id')
      .select((on) => ['unit_id as owner', on.fn.countAll<string>().as('count')])
      .execute()
    return rows.map(({ owner, count }) => ({ owner, count: Number(count) }))
  },
)

/** One page of the models that a unit began or took up. */
export async function unitModelPage(context: Context, unitKey: string, args: PageArgs): Promise<Page<Model>> {
  const page = pageRequest(args, { keys: ORDER_KINDS })
  const list = { owner: unitKey, filter: null }
  const rows = await context.load(unitModels.rows).load({ ...list, page })
  return pageOf(page, rows, keyOf, toModel, () => context.load(unitModels.count).load(list))
}

/** Models by key; null where there is none. */
export const modelByKey = batchLoader<string, Model | null>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('model')
    .selectAll()
    .where('id', '=', (on) => on.fn.any(on.val([...keys])))
    .execute()
  return inOrder(keys, rows.map(toModel), ({ key }) => key, null)
})

/** The units of each model: who began it first, then by slug. */
export const unitsOfModel = batchLoader<string, ModelUnit[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('model_unit as taken')
    .innerJoin('unit', 'unit.id', 'taken.unit_id')
    .select(['taken.model_id as model', 'taken.unit_id as unitKey', 'taken.role', 'taken.since'])
    .where('taken.model_id', '=', (on) => on.fn.any(on.val([...keys])))
    .orderBy('taken.role', 'desc')
    .orderBy('unit.slug')
    .execute()
  return grouped(keys, rows, ({ model }) => model)
})

/** Keys of the criteria that each model serves, in order of their framework. */
export const criteriaOfModel = batchLoader<string, string[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('model_criterion as served')
    .innerJoin('criterion', 'criterion.id', 'served.criterion_id')
    .select(['served.model_id', 'served.criterion_id'])
    .where('served.model_id', '=', (on) => on.fn.any(on.val([...keys])))
    .orderBy('criterion.framework_id')
    .orderBy('criterion.position')
    .execute()
  return grouped(keys, rows, ({ model_id }) => model_id).map((own) => own.map(({ criterion_id }) => criterion_id))
})
