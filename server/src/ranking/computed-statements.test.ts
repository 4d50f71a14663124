import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, ask, countingStatements } from '../testing/ask.ts'
import { MANY_FRAMEWORK, manyScored } from '../testing/many-scored.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'

// 500 units in two years.
let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await manyScored(database, { units: 500, years: [2023, 2024] })
})
afterAll(() => database.close())

/** On data just changed, so that nothing is at hand from an earlier request. */
async function count(document: string): Promise<number> {
  await database.fork().execute('update data_version set version = version + 1')
  return (await countingStatements(database, () => answer(database, document))).length
}

const ENTRY = `rank tied base points percent printed change breaks previousRank previousBase note regionRank regionBase missingLeaves
  band { code } obstacles { text } nextRank { points } nextBand { points areas { criterion { code } } } deducted notReached selfPoints
  appraisedPoints byArea { area { code } points rank base } byPart { part points } history { year rank unit { slug } }
  unit { name region } framework { code } ranking { year base bandCounts { count } } assessment { state } topDeductions { points }`
const RANKING = `ranking(framework: "${MANY_FRAMEWORK}", year: 2024`

describe('the number of statements of a computed ranking does not grow with the list', () => {
  it.each([
    { name: 'entries', list: (size: number) => `${RANKING}) { entries(first: ${size}) { nodes { ${ENTRY} } } }` },
    {
      name: 'entries by a criterion, ordered by change, found by search',
      list: (size: number) =>
        `${RANKING}, criterion: "1.1") { entries(first: ${size}, orderBy: CHANGE, search: "xa") { nodes { ${ENTRY} } } }`,
    },
    {
      name: 'standings and histories of units',
      list: (size: number) =>
        `units(filter: { provenance: ILLUSTRATIVE, kind: COMMUNE }, first: ${Math.min(size, 100)}) { nodes {
          history { year rank } standings(first: 5) { nodes { rank change ranking { base } } }
        } }`,
    },
  ])('$name', async ({ list }) => {
    // The rules of a frozen framework are read once for the life of the process.
    await count(`{ ${list(1)} }`)
    const few = await count(`{ ${list(5)} }`)
    expect(await count(`{ ${list(500)} }`)).toBe(few)
    expect(few).toBeLessThanOrEqual(40)
  })
})

interface Paged {
  readonly ranking: {
    readonly entries: {
      readonly nodes: readonly { readonly unit: { readonly slug: string }; readonly rank: number | null }[]
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
    }
  }
}

describe('paging', () => {
  const page = (first: number, after: string | null, order: string) =>
    ask<Paged>(
      database,
      `query ($after: String) { ${RANKING}) { entries(first: ${first}, after: $after, orderBy: ${order}) {
        nodes { rank unit { slug } } pageInfo { hasNextPage endCursor }
      } } }`,
      { after },
    )
  async function readAll(first: number, order = 'RANK') {
    const slugs: string[] = []
    for (let after: string | null = null; ; ) {
      const { data, errors } = await page(first, after, order)
      if (!data) throw new Error(errors[0]?.message)
      const { nodes, pageInfo } = data.ranking.entries
      slugs.push(...nodes.map(({ unit }) => unit.slug))
      if (!pageInfo.hasNextPage) return slugs
      after = pageInfo.endCursor
    }
  }

  it.each([1, 7, 1000])('reads to the very end in pages of %i', async (size) => {
    const slugs = await readAll(size)
    expect(slugs).toHaveLength(500)
    expect(new Set(slugs).size).toBe(500)
    expect(slugs).toEqual(await readAll(250))
  })

  it('refuses to go on once an assessment changed, whatever else changed before', async () => {
    const first = await page(7, null, 'RANK')
    const after = first.data?.ranking.entries.pageInfo.endCursor ?? null
    const change = (sql: string) => database.fork().execute(`${sql}; update data_version set version = version + 1`)
    await change(`update document set title = title`)
    expect((await page(7, after, 'RANK')).errors).toEqual([])
    await change(
      `update assessment set version = version + 1 where year = 2024 and unit_id = (select id from unit where slug = 'xa-3')`,
    )
    expect((await page(7, after, 'RANK')).errors[0]?.extensions?.code).toBe('CURSOR_STALE')
    const again = (await page(7, null, 'RANK')).data?.ranking.entries.pageInfo.endCursor ?? null
    await change(
      `update assessment set version = version + 1 where year = 2023 and unit_id = (select id from unit where slug = 'xa-3')`,
    )
    expect((await page(7, again, 'RANK')).errors[0]?.extensions?.code).toBe('CURSOR_STALE')
  })

  it.each([
    {
      what: 'a unit that is ranked no longer',
      change: `update block_membership set ranked = false where year = 2024 and unit_id = (select id from unit where slug = 'xa-5')`,
    },
    {
      what: 'two units that changed places in the order of names',
      change: `update unit_name set short_name = case name when 'Xã 6' then other.b else other.a end
        from (select max(short_name) filter (where name = 'Xã 6') as a, max(short_name) filter (where name = 'Xã 8') as b from unit_name) other
        where name in ('Xã 6', 'Xã 8')`,
    },
    {
      what: 'points alone',
      change: `alter table stage_total disable trigger user;
        update stage_total set points = points - 0.000001 where year = 2024 and stage = 'FINAL' and criterion_id is null and part is null
          and assessment_id = (select id from assessment where year = 2024 and unit_id = (select id from unit where slug = 'xa-9'));
        alter table stage_total enable trigger user`,
    },
  ])('refuses to go on over $what', async ({ change }) => {
    const first = await page(7, null, 'NAME')
    const after = first.data?.ranking.entries.pageInfo.endCursor ?? null
    expect((await page(7, after, 'NAME')).errors).toEqual([])
    await database.fork().execute(`${change}; update data_version set version = version + 1`)
    expect((await page(7, after, 'NAME')).errors[0]?.extensions?.code).toBe('CURSOR_STALE')
  })
})
