import { type RawBuilder, sql } from 'kysely'

/**
 * A subquery of the keys of all units below one at any depth, itself left out, on the tree of a day.
 *
 * Write it after `in`: it has its own parentheses. Both arguments are expressions, so that it can follow each row of a list.
 */
export function unitsBelow(above: RawBuilder<unknown>, day: RawBuilder<unknown>): RawBuilder<unknown> {
  const inForce = sql`daterange(p.valid_from, p.valid_to, '[]') @> ${day}`
  return sql`(
    with recursive below (id) as (
      select p.unit_id from unit_parent p where p.parent_id = ${above} and ${inForce}
      union
      select p.unit_id from unit_parent p join below on p.parent_id = below.id where ${inForce}
    )
    select id from below
  )`
}
