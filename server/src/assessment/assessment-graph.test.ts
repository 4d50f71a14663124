import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeId } from '../shared/ids.ts'
import { answer, ask, countingStatements } from '../testing/ask.ts'
import { reported, type SmallRound, smallDraft, smallRound, storeSmall } from '../testing/small-round.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import type { AssessmentDraft } from './assessment-draft.ts'

let database: TestDatabase
let world: SmallRound
let drafts: Readonly<Record<'A2023' | 'A2024' | 'A2025' | 'B2024' | 'C2024', AssessmentDraft>>
beforeAll(async () => {
  database = await testDatabase()
  world = await smallRound(database)
  const both = (figures: Readonly<Record<string, number>>) => ({
    SELF: reported(figures),
    APPRAISAL_1: reported(figures),
  })
  const claimed = smallDraft(world, 'A', 2024, {
    '2.1': {
      SELF: reported({ choice: 1 }),
      APPRAISAL_1: reported({ choice: 3 }),
      APPRAISAL_2: reported({ choice: 2 }),
    },
  })
  drafts = {
    A2023: smallDraft(world, 'A', 2023, { '1.2': both({ n: 3 }), '2.3': both({ a: 10, b: 10, c: 0 }) }),
    A2024: {
      ...claimed,
      conditions: [{ code: 'HEAD_DISCIPLINED', reason: 'Quyết định 12/QĐ' }],
      leaves: claimed.leaves.map((leaf) => (leaf.code === '2.1' ? { ...leaf, explanation: EXPLANATION } : leaf)),
    },
    A2025: smallDraft(world, 'A', 2025),
    B2024: smallDraft(world, 'B', 2024, { '1.1.2': both({ a: 1000, b: 300 }) }),
    C2024: smallDraft(world, 'C', 2024, {
      '1.1.2': { SELF: both({ a: 1000, b: 300 }).SELF },
      '1.1.1': both({ met: 0 }),
    }),
  }
  await storeSmall(database, Object.values(drafts))
})
afterAll(() => database.close())

const EXPLANATION = {
  ...{ requested: 'Nêu rõ hình thức còn thiếu.', deadline: '2024-12-24T10:00:00Z', answer: 'Đã bổ sung chuyên mục.' },
  ...{ figures: [{ name: 'choice', value: null }], answeredAt: '2024-12-22T03:00:00Z' },
}
const assessment = async (name: keyof typeof drafts, fields: string) => {
  const { unitKey, year } = drafts[name]
  const framework = year === 2025 ? 'NHO-2' : 'NHO-1'
  const query = `query ($unit: ID!, $year: Int!, $framework: String!) {
    assessment(unit: $unit, year: $year, framework: $framework) { ${fields} } }`
  const variables = { unit: encodeId('Unit', unitKey), year, framework }
  return (await answer<{ assessment: Record<string, unknown> }>(database, query, variables)).assessment
}

