import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { freshDatabase } from '../support/fresh-database.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { copChecks, findings } from './cop-checks.ts'

const url = inject('url')

/** Where graphql-cop looks for a graph by itself, and where the explorer stands. */
const addresses = ['/', '/graphiql', '/playground', '/console', '/graphql', '/docs', '/docs/explorer']

/** Every finding of every check at every address, as `address: title`. */
async function allFindings(base: string): Promise<readonly string[]> {
  const found = []
  for (const path of addresses) for (const title of await findings(base + path)) found.push(`${path}: ${title}`)
  return found
}

describe('the checks of graphql-cop', () => {
  it('find nothing but what an open graph offers on purpose: introspection and the explorer', async () => {
    expect(await allFindings(url)).toEqual(['/graphql: Introspection', '/docs/explorer: GraphQL IDE'])
  })
})

describe('the same with a setting off', () => {
  let databaseUrl: string
  beforeAll(async () => {
    databaseUrl = await freshDatabase(inject('adminUrl'), 'par_atlas_cop')
  })

  it.each([
    [{ INTROSPECTION: 'off' }, ['/docs/explorer: GraphQL IDE']],
    [{ EXPLORER: 'off' }, ['/graphql: Introspection']],
    [{ INTROSPECTION: 'off', EXPLORER: 'off' }, []],
  ])('%j', async (environment, expected) => {
    const server = await startServer({ databaseUrl, environment: { SAMPLE_DATA: 'off', ...environment } })
    try {
      expect(await allFindings(server.url)).toEqual(expected)
      await expectAllElseToWork(server)
    } finally {
      await server.stop()
    }
  })
})

/** What a setting does not name works as before. */
async function expectAllElseToWork({ url: base }: RunningServer): Promise<void> {
  const answer = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __typename dataVersion { __typename } }' }),
  })
  expect(await answer.json()).toEqual({ data: { __typename: 'Query', dataVersion: { __typename: 'DataVersion' } } })
  expect((await fetch(`${base}/docs`)).status).toBe(200)
}

// A check that sees nothing would find nothing anywhere.
describe('the checks themselves', () => {
  let careless: Server
  beforeAll(async () => {
    careless = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => response.end(carelessAnswer(Buffer.concat(chunks).toString())))
    })
    await new Promise<void>((resolve) => careless.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => careless?.close())

  it('all find what they look for in a server that takes no care', async () => {
    const { port } = careless.address() as AddressInfo
    expect(await findings(`http://127.0.0.1:${port}`)).toEqual(copChecks.map(({ title }) => title))
  })
})

/** Everything that could be wrong in one answer. */
function carelessAnswer(body: string): string {
  const error = { message: 'Did you mean "directives"? GraphiQL', extensions: { tracing: {}, exception: {} } }
  const data = { __typename: 'Query', alias100: 'Query', __schema: { types: Array.from({ length: 30 }, () => ({})) } }
  const answer = { data, errors: Array.from({ length: 10 }, () => error) }
  return JSON.stringify(body.startsWith('[') ? Array.from({ length: 10 }, () => answer) : answer)
}
