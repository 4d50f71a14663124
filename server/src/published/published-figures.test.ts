import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, ask } from '../testing/ask.ts'
import { sampleDatabase, type TestDatabase } from '../testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await sampleDatabase()
})
afterAll(() => database.close())

interface Figure {
  readonly id: string
  readonly index: string
  readonly year: number
  readonly yearNote: string | null
  readonly yearFrom: number | null
  readonly asOf: string | null
  readonly unit: { readonly slug: string } | null
  readonly group: string | null
  readonly criterion: { readonly code: string; readonly framework: { readonly code: string } } | null
  readonly part: string | null
  readonly measure: string
  readonly note: string | null
  readonly value: number
  readonly printed: string
  readonly scaleMax: number | null
  readonly rank: number | null
  readonly rankBase: number | null
  readonly rankNote: string | null
  readonly source: string
  readonly sourceUrl: string | null
  readonly publishedOn: string | null
  readonly contradicts: readonly { readonly printed: string }[]
  readonly misfits: readonly { readonly stated: number; readonly expected: number; readonly message: string }[]
}
interface Connection {
  readonly totalCount: number
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly endCursor: string | null
    readonly startCursor: string | null
  }
  readonly nodes: readonly Figure[]
}

const FIGURES = `query ($filter: PublishedFigureFilter, $first: Int, $after: String, $last: Int, $before: String) {
  publishedFigures(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor startCursor } nodes {
      id index year yearNote yearFrom asOf unit { slug } group criterion { code framework { code } } part measure note value printed
      scaleMax rank rankBase rankNote source sourceUrl publishedOn contradicts { printed } misfits { stated expected message }
    }
  }
}`
const page = async (variables: Record<string, unknown>) =>
  (await answer<{ publishedFigures: Connection }>(database, FIGURES, variables)).publishedFigures

async function all(filter: Record<string, unknown> = {}, size = 100): Promise<Figure[]> {
  const found: Figure[] = []
  let after: string | null = null
  do {
    const { nodes, pageInfo } = await page({ filter, first: size, after })
    found.push(...nodes)
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after !== null)
  return found
}

// The file as it was gathered, read by the test itself.
const text = readFileSync(new URL('../../data/published-figures.csv', import.meta.url), 'utf8')
const file = parse(text, { columns: true }) as Record<string, string>[]

