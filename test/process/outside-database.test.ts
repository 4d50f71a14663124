import pg from 'pg'
import { afterEach, beforeEach, expect, it, type TestContext } from 'vitest'
import { askData } from '../support/ask.ts'
import { startOutsidePostgres } from '../support/outside-postgres.ts'
import { cleanUp, makeDataDir, type ServerProcess, startProcess } from './server-process.ts'

let dataDir: string
let server: ServerProcess | undefined

beforeEach(() => {
  dataDir = makeDataDir()
})
afterEach(() => cleanUp(dataDir, server))

async function withOutside(context: TestContext, use: (url: string) => Promise<void>): Promise<void> {
  const outside = await startOutsidePostgres()
  if ('missing' in outside) return context.skip(outside.missing)
  try {
    const admin = new pg.Client({ connectionString: outside.url })
    await admin.connect()
    await admin.query('create database par_atlas')
    await admin.end()
    await use(Object.assign(new URL(outside.url), { pathname: '/par_atlas' }).href)
  } finally {
    await outside.stop()
  }
}

it('serves from a PostgreSQL of the house, twice, and leaves it running', async (context) => {
  await withOutside(context, async (url) => {
    for (let round = 0; round < 2; round++) {
      server = await startProcess({ dataDir, environment: { DATABASE_URL: url } })
      await server.ready()
      expect(await askData(server.url, '{ dataVersion { version } }')).toMatchObject({ dataVersion: {} })
      server.child.kill('SIGTERM')
      expect(await server.ended).toEqual({ code: 0, signal: null })
    }
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query('select count(*)::int as n from schema_migration')
    await client.end()
    expect(rows[0].n).toBeGreaterThan(0)
  })
})

it('starts twice at once on one empty database; one migrates and loads, the other waits', async (context) => {
  await withOutside(context, async (url) => {
    const environment = { DATABASE_URL: url, SAMPLE_DATA: 'on' }
    const other = await startProcess({ dataDir, environment })
    server = await startProcess({ dataDir, environment })
    try {
      await Promise.all([server.ready(), other.ready()])
      for (const once of ['migrated the database', 'loaded the sample data'])
        expect([server, other].filter((one) => one.printed().includes(once))).toHaveLength(1)
      expect(await askData(server.url, '{ dataVersion { version } }')).toEqual({ dataVersion: { version: '1' } })
    } finally {
      other.child.kill('SIGTERM')
      await other.ended
    }
  })
})
