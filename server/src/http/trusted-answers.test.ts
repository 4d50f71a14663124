import { documentId } from '@par-atlas/schema/document-id'
import { GraphQLInt, GraphQLObjectType, GraphQLSchema, GraphQLString, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { write } from '../audit/write.ts'
import type { Context } from '../context.ts'
import { createLog } from '../log.ts'
import { type Listener, listen } from '../server.ts'
import { badInput } from '../shared/errors.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { createGraphEndpoint, type GraphEndpoint } from './graphql.ts'
import { createHandler } from './handler.ts'
import { createMetrics } from './metrics.ts'

let executed = 0

const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      /** How many changes an answer has seen. */
      acts: {
        type: GraphQLInt,
        args: { add: { type: GraphQLInt } },
        resolve: async (_source: unknown, { add = 0 }: { add?: number }, context: Context) => {
          executed += 1
          const db = await context.reader()
          const { version } = await db.selectFrom('data_version').select('version').executeTakeFirstOrThrow()
          return Number(version) + add
        },
      },
      long: { type: GraphQLString, resolve: () => 'cải cách hành chính '.repeat(200) },
      refuses: {
        type: GraphQLString,
        resolve: () => {
          throw badInput({ vi: 'Cần số.', en: 'Expected a number.' })
        },
      },
    },
  }),
})

const trusted = {
  acts: parse('query Acts($add: Int) { acts(add: $add) }'),
  long: parse('query Long { long }'),
  refuses: parse('query Refuses { refuses }'),
}

let database: TestDatabase
let graph: GraphEndpoint
let listener: Listener

beforeAll(async () => {
  database = await testDatabase()
  const log = createLog({ logLevel: 'silent', logFormat: 'json' })
  const metrics = createMetrics(new Set())
  graph = await createGraphEndpoint({ schema, database, metrics, log }, { client: Object.values(trusted) })
  const handler = createHandler({ log, metrics, graph: () => graph, notReady: async () => null, staticFiles: null })
  listener = await listen('127.0.0.1', 0, handler)
})
afterAll(async () => {
  await listener.drain()
  await graph.stop()
  await database.close()
})

const change = () =>
  write(database, { kind: 'SYSTEM', name: 'test' }, 'test', async ({ record }) => {
    record({ subjectType: 'Test', subjectId: null })
  })

function get(name: keyof typeof trusted, variables: object = {}, headers: Record<string, string> = {}) {
  const parameters = new URLSearchParams({
    documentId: documentId(trusted[name]) ?? '',
    variables: JSON.stringify(variables),
  })
  return fetch(`${listener.url}/graphql?${parameters}`, { headers })
}
const acts = async (variables: object = {}) =>
  ((await (await get('acts', variables)).json()) as { data: { acts: number } }).data.acts

describe('a trusted document', () => {
  it('is executed once for all who ask the same of unchanged data', async () => {
    await change()
    executed = 0
    const answers = await Promise.all(Array.from({ length: 20 }, () => acts()))
    expect(new Set(answers).size).toBe(1)
    expect(executed).toBe(1)
    expect(await acts({ add: 1000 })).toBe((answers[0] ?? 0) + 1000)
    expect(executed).toBe(2)
  })

  it('costs nothing where the asker has the newest answer, and is answered anew after a change', async () => {
    const first = await get('acts')
    const tag = first.headers.get('etag') ?? ''
    executed = 0
    const again = await get('acts', {}, { 'if-none-match': tag })
    expect([again.status, await again.text(), executed]).toEqual([304, '', 0])
    await change()
    const changed = await get('acts', {}, { 'if-none-match': tag })
    expect(changed.status).toBe(200)
    expect(changed.headers.get('etag')).not.toBe(tag)
  })

  it('knows its variables whatever the order in which they stand, and no other variables', async () => {
    const tag = async (variables: object) => (await get('acts', variables)).headers.get('etag')
    expect(await tag({ add: 1, more: 2 })).toBe(await tag({ more: 2, add: 1 }))
    expect(await tag({ add: 1 })).not.toBe(await tag({ add: 2 }))
  })

  it('is never answered from before a change, however many ask while it is made', async () => {
    let committed = await acts()
    let writing = true
    const readings: number[] = []
    const readers = Array.from({ length: 8 }, async () => {
      while (writing) {
        const before = committed
        const seen = await acts()
        readings.push(seen - before)
      }
    })
    for (let round = 0; round < 60; round++) {
      await change()
      committed += 1
      expect(await acts()).toBe(committed)
    }
    writing = false
    await Promise.all(readers)
    expect(readings.length).toBeGreaterThan(60)
    expect(Math.min(...readings)).toBeGreaterThanOrEqual(0)
  })

  it('is packed for who can unpack it, to the same text', async () => {
    const plain = await get('long', {}, { 'accept-encoding': 'identity' })
    const packed = await get('long', {}, { 'accept-encoding': 'gzip' })
    expect([plain.headers.get('content-encoding'), packed.headers.get('content-encoding')]).toEqual([null, 'gzip'])
    expect(await packed.text()).toBe(await plain.text())
  })

  it('that meets an error is not kept, and tells it in the language of the reader', async () => {
    const vi = await get('refuses')
    const en = await get('refuses', {}, { 'accept-language': 'en' })
    expect(await vi.json()).toMatchObject({ errors: [{ message: 'Cần số.', extensions: { code: 'BAD_INPUT' } }] })
    expect(await en.json()).toMatchObject({ errors: [{ message: 'Expected a number.' }], data: { refuses: null } })
    expect([vi.headers.get('etag'), vi.headers.get('cache-control')]).toEqual([null, 'no-store'])
  })
})

describe('what is no trusted document', () => {
  it('is refused with what came', async () => {
    const answer = await fetch(`${listener.url}/graphql?documentId=Acts-000000000000`)
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'DOCUMENT_UNKNOWN' } }] })
  })

  it('is refused where the variables are no object', async () => {
    const id = documentId(trusted.acts)
    for (const variables of ['[1]', '"x"', '{', 'null']) {
      const answer = await fetch(`${listener.url}/graphql?documentId=${id}&variables=${encodeURIComponent(variables)}`)
      expect(answer.status, variables).toBe(400)
    }
  })
})
