import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, ask } from '../testing/ask.ts'
import { sampleDatabase, type TestDatabase } from '../testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await sampleDatabase()
})
afterAll(() => database.close())

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

interface Found {
  readonly ranking: { readonly entries: { readonly nodes: readonly { readonly unit: { readonly name: string } }[] } }
}

describe('entries', () => {
  const names = async (args: string) => {
    const { data, errors } = await ask<Found>(
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

it('a framework code that cannot be stored has neither editions nor rankings', async () => {
  const none = { totalCount: 0 }
  expect(
    await answer(
      database,
      `query ($code: String!) {
        ranking(framework: $code, year: 2023) { id }
        editions(framework: $code) { totalCount }
        rankings(framework: $code) { totalCount }
      }`,
      { code: '876-BO\0' },
    ),
  ).toEqual({ ranking: null, editions: none, rankings: none })
})
