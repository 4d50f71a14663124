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
