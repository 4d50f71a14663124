import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, ask } from '../../testing/ask.ts'
import { sampleDatabase, type TestDatabase } from '../../testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await sampleDatabase()
})
afterAll(() => database.close())

const NOW = { now: new Date('2026-11-22T02:00:00Z') }
const rows = <R>(sql: string) => database.fork().execute<R[]>(sql)
const totalOf = async (filter: string) => {
  const { units } = await answer<{ units: { totalCount: number } }>(
    database,
    `{ units(first: 1, filter: { ${filter} }) { totalCount } }`,
    {},
    NOW,
  )
  return units.totalCount
}
const idOf = async (slug: string) => {
  const { unitBySlug } = await answer<{ unitBySlug: { id: string } }>(
    database,
    `{ unitBySlug(slug: "${slug}") { id } }`,
  )
  return unitBySlug.id
}

describe('the demonstration nation', () => {
  it('has 63 provinces, five of them cities, in seven regions, of which two became one on 1/7/2024', async () => {
    const provinces = (day: string, more = '') =>
      totalOf(`kind: PROVINCE provenance: ILLUSTRATIVE asOf: "${day}" ${more}`)
    expect(await provinces('2024-06-30')).toBe(63)
    expect(await provinces('2024-07-01')).toBe(62)
    expect(await provinces('2024-07-01', 'type: CENTRAL_CITY')).toBe(5)
    const regions = await rows<{ region: string; n: number }>(
      `select region, count(*)::int as n from unit where provenance = 'ILLUSTRATIVE' and kind = 'PROVINCE' and valid_from is null group by 1 order by 1`,
    )
    expect(regions).toEqual(Array.from({ length: 7 }, (_, index) => ({ region: `Vùng Minh họa ${index + 1}`, n: 9 })))
    const { unitBySlug } = await answer(
      database,
      `{ unitBySlug(slug: "tinh-minh-hoa-64") { name code validFrom predecessors { name validTo } changes { kind legalBasis { title } } } }`,
      {},
      NOW,
    )
    expect(unitBySlug).toEqual({
      name: 'Tỉnh Minh họa 64',
      code: 'MH64',
      validFrom: '2024-07-01',
      predecessors: [
        { name: 'Tỉnh Minh họa 62', validTo: '2024-06-30' },
        { name: 'Tỉnh Minh họa 63', validTo: '2024-06-30' },
      ],
      changes: [
        {
          kind: 'MERGE',
          legalBasis: { title: 'Quyết định minh họa về việc hợp nhất Tỉnh Minh họa 62 và Tỉnh Minh họa 63' },
        },
      ],
    })
  })

  it('tells one province in full: 14 departments, 8 vertical agencies, 60 communes, 39 wards and a special zone', async () => {
    const province = await idOf('tinh-minh-hoa-07')
    const below = (more: string) => totalOf(`parent: "${province}" ${more}`)
    expect(await below('kind: DEPARTMENT')).toBe(14)
    expect(await below('kind: VERTICAL_AGENCY')).toBe(8)
    expect(await below('kind: COMMUNE')).toBe(100)
    for (const [type, count] of [
      ['COMMUNE', 60],
      ['WARD', 39],
      ['SPECIAL_ZONE', 1],
    ] as const) {
      expect(await below(`kind: COMMUNE type: ${type}`), type).toBe(count)
    }
  })

  it('is ranked in blocks, in which some are scored and not ranked', async () => {
    const { blocks } = await answer<{ blocks: { nodes: { code: string; owner: { slug: string } | null }[] } }>(
      database,
      '{ blocks(provenance: ILLUSTRATIVE) { nodes { code provenance owner { slug } } } }',
    )
    const owner = { slug: 'tinh-minh-hoa-07' }
    expect(blocks.nodes).toEqual(
      ['MH-NGANH', 'MH-PHUONG', 'MH-SO', 'MH-TINH', 'MH-XA'].map((code) => ({
        code,
        provenance: 'ILLUSTRATIVE',
        owner: code === 'MH-TINH' ? null : owner,
      })),
    )
    expect(
      await rows(`select b.code, m.year, count(*)::int as members, count(*) filter (where not ranked)::int as unranked
        from block b join block_membership m on m.block_id = b.id where b.provenance = 'ILLUSTRATIVE'
        group by 1, 2 order by 1, 2`),
    ).toEqual([
      { code: 'MH-NGANH', year: 2025, members: 8, unranked: 0 },
      { code: 'MH-PHUONG', year: 2025, members: 40, unranked: 0 },
      { code: 'MH-SO', year: 2025, members: 14, unranked: 1 },
      { code: 'MH-TINH', year: 2022, members: 63, unranked: 0 },
      { code: 'MH-TINH', year: 2023, members: 63, unranked: 0 },
      { code: 'MH-TINH', year: 2024, members: 62, unranked: 0 },
      { code: 'MH-XA', year: 2025, members: 60, unranked: 1 },
    ])
  })

  it('has a body for every lead that the illustrative province framework names', async () => {
    const leads = ['Sở Nội vụ', 'Sở Tư pháp', 'Văn phòng UBND tỉnh', 'Sở Khoa học và Công nghệ', 'Sở Tài chính']
    for (const lead of leads) {
      expect(await totalOf(`search: "${lead}" kind: DEPARTMENT provenance: ILLUSTRATIVE`), lead).toBe(1)
    }
  })
})

