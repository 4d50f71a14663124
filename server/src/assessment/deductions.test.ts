import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeId, newId } from '../shared/ids.ts'
import { answer, ask, countingStatements } from '../testing/ask.ts'
import { reported, type SmallRound, smallDraft, smallRound, storeSmall } from '../testing/small-round.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'

let database: TestDatabase
let world: SmallRound
beforeAll(async () => {
  database = await testDatabase()
  world = await smallRound(database)
  const both = (figures: Readonly<Record<string, number>>) => ({
    SELF: reported(figures),
    APPRAISAL_1: reported(figures),
  })
  await storeSmall(database, [
    smallDraft(world, 'A', 2023, { '1.2': both({ n: 0 }) }),
    smallDraft(world, 'A', 2024),
    smallDraft(world, 'A', 2025),
    smallDraft(world, 'B', 2024, { '1.1.2': both({ a: 1000, b: 300 }) }),
    smallDraft(world, 'C', 2024, { '1.1.2': { SELF: reported({ a: 1000, b: 300 }) } }),
  ])
  await database.fork().execute(`
    insert into deduction (year, id, unit_id, score_id, owner_id, cause_code, cause, state, recoverable_by, verified_at,
        recovered_in, recovered_points, scope_path, published_at)
      select s.year, '${newId()}', a.unit_id, s.id, '${world.units.C}', 'NHAN_SU', 'thiếu người', 'REMEDIED', '2025-06-30',
        '2025-07-01T00:00:00Z', 2025, 0.25, s.scope_path, s.published_at
      from score s join assessment a on a.id = s.assessment_id join criterion c on c.id = s.criterion_id
      where a.unit_id = '${world.units.A}' and a.year = 2024 and c.code = '1.2';
    insert into deduction (year, id, unit_id, text, source, state, scope_path, published_at) values
      (2024, '${newId()}', '${world.units.B}', 'Chưa có giải pháp mới', 'Báo tỉnh', 'NOT_REMEDIED',
       '/${world.province}/${world.units.B}/', now())`)
})
afterAll(() => database.close())

interface Row {
  readonly id: string
  readonly year: number
  readonly points: number | null
  readonly unit: { readonly name: string }
  readonly criterion: { readonly code: string } | null
  readonly text: string | null
}
interface Page {
  readonly deductions: {
    readonly totalCount: number
    readonly nodes: readonly Row[]
    readonly pageInfo: {
      readonly hasNextPage: boolean
      readonly hasPreviousPage: boolean
      readonly endCursor: string
      readonly startCursor: string
    }
  }
}
const LIST = `query ($filter: DeductionFilter, $orderBy: DeductionOrder, $first: Int, $after: String, $last: Int, $before: String) {
  deductions(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { id year points unit { name } criterion { code } text }
    pageInfo { hasNextPage hasPreviousPage endCursor startCursor } } }`
const list = async (variables: Record<string, unknown>) => (await answer<Page>(database, LIST, variables)).deductions
const line = ({ year, points, unit, criterion, text }: Row) =>
  `${unit.name} ${year} ${criterion?.code ?? text} ${points}`
const linesOf = async (filter: Record<string, unknown>, orderBy = 'POINTS_DESC') =>
  (await list({ filter, orderBy, first: 100 })).nodes.map(line)

