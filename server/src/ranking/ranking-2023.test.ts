import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSampleData } from '../exchange/sample-data.ts'
import { answer, ask } from '../testing/ask.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await loadSampleData(database)
})
afterAll(() => database.close())

interface Entry {
  readonly unit: { readonly name: string }
  readonly status: string
  readonly rank: number | null
  readonly base: number | null
  readonly computedRank: number | null
  readonly points: number | null
  readonly printed: string | null
  readonly percent: number | null
  readonly tied: boolean
  readonly byPart:
    | readonly { part: string; printed: string; maxPoints: number; missing: number; complete: boolean }[]
    | null
  readonly misfits: readonly { rule: string; stated: number; expected: number; message: string; en: string }[]
  readonly previousRank: number | null
  readonly previousBase: number | null
  readonly change: number | null
  readonly breaks: readonly string[]
  readonly note: string | null
}
interface Answer {
  readonly ranking: {
    readonly base: number
    readonly average: number
    readonly printedAverage: string
    readonly median: number
    readonly rankCheck: { readonly compared: number; readonly agreeing: number }
    readonly entries: { readonly nodes: readonly Entry[]; readonly totalCount: number }
  }
}

const RANKING = `{
  ranking(framework: "876-BO", year: 2023) {
    base average printedAverage median rankCheck { compared agreeing }
    entries(first: 1000) { totalCount nodes {
      unit { name } status rank base computedRank points printed percent tied note
      byPart { part printed maxPoints missing complete }
      misfits { rule stated expected message en: message(language: EN) }
      previousRank previousBase change breaks
    } }
  }
}`
const ranking = async () => (await answer<Answer>(database, RANKING)).ranking
const entries = async () => (await ranking()).entries.nodes

// The table as it was published, read by the test itself.
const file = readFileSync(new URL('../../data/par-index-2023-ministries.csv', import.meta.url), 'utf8')
const published = (parse(file, { columns: true }) as Record<string, string>[]).filter((row) => row.rank !== '')

describe('the ranking of ministries 2023', () => {
  it('stands exactly as published: 17 ranks, totals and parts', async () => {
    expect(published).toHaveLength(17)
    const ranked = (await entries()).filter(({ status }) => status === 'RANKED')
    const comma = (text = '') => text.replace('.', ',')
    expect(
      ranked.map(({ rank, unit, printed, byPart }) => [
        rank,
        unit.name,
        printed,
        ...(byPart ?? []).map((p) => p.printed),
      ]),
    ).toEqual(
      published.map((row) => [
        Number(row.rank),
        row.unit_name,
        comma(row.total),
        comma(row.appraised),
        comma(row.survey),
      ]),
    )
    expect(new Set(ranked.map(({ base }) => base))).toEqual(new Set([17]))
  })

  it('agrees with the ranks that its totals give', async () => {
    const { rankCheck, base } = await ranking()
    expect(rankCheck).toEqual({ compared: 17, agreeing: 17 })
    expect(base).toBe(17)
  })

  // 1434.43 / 17 = 84.378235…; the ninth of the 17 totals is 85.83.
  it('reproduces the printed average', async () => {
    expect(await ranking()).toMatchObject({ average: 84.378235, printedAverage: '84,38', median: 85.83 })
  })

  it('shows the two that are scored and not ranked, without points', async () => {
    const { nodes, totalCount } = (await ranking()).entries
    expect(totalCount).toBe(19)
    expect(
      nodes.slice(17).map(({ unit, status, rank, points, note }) => [unit.name, status, rank, points, note]),
    ).toEqual([
      [
        'Thanh tra Chính phủ',
        'NOT_RANKED',
        null,
        null,
        'Được chấm điểm, không xếp hạng; nguồn này không công bố điểm.',
      ],
      ['Ủy ban Dân tộc', 'NOT_RANKED', null, null, 'Được chấm điểm, không xếp hạng; nguồn này không công bố điểm.'],
    ])
    const english = await answer<Answer>(database, RANKING, {}, { acceptLanguage: 'en' })
    expect(english.ranking.entries.nodes[18]?.note).toBe('Scored, not ranked; this source does not publish its points.')
  })

  it('shows the nine misfits with both numbers', async () => {
    const misfits = (await entries()).flatMap(({ unit, misfits }) =>
      misfits.map(({ rule, stated, expected }) => [unit.name, rule, stated, expected]),
    )
    expect(misfits).toEqual([
      ['Bộ Tư pháp', 'PARTS_SUM', 89.95, 89.96],
      ['Ngân hàng Nhà nước Việt Nam', 'PARTS_SUM', 89.89, 89.88],
      ['Bộ Nội vụ', 'PARTS_SUM', 87.04, 87.03],
      ['Bộ Tài nguyên và Môi trường', 'PARTS_SUM', 87.01, 87],
      ['Bộ Nông nghiệp và Phát triển nông thôn', 'PARTS_SUM', 86.41, 86.42],
      ['Bộ Lao động - Thương binh và Xã hội', 'PARTS_SUM', 85.81, 85.8],
      ['Bộ Văn hóa, Thể thao và Du lịch', 'PARTS_SUM', 83.56, 83.57],
      ['Bộ Khoa học và Công nghệ', 'PARTS_SUM', 80.38, 80.37],
      ['Bộ Ngoại giao', 'PARTS_SUM', 78.48, 78.47],
    ])
    const [first] = await entries()
    expect(first?.misfits[0]).toMatchObject({
      message: 'Tổng công bố 89,95 khác tổng các phần: 61,86 + 28,10 = 89,96.',
      en: 'The printed total 89.95 differs from its parts: 61.86 + 28.10 = 89.96.',
    })
  })

  it('compares with 2022 where a rank of 2022 is on record, base unknown', async () => {
    const compared = (await entries()).filter(({ change }) => change !== null)
    expect(
      compared.map(({ unit, rank, previousRank, previousBase, change, breaks }) => [
        unit.name,
        rank,
        previousRank,
        previousBase,
        change,
        breaks,
      ]),
    ).toEqual([
      ['Bộ Tư pháp', 1, 2, null, 1, []],
      ['Ngân hàng Nhà nước Việt Nam', 2, 1, null, -1, []],
      ['Bộ Tài chính', 3, 3, null, 0, []],
    ])
  })

  it('names the break where the last year on record cannot be compared', async () => {
    const breaks = new Map((await entries()).map(({ unit, breaks }) => [unit.name, breaks]))
    // Bộ Y tế: 2021 by 1149/QĐ-BNV. Bộ Nội vụ: no earlier figure on record. Ủy ban Dân tộc: no total in 2023.
    expect(breaks.get('Bộ Y tế')).toEqual(['FRAMEWORK'])
    expect(breaks.get('Bộ Nội vụ')).toEqual(['FIRST_YEAR'])
    expect(breaks.get('Ủy ban Dân tộc')).toEqual([])
  })

  it('has parts with their maxima, complete and with nothing missing', async () => {
    const [first] = await entries()
    expect(first?.byPart).toEqual([
      { part: 'APPRAISED', printed: '61,86', maxPoints: 68.5, missing: 0, complete: true },
      { part: 'SURVEY', printed: '28,10', maxPoints: 31.5, missing: 0, complete: true },
    ])
  })
})

