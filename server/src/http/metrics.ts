import type { Pool } from 'pg'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Database } from '../database.ts'

export interface Metrics {
  /** Prometheus' text format. */
  text(): Promise<string>
  readonly contentType: string
  requestDone(route: string, status: number, milliseconds: number): void
  operationDone(name: string | null, kind: string | undefined, failed: boolean, milliseconds: number): void
  watchPool(pool: Pool): void
  watchDatabase(database: Database): void
}

const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/**
 * Everything `/metrics` tells. Durations in seconds.
 *
 * @param knownOperations names of the web client's own operations; any other name counts as "other", so that no stranger
 *   can fill the memory with labels.
 */
export function createMetrics(knownOperations: ReadonlySet<string>): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const http = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its answer.',
    labelNames: ['route', 'status'],
    buckets,
    registers,
  })
  const graphql = new Histogram({
    name: 'graphql_operation_duration_seconds',
    help: 'Time to execute a GraphQL operation, without parsing and sending.',
    labelNames: ['operation', 'kind', 'outcome'],
    buckets,
    registers,
  })
  return {
    text: () => registry.metrics(),
    contentType: registry.contentType,
    requestDone: (route, status, milliseconds) => http.observe({ route, status }, milliseconds / 1000),
    operationDone: (name, kind = 'none', failed, milliseconds) => {
      const operation = name !== null && knownOperations.has(name) ? name : 'other'
      graphql.observe({ operation, kind, outcome: failed ? 'error' : 'ok' }, milliseconds / 1000)
    },
    watchPool: (pool) => watchPool(pool, registers),
    watchDatabase: (database) => watchDatabase(database, registers),
  }
}

function watchPool(pool: Pool, registers: Registry[]): void {
  new Gauge({
    name: 'database_pool_connections',
    help: 'Connections to the database: idle, busy; and callers waiting for one.',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount)
      this.set({ state: 'waiting' }, pool.waitingCount)
    },
  })
}

function watchDatabase(database: Database, registers: Registry[]): void {
  new Gauge({
    name: 'data_version',
    help: 'Rises with every committed change.',
    registers,
    async collect() {
      // A database that does not answer is told by /readyz; the other metrics are wanted then more than ever.
      const rows = await database
        .fork()
        .execute<{ version: string }[]>('select version from data_version')
        .catch(() => [])
      if (rows[0]) this.set(Number(rows[0].version))
      else this.reset()
    },
  })
}