describe('an assessment', () => {
  it('names unit, framework, round and how far it has come', async () => {
    const fields = `year state version provenance unit { name } framework { code } round { year framework { code } windows { step } }`
    expect(await assessment('A2024', fields)).toEqual({
      ...{ year: 2024, state: 'PUBLISHED', version: 1, provenance: 'ILLUSTRATIVE' },
      ...{ unit: { name: 'Sở An' }, framework: { code: 'NHO-1' } },
      round: { year: 2024, framework: { code: 'NHO-1' }, windows: [] },
    })
  })

  it('has its sum at each stage; null where a stage was not reached', async () => {
    const sum = 'stage points maxPoints missing percent printed complete'
    const fields = `total { ${sum} } self: total(stage: SELF) { ${sum} } again: total(stage: APPRAISAL_2) { points } adjustments`
    // 8,77 of 10, and 6,9 (with 1 for 2.1: 7,4) of the 7 that are self-assessed.
    expect(await assessment('A2024', fields)).toEqual({
      total: {
        stage: 'FINAL',
        points: 8.77,
        maxPoints: 10,
        missing: 0,
        percent: 87.7,
        printed: '8,77',
        complete: true,
      },
      self: {
        stage: 'SELF',
        points: 7.4,
        maxPoints: 7,
        missing: 0,
        percent: 105.714286,
        printed: '7,40',
        complete: true,
      },
      again: { points: 6.65 },
      adjustments: 0.5,
    })
    expect(
      await assessment('B2024', 'total(stage: APPRAISAL_2) { points } byArea(stage: APPRAISAL_2) { points }'),
    ).toEqual({
      total: null,
      byArea: [],
    })
  })

  it('is cut by area and by source of points', async () => {
    const fields = `byArea { area { code } points maxPoints missing percent printed complete }
      byPart { part points maxPoints missing percent printed complete } self: byPart(stage: SELF) { part points }`
    expect(await assessment('C2024', fields)).toEqual({
      byArea: [
        { area: { code: '1' }, points: 0.75, maxPoints: 5, missing: 3, percent: 15, printed: '0,75', complete: false },
        { area: { code: '2' }, points: 3.52, maxPoints: 5, missing: 0, percent: 70.4, printed: '3,52', complete: true },
      ],
      byPart: [
        {
          part: 'APPRAISED',
          points: 2.15,
          maxPoints: 7,
          missing: 3,
          percent: 30.714286,
          printed: '2,15',
          complete: false,
        },
        {
          part: 'CITIZEN_SURVEY',
          points: 1.62,
          maxPoints: 2,
          missing: 0,
          percent: 81,
          printed: '1,62',
          complete: true,
        },
        { part: 'SOCIO_ECONOMIC', points: 0.5, maxPoints: 1, missing: 0, percent: 50, printed: '0,50', complete: true },
        {
          part: 'ADJUSTMENT',
          points: 0.5,
          maxPoints: null,
          missing: 0,
          percent: null,
          printed: '0,50',
          complete: true,
        },
      ],
      self: [
        { part: 'APPRAISED', points: 3.9 },
        { part: 'ADJUSTMENT', points: 0.5 },
      ],
    })
  })

  it('is a tree of exact sums, in the order of the framework, losses of both kinds apart', async () => {
    const fields = `tree { criterion { code } maxPoints self appraised surveyed points missing complete percent printed deducted
      notReached leaves lostLeaves score { state criterion { code } } }`
    const { tree } = (await assessment('B2024', fields)) as { tree: Record<string, unknown>[] }
    expect(tree.map(({ criterion }) => (criterion as { code: string }).code).join(' ')).toBe(
      '1 1.1 1.1.1 1.1.2 1.2 2 2.1 2.2 2.3 2.4 T T1 T2',
    )
    expect(tree[0]).toEqual({
      ...{
        criterion: { code: '1' },
        maxPoints: 5,
        self: 3.5,
        appraised: 3.25,
        surveyed: null,
        points: 3.25,
        missing: 0,
      },
      ...{ complete: true, percent: 65, printed: '3,25', deducted: 1.75, notReached: null, leaves: 3, lostLeaves: 2 },
      score: null,
    })
    expect(tree[5]).toMatchObject({ appraised: 1.4, surveyed: 2.12, points: 3.52, deducted: 0.6, notReached: 0.88 })
    expect(tree[10]).toMatchObject({ maxPoints: null, points: 0.5, percent: null, printed: '0,50', deducted: null })
    expect(tree[3]).toMatchObject({ score: { state: 'SCORED', criterion: { code: '1.1.2' } } })
  })

  it('says who answers for what was lost, and which unit bears that name', async () => {
    const fields = 'lossesByLead { lead leadEn owner { slug } deducted deductedLeaves notReached notReachedLeaves }'
    expect(await assessment('A2024', fields)).toEqual({
      lossesByLead: [
        // 0,25 of discipline and 0,5 of communication; 0,1 of tasks; survey and budget have no lead.
        { lead: 'Sở Nội vụ', leadEn: null, owner: { slug: 'so-noi-vu' }, deducted: 0.75, deductedLeaves: 2, ...NONE },
        { lead: 'Văn phòng', leadEn: null, owner: null, deducted: 0.1, deductedLeaves: 1, ...NONE },
        {
          lead: null,
          leadEn: null,
          owner: null,
          deducted: 0,
          deductedLeaves: 0,
          notReached: 0.88,
          notReachedLeaves: 2,
        },
      ],
    })
  })
  const NONE = { notReached: 0, notReachedLeaves: 0 }

  it('says which knock-out conditions hold, in words of the framework', async () => {
    expect(await assessment('A2024', 'conditions { code text en: text(language: EN) reason }')).toEqual({
      conditions: [
        {
          ...{ code: 'HEAD_DISCIPLINED', reason: 'Quyết định 12/QĐ' },
          ...{ text: 'người đứng đầu bị kỷ luật', en: 'the head was disciplined' },
        },
      ],
    })
  })

  it('is null where there is none, and refuses an id of something else', async () => {
    const query = 'query ($unit: ID!) { assessment(unit: $unit, year: 1999, framework: "NHO-1") { id } }'
    const unit = encodeId('Unit', world.units.A)
    expect(await answer(database, query, { unit })).toEqual({ assessment: null })
    const { errors } = await ask(database, query, { unit: encodeId('Block', world.block) })
    expect(errors[0]?.extensions?.code).toBe('BAD_INPUT')
  })

  it('stands among those of its unit, the latest year first', async () => {
    const query = `query ($unit: ID!, $after: String) { node(id: $unit) { ... on Unit {
      assessments(first: 2, after: $after) { totalCount nodes { year } pageInfo { hasNextPage endCursor } } } } }`
    type Page = {
      node: { assessments: { totalCount: number; nodes: { year: number }[]; pageInfo: { endCursor: string } } }
    }
    const unit = encodeId('Unit', world.units.A)
    const first = (await answer<Page>(database, query, { unit })).node.assessments
    expect([first.totalCount, first.nodes.map(({ year }) => year)]).toEqual([3, [2025, 2024]])
    const rest = (await answer<Page>(database, query, { unit, after: first.pageInfo.endCursor })).node.assessments
    expect(rest.nodes).toEqual([{ year: 2023 }])
  })
})

