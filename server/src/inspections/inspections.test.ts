import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from '../testing/ask.ts'
import { sampleDatabase, type TestDatabase } from '../testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await sampleDatabase()
})
afterAll(() => database.close())

const CAMPAIGNS = `{ inspectionCampaigns { totalCount nodes {
  subject title kind year owner { shortName } statedPlanned statedInspected statedPercent
  periods { name fromOn toOn } notes { kind text } visitCounts { units visits places }
  coverage { group planned inspected basis percent printed }
  totalCoverage { planned inspected percent printed cut: printed(mode: TRUNCATE) whole: printed(places: 0) basis }
  misfits { rule stated expected message english: message(language: EN) }
  followUpOf { title year } followUps { title }
  findings { totalCount nodes { text about state recommendation criterion { code } owner { name } dueOn foundOn overdue daysLate
    units { totalCount nodes { shortName } } } }
} } }`

interface Campaign {
  readonly title: string
  readonly [field: string]: unknown
}

async function campaign(words: string): Promise<Campaign> {
  const { inspectionCampaigns } = await answer<{ inspectionCampaigns: { nodes: Campaign[] } }>(database, CAMPAIGNS)
  const found = inspectionCampaigns.nodes.filter(({ title }) => title.includes(words))
  expect(found).toHaveLength(1)
  return found[0] as Campaign
}

describe('Long An 2022', () => {
  it('covers 6/6, 10/15, 10/15 and 10/15 = 36/51, printed by truncation', async () => {
    const found = await campaign('Long An')
    const group = (title: string, inspected: number, planned: number, printed: string) =>
      expect.objectContaining({ group: title, inspected, planned, printed, basis: 'REPORTED' })
    expect(found.coverage).toEqual([
      group('Sở, ngành tỉnh', 6, 6, '100,00'),
      group('UBND cấp huyện', 10, 15, '66,67'),
      group('Trung tâm Hành chính công cấp huyện', 10, 15, '66,67'),
      group('UBND cấp xã', 10, 15, '66,67'),
    ])
    expect(found).toMatchObject({
      owner: { shortName: 'Long An' },
      statedPercent: '70,58',
      visitCounts: null,
      totalCoverage: { inspected: 36, planned: 51, percent: 70.588235, printed: '70,59', cut: '70,58', whole: '71' },
      misfits: [{ rule: 'PRINT_TRUNCATED', stated: 70.58, expected: 70.59 }],
    })
  })

  it('found officials placed against their positions, of units that nobody names', async () => {
    const { findings } = await campaign('Long An')
    expect(findings).toMatchObject({
      totalCount: 2,
      nodes: [
        {
          text: expect.stringContaining('chưa đảm bảo theo vị trí việc làm'),
          about: 'Một số cơ quan, đơn vị',
          units: null,
        },
        { text: expect.stringContaining('37.795'), units: null },
      ],
    })
  })
})

describe('a province that its source does not name', () => {
  it('looks again at 5 units = 2 + 3 of what it found in 2021', async () => {
    const found = await campaign('kết quả khắc phục')
    expect(found).toMatchObject({
      owner: null,
      subject: 'Một tỉnh (nguồn không nêu tên)',
      kind: 'FOLLOW_UP',
      statedInspected: 5,
      coverage: [{ inspected: 2 }, { inspected: 3 }],
      totalCoverage: { inspected: 5, planned: null, percent: null, printed: null },
      misfits: [],
      followUpOf: { year: 2021 },
    })
  })

  it('checked "28" by surprise where the parts are 9 + 29 = 38, in two periods, with the fields checked', async () => {
    const found = await campaign('đột xuất')
    expect(found).toMatchObject({
      statedInspected: 28,
      totalCoverage: { inspected: 38 },
      misfits: [
        {
          rule: 'PARTS_SUM',
          stated: 28,
          expected: 38,
          message: 'Nguồn nêu 28 đơn vị được kiểm tra, các nhóm cộng lại được 9 + 29 = 38.',
          english: 'The source states 28 units inspected; its groups add up to 9 + 29 = 38.',
        },
      ],
      periods: [
        { name: 'Đợt 1', fromOn: '2022-02-14', toOn: '2022-02-28' },
        { name: 'Đợt 2', fromOn: '2022-05-04', toOn: '2022-05-13' },
      ],
    })
    const focus = (found.notes as { kind: string; text: string }[]).filter(({ kind }) => kind === 'FOCUS')
    expect(focus.map(({ text }) => text)).toContain('Các quy định về văn hóa công sở')
    expect(focus).toHaveLength(4)
  })
})