describe('deductions', () => {
  const year = 2024
  const ILLUSTRATIVE = { provenance: 'ILLUSTRATIVE' }

  it('are appraised ones unless another source of points is asked for, the most points first, those without points last', async () => {
    expect(await linesOf({ ...ILLUSTRATIVE, year })).toEqual([
      'Sở Bình 2024 1.1.2 1.5',
      ...['Sở An 2024 2.1 0.5', 'Sở Bình 2024 2.1 0.5', 'Sở Cường 2024 2.1 0.5'],
      ...['Sở An 2024 1.2 0.25', 'Sở Bình 2024 1.2 0.25', 'Sở Cường 2024 1.2 0.25'],
      ...['Sở An 2024 2.3 0.1', 'Sở Bình 2024 2.3 0.1', 'Sở Cường 2024 2.3 0.1'],
      'Sở Bình 2024 Chưa có giải pháp mới null',
    ])
    expect(await linesOf({ ...ILLUSTRATIVE, year, part: 'CITIZEN_SURVEY' })).toEqual([
      'Sở An 2024 2.2 0.38',
      'Sở Bình 2024 2.2 0.38',
      'Sở Cường 2024 2.2 0.38',
    ])
  })

  it('stand in the order of criteria or of units', async () => {
    const byCriterion = await linesOf({ ...ILLUSTRATIVE, year }, 'CRITERION')
    expect(byCriterion.map((each) => each.split(' ')[3])).toEqual([
      ...['1.1.2', '1.2', '1.2', '1.2', '2.1', '2.1', '2.1', '2.3', '2.3', '2.3', 'Chưa'],
    ])
    const byUnit = await linesOf({ ...ILLUSTRATIVE, year }, 'UNIT')
    expect(byUnit.slice(0, 4)).toEqual([
      ...['Sở An 2024 2.1 0.5', 'Sở An 2024 1.2 0.25', 'Sở An 2024 2.3 0.1', 'Sở Bình 2024 1.1.2 1.5'],
    ])
  })

  it.each([
    ['framework', () => ({ framework: 'NHO-2' }), 3],
    ['unit', () => ({ unit: encodeId('Unit', world.units.B) }), 5],
    ['within', () => ({ within: encodeId('Unit', world.province), year }), 11],
    ['within itself', () => ({ within: encodeId('Unit', world.units.A) }), 0],
    ['block', () => ({ block: encodeId('Block', world.block), year }), 10],
    ['state', () => ({ ...ILLUSTRATIVE, state: 'REMEDIED' }), 1],
    ['state of none', () => ({ ...ILLUSTRATIVE, state: 'OPEN', year }), 9],
    ['minPoints', () => ({ ...ILLUSTRATIVE, minPoints: 0.5, year }), 4],
    ['lead', () => ({ ...ILLUSTRATIVE, lead: 'Văn phòng', year }), 4],
    ['a text that nothing equals', () => ({ ...ILLUSTRATIVE, lead: 'a\0' }), 0],
  ] as const)('are narrowed by %s', async (_, filter, count) => {
    const found = await list({ filter: filter(), first: 100 })
    expect([found.nodes.length, found.totalCount]).toEqual([count, count])
  })

  it('are narrowed by a criterion and everything below it', async () => {
    const [area] = await database
      .fork()
      .execute<{ id: string }[]>(
        `select id from criterion where framework_id = '${world.frameworks[2024]}' and code = '1'`,
      )
    const criterion = encodeId('Criterion', area?.id ?? '')
    expect(await linesOf({ criterion, year })).toEqual([
      ...['Sở Bình 2024 1.1.2 1.5', 'Sở An 2024 1.2 0.25', 'Sở Bình 2024 1.2 0.25', 'Sở Cường 2024 1.2 0.25'],
    ])
  })

  it('tell in which earlier years the leaf or its counterpart lost points, and are narrowed by it', async () => {
    const query = `query ($filter: DeductionFilter) { deductions(filter: $filter) { nodes { year criterion { code } yearsRepeated } } }`
    const filter = { unit: encodeId('Unit', world.units.A), repeatedOnly: true }
    const { deductions } = await answer<{ deductions: { nodes: Row[] } }>(database, query, { filter })
    expect(deductions.nodes).toEqual([
      // 1.2 lost nothing in 2023; 2.1 answers to that of 2025 in part alone.
      { year: 2024, criterion: { code: '2.1' }, yearsRepeated: [2023] },
      { year: 2025, criterion: { code: '1.2' }, yearsRepeated: [2024] },
      { year: 2024, criterion: { code: '2.3' }, yearsRepeated: [2023] },
      { year: 2025, criterion: { code: '2.3' }, yearsRepeated: [2023, 2024] },
    ])
  })

  it('bear what somebody noted, else OPEN and whoever bears the name of the lead', async () => {
    const fields = `text source part lead owner { name } causeCode cause state recoverableBy verifiedAt recoveredIn recoveredPoints score { state }`
    const query = `query ($filter: DeductionFilter) { deductions(filter: $filter) { nodes { ${fields} } } }`
    const of = async (filter: Record<string, unknown>) =>
      (await answer<{ deductions: { nodes: unknown[] } }>(database, query, { filter })).deductions.nodes
    const [noted] = await of({ ...ILLUSTRATIVE, state: 'REMEDIED' })
    expect(noted).toEqual({
      ...{
        text: null,
        source: null,
        part: 'APPRAISED',
        lead: 'Sở Nội vụ',
        owner: { name: 'Sở Cường' },
        causeCode: 'NHAN_SU',
      },
      ...{
        cause: 'thiếu người',
        state: 'REMEDIED',
        recoverableBy: '2025-06-30',
        verifiedAt: '2025-07-01T00:00:00.000Z',
      },
      ...{ recoveredIn: 2025, recoveredPoints: 0.25, score: { state: 'SCORED' } },
    })
    const [plain] = await of({ unit: encodeId('Unit', world.units.A), year: 2023 })
    expect(plain).toMatchObject({ state: 'OPEN', owner: { name: 'Sở Nội vụ' }, cause: null, recoveredIn: null })
    const [named] = await of({ ...ILLUSTRATIVE, state: 'NOT_REMEDIED' })
    expect(named).toMatchObject({
      text: 'Chưa có giải pháp mới',
      source: 'Báo tỉnh',
      part: null,
      score: null,
      owner: null,
    })
  })

  it('never mix what is real with what is invented', async () => {
    const codes = async (filter: Record<string, unknown>) =>
      (await ask(database, LIST, { filter })).errors[0]?.extensions?.code
    expect((await list({ filter: {} })).totalCount).toBe(0)
    expect(await codes({ provenance: 'OFFICIAL', framework: 'NHO-1' })).toBe('BAD_INPUT')
    expect(await codes({ provenance: 'OFFICIAL', unit: encodeId('Unit', world.units.A) })).toBe('BAD_INPUT')
    expect(await codes({ unit: 'x' })).toBe('BAD_INPUT')
  })

  it.each(['POINTS_DESC', 'CRITERION', 'UNIT'])(
    'are read by %s to the very end at every page size, both ways',
    async (orderBy) => {
      const filter = { provenance: 'ILLUSTRATIVE' }
      const whole = (await list({ filter, orderBy, first: 100 })).nodes.map(({ id }) => id)
      expect(new Set(whole).size).toBe(16)
      for (let size = 1; size <= 21; size += 4) {
        const forwards: string[] = []
        for (let after: string | null = null, going = true; going; ) {
          const page: Page['deductions'] = await list({ filter, orderBy, first: size, after })
          forwards.push(...page.nodes.map(({ id }) => id))
          ;[after, going] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage]
        }
        const backwards: string[] = []
        for (let before: string | null = null, going = true; going; ) {
          const page: Page['deductions'] = await list({ filter, orderBy, last: size, before })
          backwards.unshift(...page.nodes.map(({ id }) => id))
          ;[before, going] = [page.pageInfo.startCursor, page.pageInfo.hasPreviousPage]
        }
        expect([forwards, backwards], `${size} a page`).toEqual([whole, whole])
      }
    },
  )

  it('refuse a cursor of another order', async () => {
    const filter = { provenance: 'ILLUSTRATIVE' }
    const { pageInfo } = await list({ filter, first: 1 })
    const { errors } = await ask(database, LIST, { filter, orderBy: 'UNIT', after: pageInfo.endCursor })
    expect(errors[0]?.extensions?.code).toBe('BAD_INPUT')
  })

  it('of one assessment are paged, the most points first', async () => {
    const query = `query ($unit: ID!, $after: String) { assessment(unit: $unit, year: 2024, framework: "NHO-1") {
      deductions(first: 2, after: $after) { totalCount nodes { points } pageInfo { endCursor } }
      surveyed: deductions(part: SOCIO_ECONOMIC) { nodes { points } } } }`
    type Answer = {
      assessment: Record<
        'deductions' | 'surveyed',
        { totalCount: number; nodes: unknown; pageInfo: { endCursor: string } }
      >
    }
    const unit = encodeId('Unit', world.units.B)
    const { deductions, surveyed } = (await answer<Answer>(database, query, { unit })).assessment
    expect([deductions.totalCount, deductions.nodes]).toEqual([4, [{ points: 1.5 }, { points: 0.5 }]])
    expect(surveyed.nodes).toEqual([{ points: 0.5 }])
    const rest = await answer<Answer>(database, query, { unit, after: deductions.pageInfo.endCursor })
    expect(rest.assessment.deductions.nodes).toEqual([{ points: 0.25 }, { points: 0.1 }])
  })
})

it('the number of statements does not grow with the list', async () => {
  const loss = `id year text part points lead cause state yearsRepeated unit { name } owner { name } criterion { code title }
    score { state final { why reason branchText share } previous { lost } explanations { requested } assessment { version } }`
  const query = (first: number) =>
    `{ deductions(filter: { provenance: ILLUSTRATIVE }, first: ${first}) { totalCount nodes { ${loss} } } }`
  const few = await countingStatements(database, () => answer(database, query(2)))
  const many = await countingStatements(database, () => answer(database, query(100)))
  expect(many.length).toBe(few.length)
  expect(many.length).toBeLessThanOrEqual(18)
})
