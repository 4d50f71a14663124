import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { ask } from '../support/ask.ts'
import { type RunningServer, startServer } from '../support/server.ts'

const url = inject('url')

/** What nobody outside may learn: statements, tables, files, stacks, packages. */
const secrets =
  /select |from "|relation|column|node_modules|\.[tj]s\b|\n\s+at |\/(work|home|tmp|usr)\/|kysely|mikro|pg_|ECONN/i

describe('mistakes of the caller', () => {
  it('are named without suggesting what else there is', async () => {
    const { errors } = await ask(url, '{ unti(code: "01") { id } }')
    expect(errors?.[0]?.message).toContain('unti')
    expect(JSON.stringify(errors)).not.toMatch(/did you mean/i)
  })

  it('carry no stack', async () => {
    const answers = [
      await ask(url, '{'),
      await ask(url, '{ unit { id } }'),
      await ask(url, '{ node(id: "nonsense") { id } }'),
    ]
    for (const { errors } of answers) {
      expect(errors?.[0]?.extensions).not.toHaveProperty('stacktrace')
      expect(JSON.stringify(errors)).not.toMatch(secrets)
    }
  })

  it.each([
    ['an id that is none', '{ node(id: "nonsense") { id } }'],
    ['a page that is too large', '{ units(first: 100000) { nodes { id } } }'],
    ['a page of both ends', '{ units(first: 1, last: 1) { nodes { id } } }'],
    ['a cursor that is none', '{ units(first: 1, after: "nonsense") { nodes { id } } }'],
  ])('have a code and say what was expected and what came: %s', async (_, query) => {
    const { errors } = await ask(url, query)
    expect(errors?.[0]?.extensions?.code).toBe('BAD_INPUT')
  })

  it('are told in Vietnamese, or in English to who asks for it', async () => {
    const query = '{ units(first: 100000) { nodes { id } } }'
    const tell = async (language?: string) =>
      (await ask(url, query, {}, language ? { 'accept-language': language } : {})).errors?.[0]?.message ?? ''
    expect(await tell('vi')).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵđêếềệểễôốồộổỗơớờợởỡưứừựửữ]/i)
    expect(await tell('en')).toMatch(/expected/i)
    expect(await tell('en')).toContain('100000')
    expect(await tell('vi')).toContain('100000')
    expect(await tell()).toBe(await tell('vi'))
  })
})

describe('surprises', () => {
  let server: RunningServer
  let database: pg.Client

  beforeAll(async () => {
    const address = await makeDatabase()
    server = await startServer({ databaseUrl: address })
    database = new pg.Client({ connectionString: address })
    await database.connect()
    await database.query('alter table unit rename to unit_gone')
  })

  afterAll(async () => {
    await server?.stop()
    await database?.end()
  })

  it('are masked, with a look-up id that stands in the log', async () => {
    const answer = await ask(server.url, '{ units(first: 1) { nodes { id } } }')
    const [error] = answer.errors ?? []
    expect(error?.extensions?.code).toBe('INTERNAL_SERVER_ERROR')
    expect(JSON.stringify(answer)).not.toMatch(secrets)
    const lookUpId = Object.values(error?.extensions ?? {}).find((value) => value !== 'INTERNAL_SERVER_ERROR')
    expect(lookUpId).toEqual(expect.stringMatching(/^[\w-]{8,}$/))
    await expect.poll(() => server.printed()).toContain(lookUpId)
    expect(server.printed()).toContain('unit')
  })

  it('leave the rest of the server in order', async () => {
    for (let round = 0; round < 30; round++) await ask(server.url, '{ units(first: 1) { nodes { id } } }')
    const { data } = await ask(server.url, '{ dataVersion { version } }')
    expect(data?.dataVersion).not.toBeNull()
  })
})

async function makeDatabase(): Promise<string> {
  const adminUrl = inject('adminUrl')
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query('create database par_atlas_errors')
  await admin.end()
  return Object.assign(new URL(adminUrl), { pathname: '/par_atlas_errors' }).href
}
