import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../shared/day.ts'
import type { KeyKind, OrderKey } from '../shared/paging.ts'

/**
 * True for the name shown on a day: the one in force, else the nearest, of two equally near the later, as rules/dated.ts has it.
 *
 * Join `unit_name` under the alias `shown` and ask this of it. It is asked of one name at a time, so that a page can be read
 * off the index `unit_name_shown` in its order; choosing the name first would sort every unit for each page.
 */
export function isShownOn(day: Day | RawBuilder<unknown>): RawBuilder<boolean> {
  const date = typeof day === 'string' ? sql`${day}::date` : day
  const away = (name: string) =>
    sql`greatest(${sql.ref(`${name}.valid_from`)} - ${date}, ${date} - ${sql.ref(`${name}.valid_to`)}, 0)`
  const start = (name: string) => sql`coalesce(${sql.ref(`${name}.valid_from`)}, '-infinity')`
  return sql<boolean>`not exists (
    select from unit_name nearer
    where nearer.unit_id = shown.unit_id and nearer.id <> shown.id
      and (${away('nearer')}, ${start('shown')}) < (${away('shown')}, ${start('nearer')})
  )`
}

/** Units stand in Vietnamese order of the shown name without the word for its type, then by key. */
export const UNIT_ORDER: readonly OrderKey[] = [
  { by: sql`shown.short_name collate "vi-x-icu"` },
  { by: sql.ref('shown.unit_id') },
]
export const UNIT_ORDER_KINDS: readonly KeyKind[] = ['text', 'uuid']