describe('ranking', () => {
  const find = (args: string) => ask<{ ranking: { year: number } | null }>(database, `{ ranking(${args}) { year } }`)

  it('answers null where there is none, and for a computed one', async () => {
    expect((await find('framework: "876-BO", year: 2022')).data).toEqual({ ranking: null })
    expect((await find('framework: "unknown", year: 2023')).data).toEqual({ ranking: null })
    expect((await find('framework: "876-BO", year: 2023, basis: COMPUTED')).data).toEqual({ ranking: null })
    expect((await find('framework: "876-BO", year: 2023, basis: AS_PUBLISHED')).data).toEqual({
      ranking: { year: 2023 },
    })
  })

  it('takes block and edition by id, and refuses other ids', async () => {
    const { editions } = await answer<{ editions: { nodes: { id: string; block: { id: string } }[] } }>(
      database,
      '{ editions { nodes { id block { id } } } }',
    )
    const [edition] = editions.nodes
    expect((await find(`framework: "876-BO", year: 2023, block: "${edition?.block.id}"`)).data?.ranking?.year).toBe(
      2023,
    )
    expect((await find(`framework: "876-BO", year: 2023, edition: "${edition?.id}"`)).data?.ranking?.year).toBe(2023)
    const wrong = await find(`framework: "876-BO", year: 2023, block: "${edition?.id}"`)
    expect(wrong.errors[0]?.extensions?.code).toBe('BAD_INPUT')
  })

  it('lists rankings and editions, the latest year first', async () => {
    const { rankings, editions, none } = await answer<
      Record<'rankings' | 'editions' | 'none', { nodes: unknown[]; totalCount: number }>
    >(
      database,
      `{
        rankings(unitKind: MINISTRY) { totalCount nodes { year framework { code } block { code } edition { digest } standing stage provenance basis } }
        editions(framework: "876-BO", year: 2023) { totalCount nodes { publishedAt recipe document { title issuedOn } supersedes { id } } }
        none: rankings(unitKind: PROVINCE) { totalCount nodes { year } }
      }`,
    )
    expect(none).toEqual({ totalCount: 0, nodes: [] })
    expect(rankings.nodes).toEqual([
      {
        ...{ year: 2023, framework: { code: '876-BO' }, block: { code: 'BO' }, standing: 'OFFICIAL', stage: 'FINAL' },
        ...{
          provenance: 'OFFICIAL',
          basis: 'AS_PUBLISHED',
          edition: { digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
        },
      },
    ])
    expect(editions.nodes).toMatchObject([
      {
        publishedAt: '2024-04-16T17:00:00.000Z',
        document: {
          title: 'Chi tiết bảng xếp hạng PAR INDEX 2023 của các bộ, cơ quan ngang bộ',
          issuedOn: '2024-04-17',
        },
        supersedes: null,
      },
    ])
  })
})

describe('entries', () => {
  const names = async (args: string) => {
    const { data, errors } = await ask<Answer>(
      database,
      `{ ranking(framework: "876-BO", year: 2023) { entries(${args}) { totalCount nodes { unit { name } } } } }`,
    )
    return (
      (errors[0]?.extensions?.code as string | undefined) ?? data?.ranking.entries.nodes.map(({ unit }) => unit.name)
    )
  }

  it('are found by any name, without marks', async () => {
    expect(await names('search: "ngan hang"')).toEqual(['Ngân hàng Nhà nước Việt Nam'])
    expect(await names('search: "NHNN"')).toEqual(['Ngân hàng Nhà nước Việt Nam'])
    expect(await names('search: "khong co"')).toEqual([])
    expect(await names('search: " ", last: 1')).toEqual(['Ủy ban Dân tộc'])
  })

  it('stand in Vietnamese order of name', async () => {
    const all = await names('orderBy: NAME, first: 1000')
    const bo = [
      'Công Thương',
      'Giáo dục và Đào tạo',
      'Giao thông vận tải',
      'Kế hoạch và Đầu tư',
      'Khoa học và Công nghệ',
    ]
    expect(all?.slice(0, 5)).toEqual(bo.map((name) => `Bộ ${name}`))
    expect(all?.slice(-2)).toEqual(['Thanh tra Chính phủ', 'Ủy ban Dân tộc'])
  })

  it('stand by places gained, those without last', async () => {
    expect(await names('orderBy: CHANGE, first: 4')).toEqual([
      'Bộ Tư pháp',
      'Bộ Tài chính',
      'Ngân hàng Nhà nước Việt Nam',
      'Bộ Công Thương',
    ])
  })

  it('honour region and band', async () => {
    expect(await names('region: "Tây Nguyên"')).toEqual([])
    expect(await names('band: "A"')).toBe('BAD_INPUT')
    expect(await names('first: 1001')).toBe('BAD_INPUT')
  })

  it('are each found by their unit, and by their own id', async () => {
    const { ranking } = await answer<{
      ranking: { id: string; entries: { nodes: { id: string; unit: { id: string } }[] } }
    }>(database, '{ ranking(framework: "876-BO", year: 2023) { id entries(first: 1) { nodes { id unit { id } } } } }')
    const [first] = ranking.entries.nodes
    const found = await answer<{ ranking: { entry: { id: string; rank: number } }; nodes: unknown }>(
      database,
      `query ($ids: [ID!]!, $unit: ID!) {
        ranking(framework: "876-BO", year: 2023) { entry(unit: $unit) { id rank } }
        nodes(ids: $ids) { __typename id ... on RankingEntry { rank ranking { id } } ... on Ranking { base } }
      }`,
      { ids: [first?.id, ranking.id], unit: first?.unit.id },
    )
    expect(found.ranking.entry).toEqual({ id: first?.id, rank: 1 })
    expect(found.nodes).toEqual([
      { __typename: 'RankingEntry', id: first?.id, rank: 1, ranking: { id: ranking.id } },
      { __typename: 'Ranking', id: ranking.id, base: 17 },
    ])
  })

  it('have a history up to their year', async () => {
    const { ranking } = await answer<{ ranking: { entries: { nodes: { history: unknown; short: unknown }[] } } }>(
      database,
      `{ ranking(framework: "876-BO", year: 2023) { entries(search: "bo tu phap") { nodes {
        history { year printed rank base breaks framework { code } unit { slug } } short: history(years: 1) { year }
      } } } }`,
    )
    const point = (
      year: number,
      printed: string,
      rank: number,
      code: string,
      base: number | null,
      ...breaks: string[]
    ) => ({
      ...{ year, printed, rank, base, breaks, framework: { code }, unit: { slug: 'bo-tu-phap' } },
    })
    expect(ranking.entries.nodes).toEqual([
      {
        history: [
          point(2019, '90,12', 3, '1150-BO', null, 'FRAMEWORK'),
          point(2021, '91,9', 1, '1149-BO', null, 'FRAMEWORK'),
          point(2022, '90,63', 2, '876-BO', null, 'FRAMEWORK'),
          point(2023, '89,95', 1, '876-BO', 17),
        ],
        short: [{ year: 2023 }],
      },
    ])
  })
})
