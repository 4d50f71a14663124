import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeId } from '../shared/ids.ts'
import { answer, ask } from '../testing/ask.ts'
import { reported, type SmallRound, smallDraft, smallRound, storeSmall } from '../testing/small-round.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'

// Of 10 points: Sở An 8,27 + 0,5 bonus = 8,77; Sở Bình 8,52 + 0,5 = 9,02 (no official disciplined); Sở Cường lacks 2.4 in 2024.
let database: TestDatabase
let world: SmallRound
beforeAll(async () => {
  database = await testDatabase()
  world = await smallRound(database)
  const good = { '1.2': { SELF: reported({ n: 0 }), APPRAISAL_1: reported({ n: 0 }) } }
  const disciplined = { code: 'HEAD_DISCIPLINED', reason: 'Khiển trách' }
  await storeSmall(database, [
    smallDraft(world, 'A', 2023),
    smallDraft(world, 'B', 2023),
    smallDraft(world, 'A', 2024),
    { ...smallDraft(world, 'B', 2024, good), conditions: [disciplined] },
    { ...smallDraft(world, 'C', 2024, { '2.4': {} }), state: 'APPRAISED' },
    smallDraft(world, 'A', 2025),
  ])
})
afterAll(() => database.close())

interface Found extends Readonly<Record<string, unknown>> {
  readonly entries: {
    readonly nodes: readonly {
      readonly id: string
      readonly unit: { readonly name: string }
      readonly rank: number | null
      readonly points: number | null
      readonly maxPoints: number
    }[]
  }
}
const ENTRY = `status rank base tied points maxPoints percent printed missingLeaves note band { code } previousRank previousBase change breaks unit { name }`
const ranking = async (args: string, fields: string) =>
  (await answer<{ ranking: Found | null }>(database, `{ ranking(${args}) { ${fields} } }`)).ranking
const entriesOf = (found: Found | null) => found?.entries.nodes ?? []