describe('ids', () => {
  it('find assessments, rounds, scores and deductions again', async () => {
    const found = (await assessment('A2024', 'id round { id } score(criterion: "1.2") { id deduction { id } }')) as {
      id: string
      round: { id: string }
      score: { id: string; deduction: { id: string } }
    }
    const ids = [found.id, found.round.id, found.score.id, found.score.deduction.id]
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }'
    expect((await answer<{ nodes: unknown }>(database, query, { ids })).nodes).toEqual(
      ['Assessment', 'Round', 'Score', 'Deduction'].map((__typename, at) => ({ id: ids[at], __typename })),
    )
  })
})

describe('rounds', () => {
  const rounds = async (args: string) => {
    const list = `{ rounds${args} { totalCount nodes { year framework { code } } } }`
    const { data, errors } = await ask<{ rounds: { nodes: { year: number; framework: { code: string } }[] } }>(
      database,
      list,
    )
    return errors[0]?.extensions?.code ?? data?.rounds.nodes.map(({ year, framework }) => `${framework.code} ${year}`)
  }

  it('are listed in one provenance, the latest year first', async () => {
    expect(await rounds('')).toEqual([])
    expect(await rounds('(provenance: ILLUSTRATIVE)')).toEqual(['NHO-2 2025', 'NHO-1 2024', 'NHO-1 2023'])
    expect(await rounds('(framework: "NHO-1", year: 2024)')).toEqual(['NHO-1 2024'])
    expect(await rounds(`(within: "${encodeId('Unit', world.province)}", year: 2023)`)).toEqual(['NHO-1 2023'])
    expect(await rounds('(framework: "NHO-1", provenance: OFFICIAL)')).toBe('BAD_INPUT')
  })
})

it('the number of statements does not grow with the number of assessments', async () => {
  const stage = '{ state points figures { value } why reason branchText share by }'
  const fields = `unit { name } framework { code } round { windows { step } } total { points } byArea { area { code } points }
    byPart { part points } conditions { text } adjustments lossesByLead { lead leadEn owner { name } deducted }
    deductions(first: 3) { totalCount nodes { points yearsRepeated owner { name } } }
    tree { criterion { code } points score { self ${stage} appraisal1 ${stage} final ${stage} previous { lost } explanations { answer } deduction { state } } }`
  const ids = Object.values(drafts).map(({ id }) => encodeId('Assessment', id))
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Assessment { ${fields} } } }`
  const count = async (many: number) =>
    (await countingStatements(database, () => answer(database, query, { ids: ids.slice(0, many) }))).length
  // Asked once before: what is kept until the data change is kept for both.
  await count(5)
  const one = await count(1)
  expect(await count(5)).toBe(one)
  expect(one).toBeLessThanOrEqual(30)
})
