import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeId, newId } from '../shared/ids.ts'
import { answer } from '../testing/ask.ts'
import { reported, type SmallRound, smallDraft, smallRound, storeSmall } from '../testing/small-round.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'

// Sở An in all years; Sở Bình in 2023 with a bonus less; Sở Cường from 2024, made of a part of Sở Bình on 1/6/2024.
let database: TestDatabase
let world: SmallRound
beforeAll(async () => {
  database = await testDatabase()
  world = await smallRound(database)
  await storeSmall(database, [
    smallDraft(world, 'A', 2023),
    smallDraft(world, 'B', 2023, { T1: { SELF: reported({ n: 0 }), APPRAISAL_1: reported({ n: 0 }) } }),
    smallDraft(world, 'A', 2024),
    smallDraft(world, 'B', 2024),
    smallDraft(world, 'C', 2024),
    smallDraft(world, 'A', 2025, { '2.4': {} }),
  ])
  const change = newId()
  const { B, C } = world.units
  await database.fork().execute(`
    insert into unit_change (id, kind, effective_on) values ('${change}', 'SPLIT', '2024-06-01');
    insert into unit_change_part (change_id, role, unit_id)
      values ('${change}', 'FROM', '${B}'), ('${change}', 'TO', '${B}'), ('${change}', 'TO', '${C}');`)
})
afterAll(() => database.close())

const POINT = 'year basis points printed percent rank base breaks framework { code } unit { name }'
const ofUnit = async (letter: 'A' | 'B' | 'C', fields: string) =>
  (
    await answer<{ node: Record<string, never> }>(
      database,
      `query ($id: ID!) { node(id: $id) { ... on Unit { ${fields} } } }`,
      {
        id: encodeId('Unit', world.units[letter]),
      },
    )
  ).node
const criterionId = async (framework: string, code: string) =>
  (
    await answer<{ framework: { criterion: { id: string } } }>(
      database,
      `{ framework(code: "${framework}") { criterion(code: "${code}") { id } } }`,
    )
  ).framework.criterion.id

describe('the series of a unit', () => {
  it('holds computed totals with the rank of each year, and never joins frameworks', async () => {
    const { history } = await ofUnit('A', `history { ${POINT} }`)
    const own = { basis: 'COMPUTED', unit: { name: 'Sở An' } }
    expect(history).toEqual([
      {
        ...{ ...own, year: 2023, points: 8.77, printed: '8,77', percent: 87.7, rank: 1, base: 2 },
        ...{ breaks: ['FIRST_YEAR'], framework: { code: 'NHO-1' } },
      },
      {
        ...{ ...own, year: 2024, points: 8.77, printed: '8,77', percent: 87.7, rank: 1, base: 3 },
        ...{ breaks: [], framework: { code: 'NHO-1' } },
      },
      {
        ...{ ...own, year: 2025, points: 8.27, printed: '8,27', percent: 82.7, rank: null, base: null },
        ...{ breaks: ['FRAMEWORK'], framework: { code: 'NHO-2' } },
      },
    ])
  })

  it('breaks where a unit was split, or came from another', async () => {
    expect((await ofUnit('B', 'history { year breaks }')).history).toEqual([
      { year: 2023, breaks: ['FIRST_YEAR'] },
      { year: 2024, breaks: ['UNIT'] },
    ])
    expect((await ofUnit('C', 'history { year breaks }')).history).toEqual([{ year: 2024, breaks: ['UNIT'] }])
  })

  it('follows a criterion as long as it is wholly the same', async () => {
    const whole = await criterionId('NHO-2', '1.2')
    const partly = await criterionId('NHO-1', '2.1')
    const { history, same } = await ofUnit(
      'A',
      `history(criterion: "${whole}") { year points rank base breaks } same: history(criterion: "${partly}", fromYear: 2024) { year points }`,
    )
    expect(history).toEqual([
      { year: 2023, points: 0.75, rank: 1, base: 2, breaks: ['FIRST_YEAR'] },
      { year: 2024, points: 0.75, rank: 1, base: 3, breaks: [] },
      { year: 2025, points: 0.75, rank: 1, base: 1, breaks: ['FRAMEWORK'] },
    ])
    expect(same).toEqual([{ year: 2024, points: 0.5 }])
  })
})

it('an entry tells the same: what came before, up to its year', async () => {
  const { ranking } = await answer<{ ranking: { entries: { nodes: unknown[] } } }>(
    database,
    `{ ranking(framework: "NHO-1", year: 2024) { entries { nodes {
      unit { name } rank previousRank change breaks history(years: 2) { year rank }
    } } } }`,
  )
  const [first, last] = [
    { year: 2023, rank: 1 },
    { year: 2024, rank: 1 },
  ]
  const entry = { rank: 1, change: null }
  expect(ranking.entries.nodes).toEqual([
    { ...entry, unit: { name: 'Sở An' }, previousRank: 1, change: 0, breaks: [], history: [first, last] },
    {
      ...{ ...entry, unit: { name: 'Sở Bình' }, previousRank: 2, breaks: ['UNIT'] },
      history: [{ year: 2023, rank: 2 }, last],
    },
    { ...entry, unit: { name: 'Sở Cường' }, previousRank: null, breaks: ['UNIT'], history: [last] },
  ])
})

describe('the standings of a unit', () => {
  const standings = async (args: string) => {
    const fields = `standings${args} { totalCount nodes { year rank base framework { code } ranking { criterion { code } } } }`
    return (await ofUnit('A', fields)).standings
  }
  const line = (
    year: number,
    code: string,
    rank: number | null,
    base: number | null,
    criterion: string | null = null,
  ) => ({
    ...{ year, rank, base, framework: { code }, ranking: { criterion: criterion && { code: criterion } } },
  })

  it('are listed from the latest year back', async () => {
    expect(await standings('')).toEqual({
      totalCount: 3,
      nodes: [line(2025, 'NHO-2', null, null), line(2024, 'NHO-1', 1, 3), line(2023, 'NHO-1', 1, 2)],
    })
    expect(await standings('(framework: "NHO-2")')).toEqual({ totalCount: 1, nodes: [line(2025, 'NHO-2', null, null)] })
    expect(await standings(`(block: "${encodeId('Block', newId())}")`)).toEqual({ totalCount: 0, nodes: [] })
    expect(await standings(`(criterion: "${await criterionId('NHO-1', '1.2')}", first: 2)`)).toEqual({
      totalCount: 3,
      nodes: [line(2025, 'NHO-2', 1, 1, '1.2'), line(2024, 'NHO-1', 1, 3, '1.2')],
    })
  })

  it('are read to the very end, forwards and backwards', async () => {
    const read = async (first: string, next: (cursor: string) => string) => {
      const years: number[] = []
      for (let args = first; args !== ''; ) {
        const { standings } = (await ofUnit(
          'A',
          `standings(${args}) { nodes { year } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`,
        )) as unknown as { standings: { nodes: { year: number }[]; pageInfo: Record<string, never> } }
        years.push(...standings.nodes.map(({ year }) => year))
        const { hasNextPage, hasPreviousPage, startCursor, endCursor } = standings.pageInfo
        const more = first.startsWith('last') ? hasPreviousPage : hasNextPage
        args = more ? next(String(first.startsWith('last') ? startCursor : endCursor)) : ''
      }
      return years
    }
    expect(await read('first: 1', (after) => `first: 1, after: "${after}"`)).toEqual([2025, 2024, 2023])
    expect(await read('last: 1', (before) => `last: 1, before: "${before}"`)).toEqual([2023, 2024, 2025])
  })
})