describe('Đồng Tháp, 27/10/2021', () => {
  it('met three units in one hall: three visits, one place', async () => {
    const found = await campaign('Đồng Tháp')
    expect(found).toMatchObject({
      visitCounts: { units: 3, visits: 3, places: 1 },
      coverage: [{ planned: null, inspected: 3, basis: 'COUNTED' }],
    })
    expect((found.notes as { kind: string }[]).map(({ kind }) => kind)).toEqual([
      ...Array<string>(3).fill('RESULT'),
      ...Array<string>(5).fill('RECOMMENDATION'),
    ])
  })

  it('names the units of two findings; the others are about all that were visited', async () => {
    const { findings } = await campaign('Đồng Tháp')
    const { nodes } = findings as { nodes: { text: string; units: { nodes: { shortName: string }[] } | null }[] }
    expect(nodes.map(({ units }) => units?.nodes.map(({ shortName }) => shortName) ?? null)).toEqual([
      ...[null, null, null],
      ['Tháp Mười', 'Cao Lãnh'],
      ['Lấp Vò'],
    ])
  })

  it('has its districts on record until 30/6/2025, and each tells what was found about it', async () => {
    const { unitBySlug } = await answer(
      database,
      `{ unitBySlug(slug: "huyen-lap-vo-tinh-dong-thap") { name kind validTo provenance codes { code } findings { nodes { text } } } }`,
    )
    expect(unitBySlug).toEqual({
      ...{ name: 'Huyện Lấp Vò', kind: 'DISTRICT', validTo: '2025-06-30', provenance: 'OFFICIAL', codes: [] },
      findings: { nodes: [{ text: 'Chưa có sáng kiến, mô hình hay trong công tác CCHC' }] },
    })
  })
})

describe('the demonstration province', () => {
  it('is inspected in two years, the same for everybody', async () => {
    const told = await database.fork().execute<Record<string, unknown>[]>(`
      select c.year, c.kind, (select count(*) from inspection_visit v where v.campaign_id = c.id)::int as visits,
        (select count(distinct unit_id) from inspection_visit v where v.campaign_id = c.id)::int as units,
        count(f.id)::int as findings, count(f.follow_up_of_id)::int as followed,
        md5(string_agg(concat_ws('|', f.text, f.state, f.due_on, f.closed_on), e'\\n' order by f.position)) as digest
      from inspection_campaign c left join finding f on f.campaign_id = c.id
      where c.provenance = 'ILLUSTRATIVE' group by c.id order by c.year, c.kind`)
    expect(told).toMatchInlineSnapshot(`
      [
        {
          "digest": "2877a6ba384d3dfc9c311952b319b7af",
          "findings": 35,
          "followed": 0,
          "kind": "PLANNED",
          "units": 36,
          "visits": 36,
          "year": 2025,
        },
        {
          "digest": "0f47df9d97447983ff7da96f6daca844",
          "findings": 12,
          "followed": 0,
          "kind": "SURPRISE",
          "units": 13,
          "visits": 13,
          "year": 2025,
        },
        {
          "digest": "981f65cdb0f5ad5ee9e1960a60ece849",
          "findings": 10,
          "followed": 10,
          "kind": "FOLLOW_UP",
          "units": 10,
          "visits": 10,
          "year": 2026,
        },
        {
          "digest": "568c5e09731a2a1a82594d2b5074e027",
          "findings": 31,
          "followed": 0,
          "kind": "PLANNED",
          "units": 34,
          "visits": 34,
          "year": 2026,
        },
        {
          "digest": "981b119f814f5d4bd86ebfcdd777a0eb",
          "findings": 30,
          "followed": 0,
          "kind": "SURPRISE",
          "units": 29,
          "visits": 30,
          "year": 2026,
        },
      ]
    `)
  })

  it('has findings in every state', async () => {
    const states = await database.fork().execute<{ state: string }[]>(`
      select distinct f.state from finding f join inspection_campaign c on c.id = f.campaign_id
      where c.provenance = 'ILLUSTRATIVE' order by 1`)
    expect(states.map(({ state }) => state)).toEqual([
      'CLOSED_NOT_REMEDIED',
      'CLOSED_REMEDIED',
      'OPEN',
      'REMEDY_PROPOSED',
    ])
  })

  it('binds each finding to a leaf of the framework by which its unit is scored', async () => {
    const wrong = await database.fork().execute(`
      select f.id from finding f join finding_unit u on u.finding_id = f.id join unit on unit.id = u.unit_id
        join criterion c on c.id = f.criterion_id join framework w on w.id = c.framework_id
      where not c.leaf or not unit.kind = any(w.unit_kinds)`)
    expect(wrong).toEqual([])
  })
})
