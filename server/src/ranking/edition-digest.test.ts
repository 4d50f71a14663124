import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../context.ts'
import { loadSampleData, officialLoaders } from '../exchange/sample-data.ts'
import { answer, ask } from '../testing/ask.ts'
import { sampleDatabase, type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { rebuiltDigest } from './edition-content.ts'

let database: TestDatabase
let other: TestDatabase
beforeAll(async () => {
  database = await sampleDatabase()
  other = await testDatabase()
  await loadSampleData(other, officialLoaders)
})
afterAll(async () => {
  await database.close()
  await other.close()
})

const edition = async (store: TestDatabase) => {
  const [row] = await store.fork().execute<{ id: string; digest: string }[]>('select id, digest from edition')
  if (row === undefined) throw new Error('No edition was loaded')
  return row
}
const rebuilt = async (store: TestDatabase) =>
  rebuiltDigest(store.fork().getKysely() as unknown as Store, (await edition(store)).id)

/** Rewrites figures, as nobody can through the product: the table is append-only. The version rises, as with every change. */
async function tamper(store: TestDatabase, update: string): Promise<void> {
  await store.fork().execute(`
    alter table published_figure disable trigger published_figure_append_only;
    ${update};
    update data_version set version = version + 1;
    alter table published_figure enable trigger published_figure_append_only`)
}

const swapTotals = (a: string, b: string) => `
  update published_figure set value = case printed when '${a}' then ${b.replace(',', '.')} else ${a.replace(',', '.')} end,
    printed = case printed when '${a}' then '${b}' else '${a}' end
  where subject_level = 'ministry' and year = 2023 and measure = 'total' and printed in ('${a}', '${b}')`

interface Answer {
  readonly ranking: {
    readonly rankCheck: { readonly compared: number; readonly agreeing: number }
    readonly version: string
    readonly entries: {
      readonly nodes: readonly { unit: { slug: string }; rank: number; computedRank: number; printed: string }[]
      readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean }
    }
  }
}
const ENTRIES = `query ($first: Int, $after: String) { ranking(framework: "876-BO", year: 2023) { version rankCheck { compared agreeing }
  entries(first: $first, after: $after) { nodes { unit { slug } rank computedRank printed } pageInfo { endCursor hasNextPage } } } }`

describe('the digest of an edition', () => {
  it('is the same in two stores, whatever their ids', async () => {
    expect((await edition(database)).id).not.toBe((await edition(other)).id)
    expect((await edition(database)).digest).toBe((await edition(other)).digest)
  })

  it('is rebuilt from what the edition cites', async () => {
    expect(await rebuilt(database)).toBe((await edition(database)).digest)
  })
})

describe('a ranking', () => {
  it.each([1, 7, 100])('is read to the very end in pages of %i', async (first) => {
    const slugs: string[] = []
    let after: string | null = null
    do {
      const { entries }: Answer['ranking'] = (await answer<Answer>(database, ENTRIES, { first, after })).ranking
      slugs.push(...entries.nodes.map(({ unit }) => unit.slug))
      after = entries.pageInfo.hasNextPage ? entries.pageInfo.endCursor : null
    } while (after !== null)
    expect(slugs).toHaveLength(19)
    expect(new Set(slugs).size).toBe(19)
    expect(slugs[0]).toBe('bo-tu-phap')
  })

  it('refuses a cursor of another order', async () => {
    const { ranking } = await answer<Answer>(database, ENTRIES, { first: 1 })
    const { errors } = await ask(
      database,
      `query ($after: String) { ranking(framework: "876-BO", year: 2023) { entries(orderBy: NAME, after: $after) { totalCount } } }`,
      { after: ranking.entries.pageInfo.endCursor },
    )
    expect(errors[0]?.extensions?.code).toBe('BAD_INPUT')
  })

  it('keeps its version while unrelated data change', async () => {
    const before = (await answer<Answer>(other, ENTRIES)).ranking.version
    await other.fork().execute('update data_version set version = version + 1')
    expect((await answer<Answer>(other, ENTRIES)).ranking.version).toBe(before)
  })

  it('swaps computed ranks when two totals are swapped; printed ranks, digest and cursors tell', async () => {
    const before = (await answer<Answer>(other, ENTRIES, { first: 3 })).ranking
    await tamper(other, swapTotals('89,95', '89,89'))
    const after = (await answer<Answer>(other, ENTRIES, { first: 3 })).ranking
    const lines = ({ entries }: Answer['ranking']) =>
      entries.nodes.map((e) => [e.unit.slug, e.rank, e.computedRank, e.printed])
    expect(lines(before)).toEqual([
      ['bo-tu-phap', 1, 1, '89,95'],
      ['ngan-hang-nha-nuoc-viet-nam', 2, 2, '89,89'],
      ['bo-tai-chinh', 3, 3, '89,18'],
    ])
    expect(lines(after)).toEqual([
      ['bo-tu-phap', 1, 2, '89,89'],
      ['ngan-hang-nha-nuoc-viet-nam', 2, 1, '89,95'],
      ['bo-tai-chinh', 3, 3, '89,18'],
    ])
    expect([before.rankCheck, after.rankCheck]).toEqual([
      { compared: 17, agreeing: 17 },
      { compared: 17, agreeing: 15 },
    ])
    expect(await rebuilt(other)).not.toBe((await edition(other)).digest)
    const { errors } = await ask(other, ENTRIES, { after: before.entries.pageInfo.endCursor })
    expect(errors[0]?.extensions?.code).toBe('CURSOR_STALE')
  })
})
