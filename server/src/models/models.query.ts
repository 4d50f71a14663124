import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../context.ts'
import { provenanceOfCriterion, underCriterion } from '../framework/under-criterion.sql.ts'
import { batchLoader, grouped } from '../shared/batch.ts'
import { byKey } from '../shared/by-key.ts'
import { decodeId } from '../shared/ids.ts'
import type { Page, PageArgs } from '../shared/paging.ts'
import { textIs } from '../shared/storable.ts'
import { type Owned, ownedPages, pagesBelow, type StoredList, storedPage } from '../shared/stored-list.ts'
import { listProvenance } from '../units/list-provenance.ts'
import { searchWords } from '../units/rules/unit-search.ts'
import { type Model, type ModelFilter, type ModelRow, type ModelUnit, toModel } from './model.type.ts'

/** The latest year first, then in the order of recording. */
const MODELS: StoredList<ModelRow, Model> = {
  order: [{ by: sql.ref('year'), descending: true }, { by: sql.ref('position') }, { by: sql.ref('id') }],
  kinds: ['integer', 'integer', 'uuid'],
  keyOf: (row) => [row.year, row.position, row.id],
  nodeOf: toModel,
}

/** One page of the models that a filter leaves, in one provenance. */
export async function modelPage(context: Context, filter: ModelFilter, args: PageArgs): Promise<Page<Model>> {
  const unit = filter.unit == null ? null : decodeId(filter.unit, 'Unit')
  const provenance = await listProvenance(context, filter.provenance, { units: [unit] })
  const db = await context.reader()
  const asked = [...conditions(filter, unit), sql<boolean>`model.provenance = ${provenance}`]
  return storedPage(MODELS, args, () =>
    asked.reduce((query, condition) => query.where(condition), db.selectFrom('model').selectAll()),
  )
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
  select model_id from model_criterion where criterion_id in (${underCriterion(sql`${criterion}::uuid`)})
)`

/** One page of the models that a unit began or took up, or is named with. */
export const unitModelPage = ownedPages(
  MODELS,
  sql<ModelRow & Owned>`(
    select model.*, taken.unit_id as owner_key from model_unit taken join model on model.id = taken.model_id
  )`,
)

/** One page of the models that serve a criterion or one below it, of the provenance of its framework. */
export const criterionModelPage = pagesBelow(
  MODELS,
  (owner) => sql<ModelRow>`(
    select model.* from model
    where model.provenance = ${provenanceOfCriterion(owner)} and model.id = any(array(
      select served.model_id from model_criterion served where served.criterion_id in (${underCriterion(owner)})
    ))
  )`,
)

/** Models by key; null where there is none. */
export const modelByKey = byKey('model', toModel)

/** The model of a readable key; null where there is none. */
export async function modelBySlug(context: Context, slug: string): Promise<Model | null> {
  const db = await context.reader()
  const row = await db.selectFrom('model').selectAll().where(textIs('slug', slug)).executeTakeFirst()
  return row === undefined ? null : toModel(row)
}

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
