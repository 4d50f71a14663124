import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { ask } from '../support/ask.ts'
import { type RunningServer, startServer } from '../support/server.ts'

const url = inject('url')

/** What nobody outside may learn: statements, tables, files, stacks, packages. */
const secrets =
  /select |from "|relation|column \\"|data_version|node_modules|\.[tj]s\b|\n\s+at |\/(work|home|tmp|usr)\/|kysely|mikro|pg_|ECONN/i

describe('mistakes of the caller', () => {
  it('are named without suggesting what else there is', async () => {
    const { errors } = await ask(url, '{ unti(code: "01") { id } }')
    expect(errors?.[0]?.message).toContain('unti')
    expect(JSON.stringify(errors)).not.toMatch(/did you mean/i)
  })

  it('carry no stack', async () => {
    const answers = [
      await ask(url, '{'),
      await ask(url, '{ nodes { id } }'),
      await ask(url, '{ node(id: 3.5) { id } }'),
    ]
    for (const answer of answers) {
      expect(answer).toMatchObject({ errors: [{ extensions: { code: expect.stringMatching(/^GRAPHQL_/) } }] })
      expect(answer.errors?.[0]?.extensions).not.toHaveProperty('stacktrace')
      expect(JSON.stringify(answer)).not.toMatch(secrets)
    }
  })

  it('have a code, and say what was expected and what came in Vietnamese or, to who asks for it, in English', async () => {
    const ids = Array.from({ length: 101 }, (_, index) => `${index}`)
    const tell = async (headers: Record<string, string>) => {
      const [error] =
        (await ask(url, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids }, headers)).errors ?? []
      expect(error?.extensions?.code).toBe('BAD_INPUT')
      expect(error?.message).toContain('101')
      return error?.message ?? ''
    }
    expect(await tell({ 'accept-language': 'vi' })).toMatch(/[ăâđêôơưạảấậầếệềộốồợớờựứừịọụ]/i)
    expect(await tell({ 'accept-language': 'en-GB,en;q=0.9' })).toMatch(/expected/i)
    expect(await tell({})).toBe(await tell({ 'accept-language': 'vi' }))
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
    await database.query('alter table data_version rename to data_version_gone')
  })

  afterAll(async () => {
    await server?.stop()
    await database?.end()
  })

  it('are masked, with a look-up id that stands in the log', async () => {
    const answer = await ask(server.url, '{ dataVersion { version } }')
    const [error] = answer.errors ?? []
    expect(error?.extensions?.code).toBe('INTERNAL_SERVER_ERROR')
    expect(JSON.stringify(answer)).not.toMatch(secrets)
    const lookUpId = Object.values(error?.extensions ?? {}).find((value) => value !== 'INTERNAL_SERVER_ERROR')
    expect(lookUpId).toEqual(expect.stringMatching(/^[\w-]{8,}$/))
    await expect.poll(() => server.printed()).toContain(lookUpId)
    expect(server.printed()).toContain('data_version')
  })

  it('cost the server nothing: it answers as before once the cause is gone', async () => {
    // More than the pool has places, so that one lost each time would be noticed.
    await Promise.all(Array.from({ length: 40 }, () => ask(server.url, '{ dataVersion { version } }')))
    await database.query('alter table data_version_gone rename to data_version')
    const answers = Array.from({ length: 40 }, () => ask(server.url, '{ dataVersion { version } }'))
    expect((await Promise.all(answers)).filter(({ errors }) => errors !== undefined)).toEqual([])
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
