import { type RawBuilder, sql } from 'kysely'

/** A key of a row whose table has the year in its primary key: `2024:uuid`. With the year a statement reads one partition. */
export type PlacedKey = string

export const placed = (year: number, key: string): PlacedKey => `${year}:${key}`

/** Placed keys as a table of two columns, in their order: `place (year, id)`. */
export function placesOf(keys: readonly PlacedKey[]): RawBuilder<{ year: number; id: string }> {
  const parts = keys.map((key) => key.split(':'))
  const years = parts.map(([year]) => Number(year))
  const ids = parts.map(([, id = '']) => id)
  return sql`unnest(${years}::integer[], ${ids}::uuid[])`
}
