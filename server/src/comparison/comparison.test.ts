import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeId } from '../shared/ids.ts'
import { answer, ask, countingStatements } from '../testing/ask.ts'
import { reported, type SmallRound, smallDraft, smallRound, storeSmall } from '../testing/small-round.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'

// 2024: Sở An as usual; Sở Bình without a disciplined official (1.2: 1); Sở Cường without 2.4. 2023: Sở An alone, with 2.4 at 1.
let database: TestDatabase
let world: SmallRound
beforeAll(async () => {
  database = await testDatabase()
  world = await smallRound(database)
  await storeSmall(database, [
    smallDraft(world, 'A', 2023, { '2.4': { FINAL: reported({ n: 5 }) } }),
    smallDraft(world, 'A', 2024),
    smallDraft(world, 'B', 2024, { '1.2': { SELF: reported({ n: 0 }), APPRAISAL_1: reported({ n: 0 }) } }),
    smallDraft(world, 'C', 2024, { '2.4': {} }),
    smallDraft(world, 'A', 2025),
  ])
})
afterAll(() => database.close())

const CELL =
  'state complete points maxPoints percent rank base lost self previousPoints previousPercent breaks deductedShare unit { name } score { state final { points } }'
const compare = async (args: string, fields: string) =>
  (await answer<{ comparison: Record<string, never> | null }>(database, `{ comparison(${args}) { ${fields} } }`))
    .comparison

const shared = { base: 3, maxPoints: 1, complete: true, state: 'SCORED' }
const ROWS = [
  {
    criterion: { code: '1.2' },
    // (1 + 0,75 + 0,75) / 3 = 0,833333
    ...{ counted: 3, average: 83.333333, best: 100, median: 75 },
    ...{ averagePoints: 0.833333, bestPoints: 1, medianPoints: 0.75, totalLost: 0.5, lostCount: 2 },
    cells: [
      {
        ...{ ...shared, points: 1, percent: 100, rank: 1, lost: 0, self: 1, deductedShare: 0 },
        ...{ previousPoints: null, previousPercent: null, breaks: ['FIRST_YEAR'], unit: { name: 'Sở Bình' } },
        score: { state: 'SCORED', final: { points: 1 } },
      },
      {
        ...{ ...shared, points: 0.75, percent: 75, rank: 2, lost: 0.25, self: 1, deductedShare: 50 },
        ...{ previousPoints: 0.75, previousPercent: 75, breaks: [], unit: { name: 'Sở An' } },
        score: { state: 'SCORED', final: { points: 0.75 } },
      },
      {
        ...{ ...shared, points: 0.75, percent: 75, rank: 2, lost: 0.25, self: 1, deductedShare: 50 },
        ...{ previousPoints: null, previousPercent: null, breaks: ['FIRST_YEAR'], unit: { name: 'Sở Cường' } },
        score: { state: 'SCORED', final: { points: 0.75 } },
      },
    ],
  },
  {
    criterion: { code: '2.4' },
    ...{ counted: 2, average: 50, best: 50, median: 50 },
    ...{ averagePoints: 0.5, bestPoints: 0.5, medianPoints: 0.5, totalLost: 1, lostCount: 2 },
    cells: [
      expect.objectContaining({ points: 0.5, rank: 1, base: 2, self: null }),
      expect.objectContaining({ points: 0.5, rank: 1, previousPoints: 1, previousPercent: 100, breaks: [] }),
      expect.objectContaining({
        state: 'NOT_ASSESSED',
        complete: false,
        rank: null,
        percent: null,
        points: null,
        lost: null,
      }),
    ],
  },
  {
    criterion: { code: 'T' },
    ...{ counted: 0, average: null, best: null, median: null },
    ...{ averagePoints: null, bestPoints: null, medianPoints: null, totalLost: null, lostCount: 0 },
    cells: [
      expect.objectContaining({ state: 'SCORED', points: 0.5, maxPoints: null, percent: null, lost: null }),
      expect.objectContaining({ points: 0.5, self: 0.5 }),
      expect.objectContaining({ points: 0.5 }),
    ],
  },
]