describe('published figures', () => {
  it('hold each of the 373 rows with its digits and its source, beside the 52 figures of the ministries', async () => {
    expect(file).toHaveLength(373)
    const figures = await all()
    expect(figures).toHaveLength(373 + 3 * 17 + 1)
    const key = (index = '', printed = '', source = '') => JSON.stringify([index, printed, source])
    const stored = figures.map(({ index, printed, source }) => key(index, printed, source))
    const missing = file.filter((row) => {
      const at = stored.indexOf(key(row.index, row.value?.replace('.', ','), row.source))
      if (at >= 0) stored.splice(at, 1)
      return at < 0
    })
    expect(missing).toEqual([])
  })

  it.each([1, 7, 100])('are read to the very end in pages of %i, forwards and backwards', async (size) => {
    const filter = size === 1 ? { index: 'SIPAS' } : {}
    const expected = (await all(filter, 90)).map(({ id }) => id)
    expect((await all(filter, size)).map(({ id }) => id)).toEqual(expected)
    const backwards: string[] = []
    let before: string | null = null
    do {
      const { nodes, pageInfo } = await page({ filter, last: size, before })
      backwards.unshift(...nodes.map(({ id }) => id))
      before = pageInfo.hasPreviousPage ? pageInfo.startCursor : null
    } while (before !== null)
    expect(backwards).toEqual(expected)
    expect(new Set(expected).size).toBe(expected.length)
  })

  it('keep spans, days and words as their sources have them', async () => {
    const [pilot] = await all({ index: 'PAR INDEX (pilot)', year: 2011 })
    expect(pilot).toMatchObject({ year: 2012, yearFrom: 2011, yearNote: '2011-2012' })
    const week = (await all({ index: '766', kind: 'PROVINCE', year: 2024 }))[0]
    expect(week).toMatchObject({ asOf: '2024-01-22', note: 'as of 22/01/2024, week 3', measure: 'total' })
    const progress = (await all({ index: '766', year: 2025 }))[0]
    expect(progress).toMatchObject({
      ...{ asOf: '2025-11-27', yearNote: 'to 27/11', rank: 11, rankBase: 34, unit: { slug: 'tinh-lam-dong-2025' } },
      ...{ sourceUrl: null },
    })
    const last = (await all({ kind: 'DISTRICT', year: 2022 })).find(({ rankNote }) => rankNote !== null)
    expect(last).toMatchObject({ rank: null, rankNote: 'last', unit: { slug: 'huyen-dong-hy-tinh-thai-nguyen' } })
    const implied = (await all({ measure: 'self-assessed points' }))[0]
    expect(implied).toMatchObject({ scaleMax: 70, note: 'scale 70 (implied)', unit: null })
  })

  it('name groups in words, and count regions among provinces', async () => {
    const groups = (await all({ index: 'PAR INDEX', year: 2019, kind: 'PROVINCE' })).flatMap(({ group }) => group ?? [])
    expect(groups).toEqual(['average of 63', 'Tây Nguyên'])
  })

  it('lead to the area of the framework of their year', async () => {
    const areas = (await all({ index: 'PAR INDEX', year: 2024 })).flatMap(({ criterion, printed }) =>
      criterion ? [[criterion.framework.code, criterion.code, printed]] : [],
    )
    expect(areas).toEqual([
      ['876-TINH', '4', '10,18'],
      ['876-TINH', '5', '14,23'],
      ['876-TINH', '3', '12,75'],
      ['876-TINH', '8', '13,14'],
      ['876-TINH', '1', '9,5'],
    ])
  })

  it('have a day of publication only where the source tells', async () => {
    const days = (await all({ index: 'PAR INDEX', year: 2023, kind: 'MINISTRY' })).map(({ publishedOn }) => publishedOn)
    expect(new Set(days)).toEqual(new Set(['2024-04-17']))
    const derived = (await all({ year: 2018, kind: 'MINISTRY' })).find(({ note }) => note?.startsWith('derived'))
    expect(derived).toMatchObject({ printed: '75,13', publishedOn: '2019-05-28' })
    expect(
      (await all({ index: 'PAR INDEX', year: 2021, kind: 'PROVINCE' })).flatMap((f) => f.publishedOn ?? []),
    ).toEqual([])
  })

  it('refuse what is not theirs', async () => {
    const code = async (variables: Record<string, unknown>) =>
      (await ask(database, FIGURES, variables)).errors[0]?.extensions?.code
    expect(await code({ filter: { unit: 'nonsense' } })).toBe('BAD_INPUT')
    expect(await code({ first: 101 })).toBe('BAD_INPUT')
    expect(await code({ after: 'nonsense' })).toBe('BAD_INPUT')
  })

  it('are found again by their ids, in order', async () => {
    const [first, second] = await all({ index: 'SIPAS' })
    const { nodes } = await answer<{ nodes: unknown[] }>(
      database,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on PublishedFigure { printed } } }',
      { ids: [second?.id, first?.id, second?.id] },
    )
    expect(nodes).toEqual([second, first, second].map((figure) => ({ id: figure?.id, printed: figure?.printed })))
  })
})

describe('the record', () => {
  it('has each figure, with the hand that took it in', async () => {
    const [row] = await database.fork().execute<{ n: number }[]>(`
      select count(distinct subject_id)::int as n from audit_entry e join actor a on a.id = e.actor_id
      where subject_type = 'PublishedFigure' and a.kind = 'IMPORT' and e.before is null and e.after is not null`)
    expect(row?.n).toBe(373 + 3 * 17 + 1)
  })

  it('is never rewritten', async () => {
    const change = (statement: string) => database.fork().execute(statement)
    await expect(change(`update published_figure set value = 1 where position = 1`)).rejects.toThrow('append-only')
    await expect(change(`delete from published_figure where position = 1`)).rejects.toThrow('append-only')
  })
})

