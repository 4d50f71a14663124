import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, countingStatements } from '../testing/ask.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'

// 500 units with an edition, its figures and a year before; 5 of them answer the short list.
let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await database.fork().execute(BUILD)
})
afterAll(() => database.close())

const uuid = (prefix: string, n: string) => `('${prefix}-0000-7000-8000-' || lpad((${n})::text, 12, '0'))::uuid`
const FRAMEWORK = "'00000001-0000-7000-8000-000000000001'"
const BLOCK = "'00000002-0000-7000-8000-000000000001'"
const EDITIONS = `(values (2022, '00000003-0000-7000-8000-000000002022'::uuid), (2023, '00000003-0000-7000-8000-000000002023'::uuid)) e (year, id)`
const UNITS = 'generate_series(1, 500) n'
const BUILD = `
  insert into unit (id, slug, kind, region, provenance)
    select ${uuid('00000004', 'n')}, 'don-vi-' || n, 'MINISTRY', 'Vùng ' || n % 5, 'ILLUSTRATIVE' from ${UNITS};
  insert into unit_name (id, unit_id, name, short_name, search_key)
    select ${uuid('00000005', 'n')}, ${uuid('00000004', 'n')}, 'Đơn vị ' || n, 'Đơn vị ' || n, 'don vi ' || n from ${UNITS};
  insert into block (id, code, name, unit_kinds, provenance) values (${BLOCK}, 'MH', 'Khối minh họa', '{MINISTRY}', 'OFFICIAL');
  insert into block_membership (block_id, year, unit_id, ranked)
    select ${BLOCK}, year, ${uuid('00000004', 'n')}, true from ${UNITS}, ${EDITIONS};
  insert into framework (id, code, index_name, name, unit_kinds, first_year, state, provenance, max_points, rounding_mode, rounding_places)
    values (${FRAMEWORK}, 'MH', 'PAR INDEX', 'Bộ minh họa', '{MINISTRY}', 2020, 'FROZEN', 'ILLUSTRATIVE', 100, 'HALF_UP', 2);
  insert into edition (id, framework_id, block_id, year, published_at, basis, standing, digest)
    select id, ${FRAMEWORK}, ${BLOCK}, year, make_timestamptz(year + 1, 4, 1, 0, 0, 0), 'AS_PUBLISHED', 'OFFICIAL', 'd' || year from ${EDITIONS};
  insert into published_figure (id, position, index_name, year, subject_name, subject_level, unit_id, part, measure, value, printed, scale_max, rank, rank_base, source)
    select ${uuid('00000006', 'year * 2000 + part * 500 + n')}, year * 2000 + part * 500 + n, 'PAR INDEX', year, 'Đơn vị ' || n, 'ministry',
      ${uuid('00000004', 'n')}, case part when 1 then 'APPRAISED' when 2 then 'SURVEY' end,
      case part when 0 then 'total' when 1 then 'appraised points' else 'survey points' end,
      case part when 0 then 100 - n / 10.0 else 50 - n / 20.0 end, case part when 0 then '9,9' else '4,9' end, 100,
      case part when 0 then n end, case part when 0 then 500 end, 'test'
    from ${UNITS}, ${EDITIONS}, generate_series(0, 2) part;
  insert into published_figure (id, position, index_name, year, subject_name, subject_level, unit_id, measure, value, printed, source)
    select ${uuid('00000007', 'twice * 500 + n')}, 9000000 + twice * 500 + n, 'SIPAS', 2023, 'Đơn vị ' || n, 'ministry',
      ${uuid('00000004', 'n')}, 'total', 80 + twice, 80 + twice || ',0', 'test'
    from generate_series(1, 200) n, generate_series(0, 1) twice;
  insert into edition_figure (edition_id, figure_id, unit_id, part)
    select e.id, f.id, f.unit_id, f.part from published_figure f join ${EDITIONS} using (year) where index_name = 'PAR INDEX';`

const statementsOf = async (document: string) =>
  (await countingStatements(database, () => answer(database, document))).length

