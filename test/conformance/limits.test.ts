import { documentLimits, maxBodyBytes, maxTokens } from '@par-atlas/schema/limits'
import { describe, expect, inject, it } from 'vitest'
import { type Answer, ask } from '../support/ask.ts'

const url = inject('url')
const { depth, fields, rootFields, aliases, directives, nodes } = documentLimits

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ')

/** A document just inside each bound when `over` is 0, and just outside when it is 1. */
const documents: Readonly<Record<keyof typeof documentLimits, (over: 0 | 1) => string>> = {
  // Frameworks lead to each other, so the schema itself sets no end to this.
  depth: (over) => {
    const between = depth + over - 2
    return `{ framework(code: "876-BO") ${'{ successor '.repeat(between)}{ code }${' }'.repeat(between)} }`
  },
  // Under thirty names, since graphql-js itself gives up on a thousand repetitions side by side.
  fields: (over) => {
    const leaves = fields / 30 - 1
    const names = (count: number) => times(count, (index) => ['version', 'changedAt', 'schemaVersion'][index % 3] ?? '')
    const full = Math.floor(leaves)
    const rest = fields - 29 * (full + 1) - 1 + over
    return `{ ${times(29, (index) => `a${index}: dataVersion { ${names(full)} }`)} dataVersion { ${names(rest)} } }`
  },
  rootFields: (over) => `{ ${'__typename '.repeat(rootFields + over)} }`,
  aliases: (over) => `{ dataVersion { ${times(aliases + over, (index) => `a${index}: version`)} } }`,
  directives: (over) => `{ dataVersion { ${times(directives + over, () => 'version @include(if: true)')} } }`,
  // 100 rankings, and in each as many entries as are left; one more in each is over it.
  nodes: (over) =>
    `{ rankings(first: 100) { nodes { entries(first: ${nodes / 100 - 1 + over}) { nodes { rank } } } } }`,
}

const codes = ({ errors = [] }: Answer<unknown>) => errors.map(({ extensions }) => extensions?.code)

describe('bounds of a document', () => {
  it.each(Object.entries(documents))('%s: refused just outside', async (_limit, document) => {
    const answer = await ask(url, document(1))
    expect(codes(answer)).toEqual(['LIMIT_EXCEEDED'])
    expect(answer.data).toBeUndefined()
  })

  it.each(Object.entries(documents))('%s: answered just inside', async (_limit, document) => {
    expect(codes(await ask(url, document(0)))).toEqual([])
  })

  it('hold however the document is written: by fragments, by variables, over GET', async () => {
    const spread = `query { ...a } fragment a on Query { ${'__typename '.repeat(rootFields + 1)} }`
    expect(codes(await ask(url, spread))).toEqual(['LIMIT_EXCEEDED'])
    const variable = 'query ($n: Int) { rankings(first: 100) { nodes { entries(first: $n) { nodes { rank } } } } }'
    expect(codes(await ask(url, variable, { n: nodes / 100 }))).toEqual(['LIMIT_EXCEEDED'])
    const search = new URLSearchParams({ query: documents.rootFields(1) })
    const got = await fetch(`${url}/graphql?${search}`, { headers: { 'apollo-require-preflight': 'true' } })
    expect(codes((await got.json()) as Answer<unknown>)).toEqual(['LIMIT_EXCEEDED'])
  })

  it('are told in the reader’s language', async () => {
    const [vi] = (await ask(url, documents.depth(1), {}, { 'accept-language': 'vi' })).errors ?? []
    const [en] = (await ask(url, documents.depth(1), {}, { 'accept-language': 'en' })).errors ?? []
    expect([vi?.message, en?.message]).toEqual([
      expect.stringContaining(`tối đa ${depth} tầng`),
      expect.stringContaining(`at most ${depth} levels`),
    ])
  })
})

describe('bounds of a request', () => {
  it('refuses a document of more words than can be read cheaply', async () => {
    // The braces and the end of the text count, too.
    expect(codes(await ask(url, `{ ${'a '.repeat(maxTokens)} }`))).toEqual(['GRAPHQL_PARSE_FAILED'])
  })

  it('refuses a body of more than 1 MiB, and takes one of just that', async () => {
    const send = (size: number) => {
      const body = JSON.stringify({ query: '{ __typename }', variables: { text: '' } })
      const padded = body.replace('""', `"${'x'.repeat(size - body.length)}"`)
      return fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: padded })
    }
    const tooLarge = await send(maxBodyBytes + 1)
    expect(tooLarge.status).toBe(413)
    expect(codes((await tooLarge.json()) as Answer<unknown>)).toEqual(['BODY_TOO_LARGE'])
    expect(await (await send(maxBodyBytes)).json()).toEqual({ data: { __typename: 'Query' } })
  })
})

describe('a refusal while the server is busy', () => {
  /** All entries of all demonstration rankings with their histories and losses: the heaviest that a document may ask. */
  const heavy = `{ rankings(first: 60, provenance: ILLUSTRATIVE) { nodes { entries(first: 800) { nodes {
    history { year points rank } byArea { points rank } topDeductions(first: 1) { points text }
  } } } } }`

  it('does not wait for the heavy answer', async () => {
    const order: string[] = []
    const busy = ask(url, heavy).then((answer) => {
      order.push('heavy')
      return answer
    })
    const took = []
    for (const [limit, document] of Object.entries(documents)) {
      const started = performance.now()
      expect(codes(await ask(url, document(1))), limit).toEqual(['LIMIT_EXCEEDED'])
      took.push(performance.now() - started)
      order.push(limit)
    }
    expect(codes(await busy)).toEqual([])
    expect(order[0]).not.toBe('heavy')
    console.log(`refusals while a heavy query runs, ms: ${took.map((each) => each.toFixed(1)).join(', ')}`)
  })
})
