import { batchLoader, grouped, inOrder } from '../shared/batch.ts'
import { type Criterion, toCriterion } from './criterion.type.ts'
import { type Band, type Framework, type PartMax, toFramework } from './framework.type.ts'

/** Frameworks by key; null where there is none. */
export const frameworkByKey = batchLoader<string, Framework | null>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('framework')
    .selectAll()
    .where('id', '=', (on) => on.fn.any(on.val([...keys])))
    .execute()
  return inOrder(keys, rows.map(toFramework), (framework) => framework.key, null)
})

/** The maxima by source of points of each framework, in their order. */
export const partsByFramework = batchLoader<string, PartMax[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('framework_part')
    .select(['framework_id', 'part', 'max_points as maxPoints'])
    .where('framework_id', '=', (on) => on.fn.any(on.val([...keys])))
    .orderBy('position')
    .execute()
  return grouped(keys, rows, (row) => row.framework_id)
})

/** The bands of each framework, the best first. */
export const bandsByFramework = batchLoader<string, Band[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('band')
    .select(['framework_id', 'code', 'name', 'name_en as nameEn', 'condition'])
    .select(['from_percent as fromPercent', 'floor_percent as floorPercent'])
    .where('framework_id', '=', (on) => on.fn.any(on.val([...keys])))
    .orderBy('from_percent', 'desc')
    .execute()
  return grouped(keys, rows, (row) => row.framework_id)
})

/** The whole tree of each framework, depth first. Areas, children and single criteria are read out of it. */
export const criteriaByFramework = batchLoader<string, Criterion[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('criterion')
    .selectAll()
    .where('framework_id', '=', (on) => on.fn.any(on.val([...keys])))
    .orderBy('framework_id')
    .orderBy('position')
    .execute()
  return grouped(keys, rows.map(toCriterion), (criterion) => criterion.frameworkKey)
})

/** Criteria by key; null where there is none. */
export const criterionByKey = batchLoader<string, Criterion | null>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('criterion')
    .selectAll()
    .where('id', '=', (on) => on.fn.any(on.val([...keys])))
    .execute()
  return inOrder(keys, rows.map(toCriterion), (criterion) => criterion.key, null)
})
