import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Day } from '../shared/day.ts'
import { pagedLists } from '../shared/paged-lists.ts'
import { type PageRequest, pageQuery } from '../shared/paging.ts'
import { UNIT_COLUMNS, type UnitRow } from './unit.type.ts'
import { isShownOn, UNIT_ORDER } from './unit-order.ts'
import type { UnitKind } from './unit-vocabulary.ts'

/** Which children: of one kind or all, below their parent on a day. */
export interface ChildrenFilter {
  readonly kind: UnitKind | null
  readonly day: Day
}

/** A unit in somebody's list, with the name that orders it there. */
export interface ListedUnit extends UnitRow {
  readonly owner: string
  readonly short_name: string
}

/** Units directly below each of several units on a day. */
export const unitChildren = pagedLists<ChildrenFilter, ListedUnit>(fetchChildren, countChildren)

async function fetchChildren(context: Context, owners: readonly string[], filter: ChildrenFilter, page: PageRequest) {
  const db = await context.reader()
  return db
    .selectFrom(sql<{ owner: string }>`unnest(${[...owners]}::uuid[])`.as<'list'>(sql`list (owner)`))
    .innerJoinLateral(
      (eb) => {
        const children = eb
          .selectFrom('unit')
          .innerJoin('unit_parent', 'unit_parent.unit_id', 'unit.id')
          .innerJoin('unit_name as shown', 'shown.unit_id', 'unit.id')
          .where(isShownOn(filter.day))
          .where(childOf(filter))
          .select([...UNIT_COLUMNS, 'shown.short_name'])
        return pageQuery(children, UNIT_ORDER, page).as('child')
      },
      (join) => join.onTrue(),
    )
    .select('list.owner')
    .selectAll('child')
    .execute()
}

async function countChildren(context: Context, owners: readonly string[], filter: ChildrenFilter) {
  const db = await context.reader()
  const rows = await db
    .selectFrom(sql<{ owner: string }>`unnest(${[...owners]}::uuid[])`.as<'list'>(sql`list (owner)`))
    .innerJoin('unit_parent', 'unit_parent.parent_id', 'list.owner')
    .innerJoin('unit', 'unit.id', 'unit_parent.unit_id')
    .where(childOf(filter))
    .groupBy('list.owner')
    .select((eb) => ['list.owner', eb.fn.countAll<string>().as('count')])
    .execute()
  return rows.map((row) => ({ owner: row.owner, count: Number(row.count) }))
}

function childOf({ kind, day }: ChildrenFilter) {
  const ofKind = kind === null ? sql`true` : sql`unit.kind = ${kind}`
  return sql<boolean>`unit_parent.parent_id = list.owner and ${ofKind}
    and (unit_parent.valid_from is null or unit_parent.valid_from <= ${day}::date)
    and (unit_parent.valid_to is null or unit_parent.valid_to >= ${day}::date)`
}
