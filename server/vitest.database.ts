import type { TestProject } from 'vitest/node'
import { startCluster } from './src/postgres/cluster.ts'

/** One fast embedded cluster for the whole run, unless TEST_DATABASE_URL names another PostgreSQL (its admin address). */
export async function setup(_project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_DATABASE_URL) return undefined
  const cluster = await startCluster({ fast: true })
  process.env.TEST_DATABASE_URL = cluster.adminUrl
  return cluster.stop
}
