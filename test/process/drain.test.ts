import pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ask } from '../support/ask.ts'
import {
  cleanUp,
  embeddedUrl,
  makeDataDir,
  postgresProcesses,
  type ServerProcess,
  startProcess,
} from './server-process.ts'

/** Read in a transaction of each request's own: nothing of it is kept. */
const query = '{ publishedFigures(first: 1) { totalCount } }'
let dataDir: string
let server: ServerProcess
let blocker: pg.Client

beforeEach(async () => {
  dataDir = makeDataDir()
  server = await startProcess({ dataDir })
  await server.ready()
  blocker = new pg.Client({ connectionString: embeddedUrl(dataDir) })
  // The database ends its connection when it stops: expected here, and not worth a crash of the test.
  blocker.on('error', () => undefined)
  await blocker.connect()
})
afterEach(async () => {
  await blocker.end().catch(() => undefined)
  await cleanUp(dataDir, server)
})

/** Requests that wait inside the server until `release`: the table that they read is locked. */
async function holdRequests(count: number) {
  await blocker.query('begin; lock table published_figure in access exclusive mode')
  const answers = Array.from({ length: count }, () => ask(server.url, query))
  await expect.poll(() => waiting()).toBe(count)
  return { answers, release: () => blocker.query('commit') }
}

async function waiting(): Promise<number> {
  const { rows } = await blocker.query('select count(*)::int as n from pg_locks where not granted')
  return rows[0].n
}

it('lets requests in flight end, takes no new ones, and then stops the database', async () => {
  const { answers, release } = await holdRequests(3)
  server.child.kill('SIGTERM')
  await expect
    .poll(() =>
      fetch(`${server.url}/healthz`).then(
        () => 'open',
        () => 'closed',
      ),
    )
    .toBe('closed')
  expect(server.child.exitCode).toBeNull()
  await release()
  for (const answer of await Promise.all(answers)) expect(answer).toMatchObject({ data: { publishedFigures: {} } })
  expect(await server.ended).toEqual({ code: 0, signal: null })
  expect(postgresProcesses(dataDir)).toEqual([])
})

it('is not hurried by a second signal', async () => {
  const { answers, release } = await holdRequests(1)
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGTERM'] as const) server.child.kill(signal)
  await expect
    .poll(() =>
      fetch(`${server.url}/healthz`).then(
        () => 'open',
        () => 'closed',
      ),
    )
    .toBe('closed')
  server.child.kill('SIGTERM')
  await release()
  expect(await answers[0]).toMatchObject({ data: { publishedFigures: {} } })
  expect(await server.ended).toEqual({ code: 0, signal: null })
})

it('waits no longer than its bound for a request that never ends', async () => {
  const { answers } = await holdRequests(1)
  const given = Promise.allSettled(answers)
  server.child.kill('SIGTERM')
  expect(await server.ended).toEqual({ code: 0, signal: null })
  expect((await given)[0]?.status).toBe('rejected')
  expect(postgresProcesses(dataDir)).toEqual([])
})
