import type { Insertable } from 'kysely'
import type { Change } from '../audit/write.ts'
import type { Store, Tables } from '../context.ts'

/** What every loader works with: the store inside the one transaction of the load, and the record of what it did. */
export interface Loading {
  readonly db: Store
  readonly record: (change: Change) => void
  /** Who loads. */
  readonly actorId: string
}

/** One step of a load. Steps run in the order of their list; each may rely on those before it. */
export interface Loader {
  readonly name: string
  readonly load: (loading: Loading) => Promise<void>
}

/** PostgreSQL takes at most 65,535 parameters a statement; 500 rows of any of our tables stay far below. */
const ROWS_PER_STATEMENT = 500

/** Inserts rows in few statements. */
export async function insertRows<T extends keyof Tables>(
  db: Store,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) {
    await db
      .insertInto(table)
      .values(rows.slice(at, at + ROWS_PER_STATEMENT) as Insertable<Tables[T]>[])
      .execute()
  }
}