describe('nothing of it stands among what is real', () => {
  it('in any list that does not ask for it', async () => {
    expect(await totalOf('search: "minh hoa"')).toBe(0)
    expect(await totalOf('region: "Vùng Minh họa 1"')).toBe(0)
    expect(await totalOf('kind: PROVINCE asOf: "2024-12-31"')).toBe(63)
    expect(await totalOf('kind: PROVINCE')).toBe(34)
    expect(await totalOf('kind: VERTICAL_AGENCY search: "minh hoa"')).toBe(0)
    const { blocks } = await answer<{ blocks: { nodes: { code: string }[] } }>(
      database,
      '{ blocks { nodes { code } } }',
    )
    expect(blocks.nodes.map((block) => block.code)).toEqual(['BO', 'TINH'])
  })

  it('by a name, a code, a parent, a block or an event', async () => {
    const mixed = await rows(`
      select 'parent' as how, u.slug from unit_parent p join unit u on u.id = p.unit_id join unit o on o.id = p.parent_id
        where u.provenance <> o.provenance
      union all select 'member', u.slug from block_membership m join unit u on u.id = m.unit_id join block b on b.id = m.block_id
        where u.provenance <> b.provenance
      union all select 'event', min(u.slug) from unit_change_part p join unit u on u.id = p.unit_id
        group by p.change_id having count(distinct u.provenance) > 1
      union all select 'figure', u.slug from published_figure f join unit u on u.id = f.unit_id where u.provenance <> 'OFFICIAL'
      union all select 'code', a.code from unit_code a join unit_code b on b.code = a.code join unit x on x.id = a.unit_id
        join unit y on y.id = b.unit_id where x.provenance <> y.provenance
      union all select 'name', a.name from unit_name a join unit_name b on b.search_key = a.search_key join unit x on x.id = a.unit_id
        join unit y on y.id = b.unit_id where x.provenance <> y.provenance`)
    expect(mixed).toEqual([])
    const unnamed = await rows(`select slug from unit join unit_name n on n.unit_id = unit.id
      where provenance = 'ILLUSTRATIVE' and n.search_key not like '%minh hoa%'`)
    expect(unnamed).toEqual([])
  })

  it('and a list that would mix both is refused', async () => {
    const [real, invented] = [await idOf('tinh-long-an'), await idOf('tinh-minh-hoa-07')]
    for (const filter of [
      `within: "${invented}" provenance: OFFICIAL`,
      `within: "${real}" provenance: ILLUSTRATIVE`,
      `within: "${real}" parent: "${invented}"`,
    ]) {
      const { errors } = await ask(
        database,
        `{ units(filter: { ${filter} }) { nodes { id } } }`,
        {},
        { ...NOW, acceptLanguage: 'en' },
      )
      expect(errors[0], filter).toMatchObject({
        message: expect.stringContaining('mixes official and illustrative'),
        extensions: { code: 'BAD_INPUT' },
      })
    }
  })
})
