import { sql } from 'kysely'
import { batchLoader, grouped, inOrder } from '../shared/batch.ts'
import { keptLoader } from '../shared/kept-loader.ts'
import { type Criterion, toCriterion } from './criterion.type.ts'
import { type Band, type Framework, type PartMax, toFramework } from './framework.type.ts'
import { parseBandCondition } from './rules/bands.ts'

/** Frameworks by key; null where there is none. */
export const frameworkByKey = keptLoader<Framework | null>(
  'framework',
  async (context, keys) => {
    const db = await context.reader()
    const rows = await db
      .selectFrom('framework')
      .selectAll()
      .where('id', '=', (on) => on.fn.any(on.val([...keys])))
      .execute()
    return inOrder(keys, rows.map(toFramework), (framework) => framework.key, null)
  },
  () => 2,
)

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
  return grouped(keys, rows.map(toBand), (band) => band.frameworkKey)
})

function toBand({ condition: text, framework_id, ...band }: BandRow): Band & { readonly frameworkKey: string } {
  const condition = parseBandCondition(text ?? '')
  return {
    ...band,
    frameworkKey: framework_id,
    condition: condition?.words.vi ?? null,
    conditionEn: condition?.words.en ?? null,
  }
}

interface BandRow extends Omit<Band, 'conditionEn'> {
  readonly framework_id: string
}

/** How many leaves each framework has. */
export const leafCountByFramework = batchLoader<string, number>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('criterion')
    .select((on) => ['framework_id', on.fn.countAll<string>().as('count')])
    .where('framework_id', '=', (on) => on.fn.any(on.val([...keys])))
    .where('leaf', '=', true)
    .groupBy('framework_id')
    .execute()
  return inOrder(keys, rows, (row) => row.framework_id, null).map((row) => Number(row?.count ?? 0))
})

/** The framework that follows each one: of the same owner, index, kinds and provenance, the next to begin; null for the newest. */
export const successorOf = batchLoader<string, Framework | null>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('framework as earlier')
    .innerJoin('framework as later', (on) =>
      on
        .on(sql<boolean>`later.owner_id is not distinct from earlier.owner_id`)
        .onRef('later.index_name', '=', 'earlier.index_name')
        .onRef('later.unit_kinds', '=', 'earlier.unit_kinds')
        .onRef('later.provenance', '=', 'earlier.provenance')
        .onRef('later.first_year', '>', 'earlier.first_year'),
    )
    .distinctOn('earlier.id')
    .selectAll('later')
    .select('earlier.id as earlier')
    .where('earlier.id', '=', (on) => on.fn.any(on.val([...keys])))
    .orderBy('earlier.id')
    .orderBy('later.first_year')
    .execute()
  return inOrder(keys, rows, (row) => row.earlier, null).map((row) => (row === null ? null : toFramework(row)))
})

/** What a criterion weighs while it is kept, in kB: most of it is guidance and evidence asked. */
const CRITERION_KILOBYTES = 4

/** The whole tree of each framework, depth first. Areas, children and single criteria are read out of it. */
export const criteriaByFramework = keptLoader<Criterion[]>(
  'criteria of',
  async (context, keys) => {
    const db = await context.reader()
    const rows = await db
      .selectFrom('criterion')
      .selectAll()
      .where('framework_id', '=', (on) => on.fn.any(on.val([...keys])))
      .orderBy('framework_id')
      .orderBy('position')
      .execute()
    return grouped(keys, rows.map(toCriterion), (criterion) => criterion.frameworkKey)
  },
  (criteria) => criteria.length * CRITERION_KILOBYTES,
)

/** Criteria by key; null where there is none. */
export const criterionByKey = keptLoader<Criterion | null>(
  'criterion',
  async (context, keys) => {
    const db = await context.reader()
    const rows = await db
      .selectFrom('criterion')
      .selectAll()
      .where('id', '=', (on) => on.fn.any(on.val([...keys])))
      .execute()
    return inOrder(keys, rows.map(toCriterion), (criterion) => criterion.key, null)
  },
  () => CRITERION_KILOBYTES,
)
