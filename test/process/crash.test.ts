import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ask, askData } from '../support/ask.ts'
import {
  cleanUp,
  embeddedUrl,
  makeDataDir,
  postgresProcesses,
  postmasterPid,
  type ServerProcess,
  startProcess,
} from './server-process.ts'

const query = '{ dataVersion { version } }'
let dataDir: string
let server: ServerProcess

beforeEach(async () => {
  dataDir = makeDataDir()
  server = await startProcess({ dataDir })
  await server.ready()
})
afterEach(() => cleanUp(dataDir, server))

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: embeddedUrl(dataDir) })
  // Its server is killed on purpose.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** Commits one row after the other until the connection breaks; answers with the last one that was acknowledged. */
async function writeUntilCut(from: number): Promise<number> {
  const client = await connect()
  let acknowledged = from
  try {
    for (;;) {
      await client.query('insert into crash_round (n) values ($1)', [acknowledged + 1])
      acknowledged++
    }
  } catch {
    return acknowledged
  }
}

describe('a kill of server and database under writes', () => {
  it('loses nothing that was acknowledged, five times over', async () => {
    const first = await connect()
    await first.query('create table crash_round (n int primary key)')
    await first.end()
    let acknowledged = 0
    for (let round = 0; round < 5; round++) {
      const writing = writeUntilCut(acknowledged)
      await new Promise((resolve) => setTimeout(resolve, 150 + round * 70))
      server.child.kill('SIGKILL')
      for (const pid of postgresProcesses(dataDir)) process.kill(pid, 'SIGKILL')
      const before = acknowledged
      acknowledged = await writing
      expect(acknowledged).toBeGreaterThan(before)
      await server.ended
      server = await startProcess({ dataDir })
      await server.ready()
      const client = await connect()
      const { rows } = await client.query('select count(*)::int as count, max(n) as last from crash_round')
      await client.end()
      // The row being written when the kill came may stand or not; what stands has no gap.
      expect(rows[0].last).toBeGreaterThanOrEqual(acknowledged)
      expect(rows[0].last).toBeLessThanOrEqual(acknowledged + 1)
      expect(rows[0].count).toBe(rows[0].last)
      acknowledged = rows[0].last
    }
  })
})

describe('the death of the database alone', () => {
  it('is followed by its return, and the server goes on', async () => {
    const before = postmasterPid(dataDir)
    for (const pid of postgresProcesses(dataDir)) process.kill(pid, 'SIGKILL')
    await expect.poll(() => postmasterPid(dataDir), { timeout: 30_000 }).not.toBe(before)
    await server.ready()
    expect(await askData(server.url, query)).toMatchObject({ dataVersion: {} })
    expect(server.printed()).toContain('the database ended unexpectedly; starting it again')
    server.child.kill('SIGTERM')
    expect(await server.ended).toEqual({ code: 0, signal: null })
    expect(postgresProcesses(dataDir)).toEqual([])
  })
})

/** Read in a transaction of each request's own: nothing of it is kept. */
const reading = '{ publishedFigures(first: 1) { totalCount } }'

describe('connections cut inside transactions', () => {
  it('leave no caller stuck, three times over', async () => {
    const admin = await connect()
    for (let round = 0; round < 3; round++) {
      await admin.query('begin; lock table published_figure in access exclusive mode')
      const answers = Array.from({ length: 15 }, () => ask(server.url, reading))
      const cut = await cutAll(admin, 10)
      expect(cut).toBe(10)
      await admin.query('commit')
      for (const { data, errors } of await Promise.all(answers)) {
        if (errors === undefined) expect(data).toMatchObject({ publishedFigures: {} })
        else expect(errors[0]?.extensions?.code).toBe('INTERNAL_SERVER_ERROR')
      }
    }
    await admin.end()
    const after = await Promise.all(Array.from({ length: 40 }, () => askData(server.url, reading)))
    expect(after).toHaveLength(40)
    const metrics = await (await fetch(`${server.url}/metrics`)).text()
    expect(metrics).toContain('database_pool_connections{state="waiting"} 0')
    expect(metrics).toContain('database_pool_connections{state="busy"} 0')
  })
})

/** Cuts every connection that waits for the lock, once there are as many as the pool holds. */
async function cutAll(admin: pg.Client, poolSize: number): Promise<number> {
  const waiting = 'from pg_locks where not granted'
  await expect.poll(async () => (await admin.query(`select count(*)::int as n ${waiting}`)).rows[0].n).toBe(poolSize)
  return (await admin.query(`select pg_terminate_backend(pid) ${waiting}`)).rowCount ?? 0
}
