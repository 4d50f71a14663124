import type { TestProject } from 'vitest/node'
import { startCluster } from '../../server/src/postgres/cluster.ts'
import { startServer } from './server.ts'

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startCluster({ fast: true })
  process.env.TEST_DATABASE_URL = cluster.adminUrl
  try {
    const server = await startServer({ databaseUrl: cluster.url })
    project.provide('url', server.url)
    project.provide('adminUrl', cluster.adminUrl)
    return async () => {
      await server.stop()
      await cluster.stop()
    }
  } catch (error) {
    await cluster.stop()
    throw error
  }
}