/** On data just changed, so that nothing is at hand from an earlier request. */
async function count(document: string): Promise<number> {
  await database.fork().execute('update data_version set version = version + 1')
  return statementsOf(document)
}

const UNIT =
  'unit { name region history { year framework { code } unit { slug } } publishedFigures(first: 3) { totalCount nodes { printed } } }'
const ENTRY = `rank tied computedRank percent change breaks previousRank note ${UNIT}
  framework { code parts { part maxPoints } } byPart { part points } misfits { message } history { year unit { slug } framework { code } } ranking { year base }`
const FIGURE = `printed unit { name } criterion { title framework { code } } contradicts { printed unit { slug } } misfits { stated }`
const HEAD = `version base average median printedAverage rankCheck { agreeing } framework { areas { title children { code } } bands { code } legalBasis { number } owner { slug } }
  block { code } edition { digest document { title } supersedes { id } block { code } framework { code } }`

describe('the number of statements does not grow with the list', () => {
  it.each([
    {
      name: 'entries',
      list: (size: number) =>
        `ranking(framework: "MH", year: 2023) { ${HEAD} entries(first: ${size}) { totalCount nodes { ${ENTRY} } } }`,
      sizes: [5, 500],
    },
    {
      name: 'entries found by search',
      list: (size: number) =>
        `ranking(framework: "MH", year: 2023) { entries(search: "don vi", orderBy: CHANGE, first: ${size}) { nodes { ${ENTRY} } } }`,
      sizes: [5, 500],
    },
    {
      name: 'published figures',
      list: (size: number) => `publishedFigures(first: ${size}) { totalCount nodes { ${FIGURE} } }`,
      sizes: [5, 100],
    },
    {
      name: 'contradicted figures',
      list: (size: number) =>
        `publishedFigures(filter: { contradictedOnly: true }, first: ${size}) { nodes { ${FIGURE} } }`,
      sizes: [5, 100],
    },
    {
      name: 'figures and histories of units',
      list: (size: number) =>
        `units(filter: { provenance: ILLUSTRATIVE }, first: ${size}) { nodes { ${UNIT.slice(6, -1)} } }`,
      sizes: [5, 100],
    },
    {
      name: 'rankings',
      list: (size: number) =>
        `rankings(first: ${size}) { totalCount nodes { ${HEAD} entries(first: 2) { nodes { ${ENTRY} } } } }`,
      sizes: [1, 2],
    },
    {
      name: 'editions',
      list: (size: number) =>
        `editions(first: ${size}) { totalCount nodes { digest framework { code } block { code } document { title } } }`,
      sizes: [1, 2],
    },
  ])('$name', async ({ list, sizes: [few = 0, many = 0] }) => {
    const short = await count(`{ ${list(few)} }`)
    expect(await count(`{ ${list(many)} }`)).toBe(short)
    expect(short).toBeLessThanOrEqual(25)
  })

  it('and a ranking asked for again is at hand, until the data change', async () => {
    const head =
      '{ ranking(framework: "MH", year: 2023) { version base entries(first: 1000) { nodes { rank change } } } }'
    const fresh = await count(head)
    expect(await statementsOf(head)).toBeLessThan(fresh)
    expect(await count(head)).toBe(fresh)
  })

  it('and the lists are as long as that', async () => {
    const { ranking, publishedFigures } = await answer<{
      publishedFigures: { totalCount: number }
      ranking: { base: number; entries: { nodes: { change: number; breaks: string[] }[] } }
    }>(
      database,
      `{
        ranking(framework: "MH", year: 2023) { base entries(first: 1000) { nodes { change breaks } } }
        publishedFigures(filter: { contradictedOnly: true }) { totalCount }
      }`,
    )
    expect(publishedFigures.totalCount).toBe(400)
    expect(ranking.base).toBe(500)
    expect(ranking.entries.nodes).toHaveLength(500)
    expect(ranking.entries.nodes[7]).toEqual({ change: 0, breaks: [] })
  })
})
