import { maxBodyBytes } from '@par-atlas/schema/limits'
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import { createLog } from '../log.ts'
import { type Listener, listen } from '../server.ts'
import { badInput } from '../shared/errors.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { createGraphEndpoint, type GraphEndpoint } from './graphql.ts'
import { createHandler } from './handler.ts'
import { createMetrics } from './metrics.ts'

const field = (resolve: (context: Context) => unknown) => ({
  type: GraphQLString,
  resolve: (_source: unknown, _args: unknown, context: Context) => resolve(context),
})

/** Fields that end in every way an operation can end. */
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      hello: field(() => 'xin chào'),
      reads: field(async (context) => (await context.reader()).selectFrom('data_version').select('version').execute()),
      refuses: field(() => {
        throw badInput({ vi: 'Cần số, nhận chữ.', en: 'Expected a number, got a word.' })
      }),
      breaks: field(async (context) => {
        await context.reader()
        throw new Error('select secret from vault')
      }),
    },
  }),
  mutation: new GraphQLObjectType({ name: 'Mutation', fields: { change: field(() => 'changed') } }),
})

let database: TestDatabase
let graph: GraphEndpoint
let listener: Listener
const metrics = createMetrics(new Set(['Known']))

beforeAll(async () => {
  database = await testDatabase()
  const log = createLog({ logLevel: 'silent', logFormat: 'json' })
  graph = await createGraphEndpoint({ schema, database, metrics, log })
  const handler = createHandler({ log, metrics, graph: () => graph, notReady: async () => null, staticFiles: null })
  listener = await listen('127.0.0.1', 0, handler)
})
afterAll(async () => {
  await listener.drain()
  await graph.stop()
  await database.close()
})

type Headers = Record<string, string>
const json = { 'content-type': 'application/json', accept: 'application/graphql-response+json' }

async function post(body: string | Uint8Array<ArrayBuffer>, headers: Headers = {}) {
  const response = await fetch(`${listener.url}/graphql`, { method: 'POST', body, headers: { ...json, ...headers } })
  return { status: response.status, answer: JSON.parse(await response.text()) }
}
const ask = (query: string, headers: Headers = {}) => post(JSON.stringify({ query }), headers)

async function openTransactions(): Promise<number> {
  const sql =
    "select count(*)::int as n from pg_stat_activity where datname = current_database() and state like 'idle in%'"
  const [row] = await database.fork().execute<{ n: number }[]>(sql)
  return row?.n ?? -1
}

describe('an operation', () => {
  it.each(['{ reads }', '{ breaks }', '{ refuses }', '{ reads breaks }'])(
    'leaves no transaction open: %s',
    async (query) => {
      await ask(query)
      expect(await openTransactions()).toBe(0)
    },
  )

  it('that meets a surprise tells nothing but a look-up id', async () => {
    const { status, answer } = await ask('{ breaks hello }')
    expect(status).toBe(200)
    expect(answer.data).toEqual({ breaks: null, hello: 'xin chào' })
    expect(answer.errors).toEqual([
      {
        message: expect.stringMatching(/^Lỗi không lường trước/),
        path: ['breaks'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', lookupId: expect.stringMatching(/^[\w-]{36}$/) },
      },
    ])
  })

  it.each([
    ['vi', 'Cần số, nhận chữ.'],
    ['en-GB,en;q=0.9', 'Expected a number, got a word.'],
  ])('is refused in the language of its reader: %s', async (language, message) => {
    const { answer } = await ask('{ refuses }', { 'accept-language': language })
    expect(answer.errors[0]).toMatchObject({ message, extensions: { code: 'BAD_INPUT' } })
    expect(answer.errors[0].extensions).not.toHaveProperty('text')
  })

  it('suggests nothing to who guesses', async () => {
    const { status, answer } = await ask('{ hallo }')
    expect(status).toBe(400)
    expect(answer.errors[0].message).toBe('Cannot query field "hallo" on type "Query".')
  })

  it('counts under its name only when the web client knows that name', async () => {
    await ask('query Known { hello }')
    await ask('query Stranger { hello }')
    const text = await metrics.text()
    expect(text).toContain('operation="Known",kind="query",outcome="ok"')
    expect(text).toContain('operation="other",kind="query",outcome="ok"')
    expect(text).not.toContain('Stranger')
  })
})

describe('a request is refused', () => {
  it.each([
    ['with broken JSON', '{"query":', {}, 400, 'BAD_REQUEST'],
    [
      'in another character set',
      '{}',
      { 'content-type': 'application/json; charset=utf-7' },
      415,
      'UNSUPPORTED_CHARSET',
    ],
    ['compressed', '{}', { 'content-encoding': 'gzip' }, 415, 'UNSUPPORTED_ENCODING'],
    ['beyond the limit', 'x'.repeat(maxBodyBytes + 1), {}, 413, 'BODY_TOO_LARGE'],
    ['in bytes that are no UTF-8', new Uint8Array([0x22, 0xc3, 0x28, 0x22]), {}, 400, 'BAD_REQUEST'],
    ['as a batch', '[{"query":"{ hello }"}]', {}, 400, 'BAD_REQUEST'],
    ['as a form', 'query={hello}', { 'content-type': 'application/x-www-form-urlencoded' }, 400, 'BAD_REQUEST'],
  ])('%s', async (_how, body, headers, status, code) => {
    const refusal = await post(body, headers)
    expect(refusal.status).toBe(status)
    expect(refusal.answer.errors[0].extensions.code).toBe(code)
  })

  it('as large as the limit, it is taken', async () => {
    const frame = JSON.stringify({ query: '{ hello }', extensions: { filling: '' } })
    const body = JSON.stringify({
      query: '{ hello }',
      extensions: { filling: 'x'.repeat(maxBodyBytes - frame.length) },
    })
    expect(body).toHaveLength(maxBodyBytes)
    expect((await post(body)).answer.data).toEqual({ hello: 'xin chào' })
  })

  it('that would change something by GET', async () => {
    const url = `${listener.url}/graphql?query=${encodeURIComponent('mutation { change }')}`
    const response = await fetch(url, { headers: { 'apollo-require-preflight': '1' } })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
  })

  it('that another site could have sent', async () => {
    expect((await fetch(`${listener.url}/graphql?query={hello}`)).status).toBe(400)
  })
})
