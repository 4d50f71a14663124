import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../context.ts'
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
import type { Unit } from '../units/unit.type.ts'
import { toUnit, UNIT_COLUMNS } from '../units/unit.type.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'
import { type Directive, type DirectiveItem, toDirective, toDirectiveItem } from './directive.type.ts'

/** Where a directive without a meeting stands: behind every other. */
const NO_MEETING = '0001-01-01'

/** The latest meeting first. */
const ORDER: readonly OrderKey[] = [
  { by: sql`coalesce(directive.meeting_on, '0001-01-01'::date)`, descending: true },
  { by: sql.ref('directive.id') },
]
const ORDER_KINDS: readonly KeyKind[] = ['day', 'uuid']

/** Which directives; what is null narrows nothing, but provenance. */
export interface DirectiveFilter {
  /** Id of the unit that gives them. */
  readonly owner: string | null
  readonly provenance: Provenance | null
}

/** One page of the directives that a filter leaves, in one provenance. */
export async function directivePage(
  context: Context,
  filter: DirectiveFilter,
  args: PageArgs,
): Promise<Page<Directive>> {
  const page = pageRequest(args, { keys: ORDER_KINDS })
  const owner = filter.owner === null ? null : decodeId(filter.owner, 'Unit')
  const provenance = await listProvenance(context, filter.provenance, { units: [owner] })
  const db = await context.reader()
  const narrowed = () => {
    const query = db.selectFrom('directive').where('provenance', '=', provenance)
    return owner === null ? query : query.where('owner_id', '=', owner)
  }
  const rows = await pageQuery(narrowed().selectAll('directive'), ORDER, page).execute()
  return pageOf(
    page,
    rows,
    (row) => [row.meeting_on ?? NO_MEETING, row.id],
    toDirective,
    async () => {
      const counted = narrowed().select((on) => on.fn.countAll<string>().as('count'))
      return Number((await counted.executeTakeFirstOrThrow()).count)
    },
  )
}

const UNIT_ORDER: readonly OrderKey[] = [{ by: sql.ref('unit.slug') }]

/** Units that each item binds, by their slug. */
const boundUnits = pagedLists<null, Parameters<typeof toUnit>[0] & { owner: string }>(
  async (context, owners, _filter, page) => {
    const db = await context.reader()
    return db
      .selectFrom(owned(owners))
      .innerJoinLateral(
        (on) =>
          pageQuery(
            on
              .selectFrom('directive_item_unit as bound')
              .innerJoin('unit', 'unit.id', 'bound.unit_id')
              .select(UNIT_COLUMNS)
              .where(sql<boolean>`bound.item_id = list.owner`),
            UNIT_ORDER,
            page,
          ).as('found'),
        (join) => join.onTrue(),
      )
      .select('list.owner')
      .selectAll('found')
      .execute()
  },
  async (context, owners) => {
    const db = await context.reader()
    const rows = await db
      .selectFrom('directive_item_unit')
      .where('item_id', '=', (on) => on.fn.any(on.val([...owners])))
      .groupBy('item_id')
      .select((on) => ['item_id as owner', on.fn.countAll<string>().as('count')])
      .execute()
    return rows.map(({ owner, count }) => ({ owner, count: Number(count) }))
  },
)

/** One page of the units that an item binds. */
export async function boundUnitPage(context: Context, itemKey: string, args: PageArgs): Promise<Page<Unit>> {
  const page = pageRequest(args, { keys: ['text'] })
  const list = { owner: itemKey, filter: null }
  const rows = await context.load(boundUnits.rows).load({ ...list, page })
  return pageOf(
    page,
    rows,
    ({ slug }) => [slug],
    toUnit,
    () => context.load(boundUnits.count).load(list),
  )
}

const ITEM_ORDER: readonly OrderKey[] = [
  { by: sql`coalesce(directive.meeting_on, '0001-01-01'::date)`, descending: true },
  { by: sql.ref('item.directive_id') },
  { by: sql.ref('item.position') },
]
const ITEM_KINDS: readonly KeyKind[] = ['day', 'uuid', 'integer']

type ListedItem = Parameters<typeof toDirectiveItem>[0] & { readonly meeting_on: string | null; readonly owner: string }

/** Items that each unit is bound by, the latest meeting first. */
const itemsOfUnit = pagedLists<null, ListedItem>(
  async (context, owners, _filter, page) => {
    const db = await context.reader()
    return db
      .selectFrom(owned(owners))
      .innerJoinLateral(
        (on) =>
          pageQuery(
            on
              .selectFrom('directive_item_unit as bound')
              .innerJoin('directive_item as item', 'item.id', 'bound.item_id')
              .innerJoin('directive', 'directive.id', 'item.directive_id')
              .selectAll('item')
              .select('directive.meeting_on')
              .where(sql<boolean>`bound.unit_id = list.owner`),
            ITEM_ORDER,
            page,
          ).as('found'),
        (join) => join.onTrue(),
      )
      .select('list.owner')
      .selectAll('found')
      .execute()
  },
  async (context, owners) => {
    const db = await context.reader()
    const rows = await db
      .selectFrom('directive_item_unit')
      .where('unit_id', '=', (on) => on.fn.any(on.val([...owners])))
      .groupBy('unit_id')
      .select((on) => ['unit_id as owner', on.fn.countAll<string>().as('count')])
      .execute()
    return rows.map(({ owner, count }) => ({ owner, count: Number(count) }))
  },
)

/** One page of the items that a unit is bound by. */
export async function unitItemPage(context: Context, unitKey: string, args: PageArgs): Promise<Page<DirectiveItem>> {
  const page = pageRequest(args, { keys: ITEM_KINDS })
  const list = { owner: unitKey, filter: null }
  const rows = await context.load(itemsOfUnit.rows).load({ ...list, page })
  return pageOf(
    page,
    rows,
    (row) => [row.meeting_on ?? NO_MEETING, row.directive_id, row.position],
    toDirectiveItem,
    () => context.load(itemsOfUnit.count).load(list),
  )
}

const owned = (owners: readonly string[]) =>
  (sql`unnest(${[...owners]}::uuid[])` as RawBuilder<{ owner: string }>).as<'list'>(sql`list (owner)`)
