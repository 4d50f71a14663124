import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from '../testing/ask.ts'
import { sampleDatabase, type TestDatabase } from '../testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await sampleDatabase()
})
afterAll(() => database.close())

interface Page {
  readonly totalCount: number
  readonly nodes: readonly { readonly printed: string }[]
}

// The file as it was gathered, read by the test itself.
const text = readFileSync(new URL('../../data/published-figures.csv', import.meta.url), 'utf8')
const file = parse(text, { columns: true }) as Record<string, string>[]

describe('the figures of a unit', () => {
  it('are all its figures, or those of one index, page by page', async () => {
    const { unitBySlug } = await answer<{
      unitBySlug: Record<'papi' | 'all', Page>
    }>(
      database,
      `{ unitBySlug(slug: "thanh-pho-ha-noi") {
        all: publishedFigures(first: 100) { totalCount nodes { index year printed } pageInfo { hasNextPage } }
        papi: publishedFigures(index: "PAPI", first: 1) { totalCount nodes { index year printed } pageInfo { hasNextPage endCursor } }
      } }`,
    )
    const named = file.filter((row) => row.unit_name === 'Hà Nội')
    expect(unitBySlug.all.totalCount).toBe(named.length)
    expect(unitBySlug.all.nodes).toHaveLength(named.length)
    expect(unitBySlug.papi).toMatchObject({
      totalCount: named.filter((row) => row.index === 'PAPI').length,
      nodes: [{ index: 'PAPI', year: 2024, printed: '43,7' }],
      pageInfo: { hasNextPage: true },
    })
  })

  it('make no history inside a province, where no framework is on record', async () => {
    const { unitBySlug } = await answer<{ unitBySlug: { history: unknown[]; publishedFigures: Pick<Page, 'nodes'> } }>(
      database,
      '{ unitBySlug(slug: "so-noi-vu-thanh-pho-ha-noi") { history { year } publishedFigures { nodes { printed } } } }',
    )
    expect(unitBySlug).toEqual({ history: [], publishedFigures: { nodes: [{ printed: '94' }] } })
  })
})
