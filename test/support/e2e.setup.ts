import type { TestProject } from 'vitest/node'
import { startServer } from './server.ts'

/** One server for all journeys, with the embedded database of a fresh data directory: what `npm start` gives a newcomer. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer()
  project.provide('url', server.url)
  return () => server.stop()
}
