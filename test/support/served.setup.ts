import type { TestProject } from 'vitest/node'
import { startCluster } from '../../server/src/postgres/cluster.ts'
import { startServer } from './server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the server that all files of the project ask. */
    readonly url: string
    /** The maintenance database of its cluster, for files that need a server of their own. */
    readonly adminUrl: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startCluster({ fast: true })
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
