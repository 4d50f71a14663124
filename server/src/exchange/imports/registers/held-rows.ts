import { type RawBuilder, sql } from 'kysely'
import type { Store } from '../../../context.ts'
import type { Provenance } from '../../../units/rules/vocabulary.ts'
import { keyText, type Level, type Part, type RegisterTable, type Values } from './register.ts'

/** A subject on record: its columns as texts, and its parts by their table. */
export interface HeldRow {
  readonly id: string
  readonly values: Values
  readonly parts: Readonly<Partial<Record<RegisterTable, readonly Values[]>>>
}

interface Row extends HeldRow {
  readonly at: number
}

/**
 * Subjects on record that bear the keys of these, by place in the list; several where the register's key tells them not apart.
 * One statement, however many are asked for.
 */
export async function heldRows(
  db: Store,
  level: Level,
  said: readonly Values[],
  provenance: Provenance,
): Promise<readonly (readonly HeldRow[])[]> {
  if (said.length === 0) return []
  const keys = (name: string) => sql.join(level.key.map((column) => sql.ref(`${name}.${column}`)))
  const asked = said.map((values) => Object.fromEntries(level.key.map((column) => [column, values[column] ?? null])))
  const { rows } = await sql<Row>`
    select asked.ordinality::int as at, own.id, ${asTexts('own')} as values,
      jsonb_build_object(${sql.join(level.parts.flatMap(partsAsTexts))}) as parts
    from jsonb_populate_recordset(null::${sql.table(level.table)}, ${JSON.stringify(asked)}::jsonb) with ordinality as asked
    join ${sql.table(level.table)} own on jsonb_build_array(${keys('own')}) = jsonb_build_array(${keys('asked')})
    where ${level.provenance ? sql`own.provenance = ${provenance}` : sql`true`}
      and ${level.making === 'VERSION' ? sql`own.superseded_at is null` : sql`true`}
    order by asked.ordinality`.execute(db)
  const groups = Map.groupBy(rows, ({ at }) => at)
  return said.map((_, index) => (groups.get(index + 1) ?? []).map((row) => named(level, row)))
}

/** Every column as text, decimals without zeros at their end. */
const asTexts = (row: string): RawBuilder<unknown> => sql`(
  select jsonb_object_agg(key, case jsonb_typeof(value)
    when 'number' then trim_scale((value #>> '{}')::numeric)::text else value #>> '{}' end)
  from jsonb_each(to_jsonb(${sql.ref(row)})))`

function partsAsTexts({ table, owner, ordered }: Part): readonly RawBuilder<unknown>[] {
  const order = ordered ? sql`order by part.position` : sql``
  return [
    sql`${table}::text`,
    sql`(select coalesce(jsonb_agg(${asTexts('part')} ${order}), '[]') from ${sql.table(table)} part
      where ${sql.ref(`part.${owner}`)} = own.id)`,
  ]
}

/** Parts that point to others by position name them as rows do. */
function named(level: Level, { id, values, parts }: HeldRow): HeldRow {
  const shown = level.parts.map((part) => {
    const own = parts[part.table] ?? []
    const { points } = part
    if (points === undefined) return [part.table, own]
    const words = new Map((parts[points.to] ?? []).map((each) => [each.position ?? null, each[points.by] ?? null]))
    return [
      part.table,
      own.map((each) => ({ ...each, [points.column]: words.get(each[points.column] ?? null) ?? null })),
    ]
  })
  return { id, values, parts: Object.fromEntries(shown) }
}

/** Which part of its subject a row is. */
export const partName = ({ key }: Part, said: Values): string => keyText(key, said)