describe('contradictions', () => {
  const pairs = (figures: readonly Figure[]) =>
    figures.map(({ unit, group, printed, contradicts }) => [
      unit?.slug ?? group,
      printed,
      contradicts.map((other) => other.printed).join(' '),
    ])

  it('are found, and all of them', async () => {
    const found = await all({ contradictedOnly: true })
    expect(pairs(found)).toEqual([
      ['tinh-thai-nguyen', '45,78', '45,7875'],
      ['tinh-thai-nguyen', '45,7875', '45,78'],
      ['tinh-hoa-binh', '86,89', '86,76'],
      ['tinh-hoa-binh', '86,76', '86,89'],
      ['Đồng bằng sông Hồng', '88,33', '88,32'],
      ['Đông Nam Bộ', '87,79', '87,45'],
      ['Bắc Trung Bộ và Duyên hải miền Trung', '86,82', '87,72'],
      ['Đồng bằng sông Hồng', '88,32', '88,33'],
      ['Đông Nam Bộ', '87,45', '87,79'],
      ['Bắc Trung Bộ và Duyên hải miền Trung', '87,72', '86,82'],
    ])
    expect((await page({ filter: { contradictedOnly: true } })).totalCount).toBe(10)
  })

  it('do not arise from two sources of one value', async () => {
    const twice = (await all({ index: 'PAR INDEX', year: 2018 })).filter(({ unit }) => unit?.slug === 'tinh-quang-ninh')
    expect(pairs(twice)).toEqual([
      ['tinh-quang-ninh', '89,06', ''],
      ['tinh-quang-ninh', '89,06', ''],
    ])
  })
})

describe('Hòa Bình 2023', () => {
  it('keeps both totals and four parts, and shows what the parts give', async () => {
    const figures = (await all({ index: 'PAR INDEX', year: 2023 })).filter(({ unit }) => unit?.slug === 'tinh-hoa-binh')
    const parts = figures.filter(({ part, criterion }) => part !== null && criterion === null)
    expect(parts.map(({ part, printed, scaleMax }) => [part, printed, scaleMax])).toEqual([
      ['APPRAISED', '57,04', 61.5],
      ['CITIZEN_SURVEY', '8,19', 10],
      ['LEADERS_SURVEY', '18,34', 22],
      ['SOCIO_ECONOMIC', '4,32', 6.5],
    ])
    const totals = figures.filter(({ measure }) => measure === 'total')
    expect(
      totals.map(({ printed, misfits }) => [printed, misfits.map(({ stated, expected }) => [stated, expected])]),
    ).toEqual([
      ['86,89', [[86.89, 87.89]]],
      ['86,76', [[86.76, 87.89]]],
    ])
    expect(totals[0]?.misfits[0]?.message).toBe(
      'Tổng công bố 86,89 khác tổng các phần: 57,04 + 18,34 + 8,19 + 4,32 = 87,89.',
    )
  })

  it('has a history that takes the later value and says that it is restated', async () => {
    const { unitBySlug } = await answer<{ unitBySlug: { history: unknown[]; cut: unknown[] } }>(
      database,
      `{ unitBySlug(slug: "tinh-hoa-binh") {
        history { year printed points percent rank base breaks framework { code } }
        cut: history(fromYear: 2023, toYear: 2023) { year }
      } }`,
    )
    const point = (year: number, printed: string, points: number, rank: number, code: string, breaks: string[]) => ({
      ...{ year, printed, points, percent: points, rank, base: null, breaks, framework: { code } },
    })
    expect(unitBySlug).toEqual({
      history: [
        point(2021, '87,06', 87.06, 25, '1149-TINH', ['FIRST_YEAR']),
        point(2023, '86,76', 86.76, 35, '876-TINH', ['FRAMEWORK', 'RESTATED']),
        point(2024, '88,18', 88.18, 37, '876-TINH', ['RESTATED']),
      ],
      cut: [{ year: 2023 }],
    })
  })
})

it('a text that cannot be stored is the index and the measure of no figure', async () => {
  const none = { totalCount: 0 }
  expect(
    await answer(
      database,
      `query ($nul: String) {
        index: publishedFigures(filter: { index: $nul }) { totalCount }
        measure: publishedFigures(filter: { measure: $nul }) { totalCount }
        unitBySlug(slug: "tinh-hoa-binh") { publishedFigures(index: $nul) { totalCount } }
      }`,
      { nul: 'PAR INDEX\0' },
    ),
  ).toEqual({ index: none, measure: none, unitBySlug: { publishedFigures: none } })
})
