import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { pagedLists } from '../shared/paged-lists.ts'
import { type PageRequest, pageQuery } from '../shared/paging.ts'
import { UNIT_COLUMNS } from './unit.type.ts'
import type { ListedUnit } from './unit-children.loader.ts'
import { isShownOn, UNIT_ORDER } from './unit-order.ts'

/** Members of blocks in one year, ranked or not, under the names of that year's last day. */
export const blockUnits = pagedLists<{ year: number }, ListedUnit>(fetchMembers, countMembers)

async function fetchMembers(
  context: Context,
  owners: readonly string[],
  { year }: { year: number },
  page: PageRequest,
) {
  const db = await context.reader()
  return db
    .selectFrom(sql<{ owner: string }>`unnest(${[...owners]}::uuid[])`.as<'list'>(sql`list (owner)`))
    .innerJoinLateral(
      (eb) => {
        const members = eb
          .selectFrom('unit')
          .innerJoin('block_membership as member', 'member.unit_id', 'unit.id')
          .innerJoin('unit_name as shown', 'shown.unit_id', 'unit.id')
          .where(isShownOn(lastDayOf(year)))
          .where(sql<boolean>`member.block_id = list.owner and member.year = ${year}`)
          .select([...UNIT_COLUMNS, 'shown.short_name'])
        return pageQuery(members, UNIT_ORDER, page).as('member')
      },
      (join) => join.onTrue(),
    )
    .select('list.owner')
    .selectAll('member')
    .execute()
}

async function countMembers(context: Context, owners: readonly string[], { year }: { year: number }) {
  const db = await context.reader()
  const rows = await db
    .selectFrom('block_membership as member')
    .where('member.block_id', '=', (eb) => eb.fn.any(eb.val([...owners])))
    .where('member.year', '=', year)
    .groupBy('member.block_id')
    .select((eb) => ['member.block_id as owner', eb.fn.countAll<string>().as('count')])
    .execute()
  return rows.map((row) => ({ owner: row.owner, count: Number(row.count) }))
}

/** 31/12 of a year from 1 to 9999, as a day. */
export function lastDayOf(year: number): string {
  return `${String(year).padStart(4, '0')}-12-31`
}