describe('comparison', () => {
  it('shows every node of the tree in order, with the block counted', async () => {
    const found = await compare(
      'framework: "NHO-1", year: 2024, criteria: ["1.2", "2.4", "T"]',
      `provenance block { code } units { name } averageTotal bestTotal medianTotal averageTotalPoints
       totals { unit { name } points percent rank base complete }
       rows { criterion { code } counted average best median averagePoints bestPoints medianPoints totalLost lostCount cells { ${CELL} } }`,
    )
    expect(found).toEqual({
      ...{ provenance: 'ILLUSTRATIVE', block: { code: 'NHO' } },
      units: [{ name: 'Sở Bình' }, { name: 'Sở An' }, { name: 'Sở Cường' }],
      ...{ averageTotal: 88.95, bestTotal: 90.2, medianTotal: 88.95, averageTotalPoints: 8.895 },
      totals: [
        { unit: { name: 'Sở Bình' }, points: 9.02, percent: 90.2, rank: 1, base: 2, complete: true },
        { unit: { name: 'Sở An' }, points: 8.77, percent: 87.7, rank: 2, base: 2, complete: true },
        { unit: { name: 'Sở Cường' }, points: 8.27, percent: 82.7, rank: null, base: null, complete: false },
      ],
      rows: ROWS,
    })
  })

  it('shows the named units in their order, and counts their block', async () => {
    const [a, b] = [encodeId('Unit', world.units.A), encodeId('Unit', world.units.B)]
    const found = await compare(
      `framework: "NHO-1", year: 2024, units: ["${a}", "${b}", "${a}"], criteria: ["1"]`,
      'block { code } units { name } rows { counted cells { rank base unit { name } } }',
    )
    expect(found).toEqual({
      block: { code: 'NHO' },
      units: [{ name: 'Sở An' }, { name: 'Sở Bình' }],
      rows: [
        {
          counted: 3,
          cells: [
            { rank: 2, base: 3, unit: { name: 'Sở An' } },
            { rank: 1, base: 3, unit: { name: 'Sở Bình' } },
          ],
        },
      ],
    })
  })

  // 2.1 only partly agrees with its successor, so there is nothing to hold it against.
  it('holds a year of another framework against what is wholly the same, and says so', async () => {
    const found = await compare(
      'framework: "NHO-2", year: 2025, criteria: ["1.2", "2.1"]',
      'rows { criterion { code } cells { previousPercent breaks } }',
    )
    expect(found?.rows).toEqual([
      { criterion: { code: '1.2' }, cells: [{ previousPercent: 75, breaks: ['FRAMEWORK'] }, absent, absent] },
      { criterion: { code: '2.1' }, cells: [{ previousPercent: null, breaks: ['FRAMEWORK'] }, absent, absent] },
    ])
  })

  it('is of leaves alone, of an earlier stage, or of nothing', async () => {
    const leaves = await compare('framework: "NHO-1", year: 2024, leavesOnly: true', 'rows { criterion { leaf } }')
    expect(leaves?.rows).toHaveLength(9)
    const claimed = await compare(
      'framework: "NHO-1", year: 2024, criteria: ["1.1.2", "2.2"], stage: SELF',
      'rows { cells { state points } }',
    )
    expect(claimed?.rows).toEqual([
      { cells: Array(3).fill({ state: 'SCORED', points: 3 }) },
      { cells: Array(3).fill({ state: 'NOT_ASSESSED', points: null }) },
    ])
    expect(await compare('framework: "NHO-1", year: 2022', 'year')).toBeNull()
    expect(await compare('framework: "none", year: 2024', 'year')).toBeNull()
  })

  it.each(['criteria: ["9"]', 'units: ["x"]', 'block: "x"'])('refuses %s', async (args) => {
    const { errors } = await ask(database, `{ comparison(framework: "NHO-1", year: 2024, ${args}) { year } }`)
    expect(errors[0]?.extensions?.code).toBe('BAD_INPUT')
  })

  it('takes as many statements for one row as for all', async () => {
    const count = async (criteria: string) => {
      await database.fork().execute('update data_version set version = version + 1')
      const fields = `units { name } rows { criterion { code } cells { ${CELL} } }`
      const work = () => compare(`framework: "NHO-1", year: 2024${criteria}`, fields)
      return (await countingStatements(database, work)).length
    }
    const few = await count(', criteria: ["1", "1.2"]')
    expect(await count('')).toBe(few)
    expect(few).toBeLessThanOrEqual(30)
  })
})

/** A member of the block without an assessment. */
const absent = { previousPercent: null, breaks: [] }
