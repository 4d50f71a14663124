import { type Insertable, sql } from 'kysely'
import type { Store, Tables } from '../context.ts'
import { copyMany } from './copy-many.ts'

/** One statement carries this many rows as one JSON parameter: some megabytes, far below what the driver and the server take. */
const ROWS_PER_STATEMENT = 5_000

/**
 * Inserts rows by thousands. Every row must state the same columns; those that it leaves out take their default.
 *
 * PostgreSQL reads each value by the type of its column, so decimals travel as text and lose no digit.
 */
export async function insertMany<T extends keyof Tables & string>(
  db: Store,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)))
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) {
    const batch = JSON.stringify(rows.slice(at, at + ROWS_PER_STATEMENT))
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${batch}::json)`.execute(db)
  }
}

/** From so many rows on, COPY is worth its own round trip. */
const WORTH_COPYING = 100

/**
 * As `insertMany`, by COPY where there are many rows and the transaction can; a column takes an array or an object as JSON alone.
 */
export async function copyOrInsert<T extends keyof Tables & string>(
  db: Store,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  if (rows.length >= WORTH_COPYING && (await copyMany(db, table, rows as readonly Readonly<Record<string, never>>[])))
    return
  await insertMany(db, table, rows)
}
