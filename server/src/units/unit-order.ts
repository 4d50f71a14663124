import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../shared/day.ts'
import type { KeyKind, OrderKey } from '../shared/paging.ts'

/**
 * The name shown on a day, as SQL: the one in force, else the nearest, as rules/dated.ts has it.
 *
 * Join it laterally under the alias `shown`; it yields one row a unit, with `short_name`.
 */
export function shownName(day: Day): RawBuilder<{ short_name: string }> {
  return sql<{ short_name: string }>`(
    select n.short_name
    from unit_name n
    where n.unit_id = unit.id
    order by greatest(n.valid_from - ${day}::date, ${day}::date - n.valid_to, 0), n.valid_from desc nulls last
    limit 1
  )`
}

/** Units stand in Vietnamese order of the shown name without the word for its type, then by key. */
export const UNIT_ORDER: readonly OrderKey[] = [
  { by: sql`shown.short_name collate "vi-x-icu"` },
  { by: sql.ref('unit.id') },
]
export const UNIT_ORDER_KINDS: readonly KeyKind[] = ['text', 'uuid']