describe('a computed ranking', () => {
  it('ranks by the stored totals and shows who is incomplete', async () => {
    expect(
      await ranking(
        'framework: "NHO-1", year: 2024',
        `basis standing provenance stage base average median regions incompleteCount notRankedCount rankCheck { agreeing }
         edition { id } block { code } bandCounts { band { code } count } entries { totalCount nodes { ${ENTRY} } }`,
      ),
    ).toMatchObject({
      ...{ basis: 'COMPUTED', standing: 'APPRAISED', provenance: 'ILLUSTRATIVE', stage: 'FINAL', base: 2 },
      ...{ average: 88.95, median: 88.95, regions: [], incompleteCount: 1, notRankedCount: 0, rankCheck: null },
      ...{ edition: null, block: { code: 'NHO' } },
      bandCounts: [
        { band: { code: 'XS' }, count: 1 },
        { band: { code: 'T' }, count: 1 },
        { band: { code: 'K' }, count: 0 },
        { band: { code: 'TB' }, count: 0 },
      ],
      entries: {
        totalCount: 3,
        nodes: [
          {
            ...{ status: 'RANKED', rank: 1, base: 2, tied: false, points: 9.02, maxPoints: 10, percent: 90.2 },
            ...{ printed: '9,02', band: { code: 'T' }, previousRank: 1, previousBase: 2, change: 0, breaks: [] },
            unit: { name: 'Sở Bình' },
          },
          {
            ...{ status: 'RANKED', rank: 2, points: 8.77, band: { code: 'XS' }, previousRank: 1, change: -1 },
            unit: { name: 'Sở An' },
          },
          {
            ...{ status: 'INCOMPLETE', rank: null, base: null, points: 8.27, maxPoints: 10, missingLeaves: 1 },
            ...{ band: null, breaks: ['FIRST_YEAR'], previousRank: null, unit: { name: 'Sở Cường' } },
            note: 'Còn 1 tiêu chí thành phần chưa có điểm, nên chưa xếp hạng.',
          },
        ],
      },
    })
  })

  it('ties exact equals, and shows members without an assessment', async () => {
    const found = await ranking(
      'framework: "NHO-1", year: 2023',
      `entries { nodes { rank tied status unit { name } } }`,
    )
    expect(found?.entries).toEqual({
      nodes: [
        { rank: 1, tied: true, status: 'RANKED', unit: { name: 'Sở An' } },
        { rank: 1, tied: true, status: 'RANKED', unit: { name: 'Sở Bình' } },
        { rank: null, tied: false, status: 'NOT_PUBLISHED', unit: { name: 'Sở Cường' } },
      ],
    })
  })

  it('does not join a year of another framework', async () => {
    const found = await ranking(
      'framework: "NHO-2", year: 2025',
      `entries(first: 1) { nodes { previousRank previousBase change breaks } }`,
    )
    expect(found?.entries).toEqual({
      nodes: [{ previousRank: 2, previousBase: 2, change: null, breaks: ['FRAMEWORK'] }],
    })
  })

  it.each([
    [
      'criterion: "1.2"',
      [
        ['Sở Bình', 1, 1, 1],
        ['Sở An', 2, 0.75, 1],
        ['Sở Cường', 2, 0.75, 1],
      ],
    ],
    [
      'criterion: "1"',
      [
        ['Sở Bình', 1, 5, 5],
        ['Sở An', 2, 4.75, 5],
        ['Sở Cường', 2, 4.75, 5],
      ],
    ],
    [
      'criterion: "2.4"',
      [
        ['Sở An', 1, 0.5, 1],
        ['Sở Bình', 1, 0.5, 1],
        ['Sở Cường', null, null, 1],
      ],
    ],
    [
      'part: CITIZEN_SURVEY',
      [
        ['Sở An', 1, 1.62, 2],
        ['Sở Bình', 1, 1.62, 2],
        ['Sở Cường', 1, 1.62, 2],
      ],
    ],
    [
      'stage: SELF',
      [
        ['Sở An', 1, 6.9, 7],
        ['Sở Bình', 1, 6.9, 7],
        ['Sở Cường', 1, 6.9, 7],
      ],
    ],
  ])('compares by %s', async (measure, expected) => {
    const found = await ranking(
      `framework: "NHO-1", year: 2024, ${measure}`,
      'entries { nodes { unit { name } rank points maxPoints band { code } } }',
    )
    expect(entriesOf(found).map(({ unit, rank, points, maxPoints }) => [unit.name, rank, points, maxPoints])).toEqual(
      expected,
    )
  })

  it('ranks the units below one, and is found again by its id and by those of its entries', async () => {
    const within = encodeId('Unit', world.province)
    const found = await ranking(
      `framework: "NHO-1", year: 2024, within: "${within}"`,
      'id base within { name } entries(first: 1) { nodes { id rank } }',
    )
    const [first] = entriesOf(found)
    expect(found).toMatchObject({ base: 2, within: { name: 'Tỉnh Nhỏ' } })
    const { nodes } = await answer<{ nodes: unknown[] }>(
      database,
      `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Ranking { base } ... on RankingEntry { rank ranking { id } } } }`,
      { ids: [found?.id, first?.id] },
    )
    expect(nodes).toEqual([
      { id: found?.id, base: 2 },
      { id: first?.id, rank: 1, ranking: { id: found?.id } },
    ])
    const none = encodeId('Unit', world.units.A)
    expect(await ranking(`framework: "NHO-1", year: 2024, within: "${none}"`, 'base')).toBeNull()
  })

  it('is listed under its provenance, and never mixed', async () => {
    const { own, none, below } = await answer<Record<string, { totalCount: number; nodes: unknown[] }>>(
      database,
      `{
        own: rankings(provenance: ILLUSTRATIVE) { totalCount nodes { year framework { code } block { code } base } }
        none: rankings { totalCount }
        below: rankings(within: "${encodeId('Unit', world.province)}", year: 2024) { totalCount nodes { within { name } } }
      }`,
    )
    expect(own?.nodes).toEqual([
      { year: 2025, framework: { code: 'NHO-2' }, block: { code: 'NHO' }, base: 1 },
      { year: 2024, framework: { code: 'NHO-1' }, block: { code: 'NHO' }, base: 2 },
      { year: 2023, framework: { code: 'NHO-1' }, block: { code: 'NHO' }, base: 2 },
    ])
    expect(none?.totalCount).toBe(0)
    expect(below?.nodes).toEqual([{ within: { name: 'Tỉnh Nhỏ' } }])
    const { errors } = await ask(database, '{ rankings(framework: "NHO-1", provenance: OFFICIAL) { totalCount } }')
    expect(errors[0]?.extensions?.code).toBe('BAD_INPUT')
  })

  it.each(['criterion: "9.9"', 'criterion: "T1"', 'part: ADJUSTMENT', 'criterion: "1", part: APPRAISED'])(
    'refuses %s',
    async (measure) => {
      const { errors } = await ask(database, `{ ranking(framework: "NHO-1", year: 2024, ${measure}) { base } }`)
      expect(errors[0]?.extensions?.code).toBe('BAD_INPUT')
    },
  )

  it('narrows by class and orders by change', async () => {
    const found = await ranking(
      'framework: "NHO-1", year: 2024',
      `best: entries(band: "XS") { nodes { unit { name } } } moved: entries(orderBy: CHANGE) { nodes { unit { name } } }
       named: entries(orderBy: NAME, search: "cuong") { nodes { unit { name } } }`,
    )
    const names = (list: unknown) =>
      (list as { nodes: { unit: { name: string } }[] }).nodes.map(({ unit }) => unit.name)
    expect(names(found?.best)).toEqual(['Sở An'])
    expect(names(found?.moved)).toEqual(['Sở Bình', 'Sở An', 'Sở Cường'])
    expect(names(found?.named)).toEqual(['Sở Cường'])
  })

  // Sở An needs 9,02 - 8,77 = 0,25 to draw level; Sở Bình is barred from XS by its condition alone.
  it('says what the next rank and the next class take, and what barred a better class', async () => {
    const found = await ranking(
      'framework: "NHO-1", year: 2024',
      `entries { nodes {
        nextRank { rank base points pointsToPass outcome holders reachable }
        nextBand { band { code } points areas { points } conditions reachable }
        obstacles { band { code } area { code } text english: text(language: EN) }
      } }`,
    )
    expect(entriesOf(found)).toEqual([
      {
        nextRank: null,
        nextBand: {
          ...{ band: { code: 'XS' }, points: 0, areas: [], reachable: false },
          conditions: ['người đứng đầu bị kỷ luật'],
        },
        obstacles: [
          {
            ...{ band: { code: 'XS' }, area: null, text: 'Không được loại Xuất sắc: người đứng đầu bị kỷ luật.' },
            english: 'Not Excellent: the head was disciplined.',
          },
        ],
      },
      {
        nextRank: {
          ...{ rank: 1, base: 2, points: 0.25, pointsToPass: 0.250001 },
          ...{ outcome: 'TIE', holders: 1, reachable: true },
        },
        nextBand: null,
        obstacles: [],
      },
      { nextRank: null, nextBand: null, obstacles: [] },
    ])
  })

  // Sở An: 0,25 of 1.2, 0,5 of 2.1 and 0,1 of 2.3 are deducted, 0,85 of 7; 0,38 of 2.2 and 0,5 of 2.4 are not reached.
  it('cuts the points by area and part, with the rank of each area', async () => {
    const found = await ranking(
      'framework: "NHO-1", year: 2024',
      `entries(search: "an") { nodes {
        assessment { unit { name } state } topDeductions(first: 2) { criterion { code } points part }
        missed: topDeductions(part: CITIZEN_SURVEY) { criterion { code } points }
        deducted notReached selfPoints selfMaxPoints appraisedPoints
        byArea { area { code } points maxPoints missing percent printed complete rank base }
        byPart { part points maxPoints percent complete }
      } }`,
    )
    expect(entriesOf(found)).toEqual([
      {
        assessment: { unit: { name: 'Sở An' }, state: 'PUBLISHED' },
        topDeductions: [
          { criterion: { code: '2.1' }, points: 0.5, part: 'APPRAISED' },
          { criterion: { code: '1.2' }, points: 0.25, part: 'APPRAISED' },
        ],
        missed: [{ criterion: { code: '2.2' }, points: 0.38 }],
        ...{ deducted: 0.85, notReached: 0.88, selfPoints: 6.9, selfMaxPoints: 7, appraisedPoints: 6.65 },
        byArea: [
          {
            ...{ area: { code: '1' }, points: 4.75, maxPoints: 5, missing: 0, percent: 95, printed: '4,75' },
            ...{ complete: true, rank: 2, base: 3 },
          },
          {
            ...{ area: { code: '2' }, points: 3.52, maxPoints: 5, missing: 0, percent: 70.4, printed: '3,52' },
            ...{ complete: true, rank: 1, base: 2 },
          },
        ],
        byPart: [
          { part: 'APPRAISED', points: 6.15, maxPoints: 7, percent: 87.857143, complete: true },
          { part: 'CITIZEN_SURVEY', points: 1.62, maxPoints: 2, percent: 81, complete: true },
          { part: 'SOCIO_ECONOMIC', points: 0.5, maxPoints: 1, percent: 50, complete: true },
          { part: 'ADJUSTMENT', points: 0.5, maxPoints: 0, percent: null, complete: true },
        ],
      },
    ])
  })
})
