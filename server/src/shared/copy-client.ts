import { type Kysely, sql } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { newId } from './ids.ts'

/** The clients that a pool holds open. */
export interface OpenClients {
  /** Hears of the pool's clients from its first connection on. */
  watch(pool: Pool): void
  /** The client that a transaction runs on; null where none of the pool's is, as behind a pooler. */
  clientOf<DB>(db: Kysely<DB>): Promise<PoolClient | null>
}

/**
 * Finds the driver's client of a transaction, which the query builder does not give away: by the number of its process, and by a
 * word that is said in the transaction and has to be heard through the client.
 */
export function openClients(): OpenClients {
  const open = new Set<PoolClient>()
  return {
    watch(pool) {
      pool.on('connect', (client) => open.add(client))
      pool.on('remove', (client) => open.delete(client))
    },
    async clientOf(db) {
      const word = newId()
      const { rows } = await sql<{ pid: number }>`
        select pg_backend_pid() as pid, set_config('par_atlas.copying', ${word}, true)`.execute(db)
      const client = [...open].find((each) => 'processID' in each && each.processID === rows[0]?.pid)
      if (client === undefined) return null
      const heard = await client.query<{ word: string | null }>(
        `select current_setting('par_atlas.copying', true) as word`,
      )
      return heard.rows[0]?.word === word ? client : null
    },
  }
}
