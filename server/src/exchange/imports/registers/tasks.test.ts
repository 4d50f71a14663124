import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from '../../../testing/ask.ts'
import { type ImportBench, importBench } from '../../../testing/import-store.ts'
import { sampleDatabase, type TestDatabase } from '../../../testing/test-database.ts'
import { NO_OPTIONS } from '../import-options.ts'

let database: TestDatabase
let bench: ImportBench

beforeAll(async () => {
  database = await sampleDatabase()
  bench = importBench(database, { ...NO_OPTIONS, kind: 'PLAN_TASKS', provenance: 'ILLUSTRATIVE' })
})
afterAll(() => database.close())

const HEADER =
  'Đơn vị;Năm;Mã nội dung;Nội dung;Mã nhiệm vụ;Nhiệm vụ;Chủ trì;Phối hợp;Sản phẩm;Bắt đầu;Hạn;Phân kỳ;Mã tiêu chí'
const table = (...rows: readonly string[]) => [HEADER, ...rows].join('\n')
const UNIT = 'Tỉnh Minh họa 12'
const GOOD = [
  `${UNIT};2026;1;Chỉ đạo;1.1;Ban hành kế hoạch kiểm tra;Tỉnh Minh họa 12;;Kế hoạch;15/1/2026;31/12/2026;"Quý 2: 30/06/2026; Quý 4: 31/12/2026";1.1.1`,
  `${UNIT};2026;1;;1.2;Kiểm tra 30% số đơn vị;;;;;30/09/2026;;`,
]

interface Shown {
  readonly title: string
  readonly contents: readonly { readonly code: string; readonly title: string | null }[]
  readonly tasks: { readonly nodes: readonly Record<string, unknown>[] }
}
const plansOf = async (slug: string): Promise<readonly Shown[]> => {
  const { unitBySlug } = await answer<{ unitBySlug: { plans: { nodes: Shown[] } } }>(
    database,
    `query ($slug: String!) { unitBySlug(slug: $slug) { plans { nodes { title contents { code title } tasks(first: 100) { nodes {
      code title content product startsOn firstDueOn lead { name } phases { name dueOn completedOn } criteria { code } state(asOf: "2026-01-01")
    } } } } } }`,
    { slug },
  )
  return unitBySlug.plans.nodes
}

describe('a register of tasks', () => {
  it('makes the plan that is not there yet, once; its undo leaves nothing behind', async () => {
    expect(await plansOf('tinh-minh-hoa-12')).toEqual([])
    const done = await bench.commit(table(...GOOD))
    expect(done).toMatchObject({
      outcome: 'DONE',
      report: { rows: 2, added: 2, errorCount: 0, provenance: 'ILLUSTRATIVE' },
    })
    const [plan] = await plansOf('tinh-minh-hoa-12')
    expect(plan).toMatchObject({
      title: 'Kế hoạch cải cách hành chính năm 2026 của Tỉnh Minh họa 12',
      contents: [{ code: '1', title: 'Chỉ đạo' }],
    })
    expect(plan?.tasks.nodes).toEqual([
      {
        ...{ code: '1.1', title: 'Ban hành kế hoạch kiểm tra', content: '1', product: 'Kế hoạch' },
        ...{ startsOn: '2026-01-15', firstDueOn: '2026-12-31', lead: { name: UNIT }, state: 'NOT_STARTED' },
        phases: [
          { name: 'Quý 2', dueOn: '2026-06-30', completedOn: null },
          { name: 'Quý 4', dueOn: '2026-12-31', completedOn: null },
        ],
        criteria: [{ code: '1.1.1' }],
      },
      expect.objectContaining({ code: '1.2', content: '1', firstDueOn: '2026-09-30', lead: null, criteria: [] }),
    ])
    expect((await bench.commit(table(...GOOD))).outcome).toBe('NOTHING')
    expect(await bench.undo(done.importKey)).toMatchObject({ outcome: 'DONE' })
    expect(await plansOf('tinh-minh-hoa-12')).toEqual([])
  })

  it('adds to a plan that is there, and what stands stays', async () => {
    const row = 'Tỉnh Minh họa 07;2026;7;;7.99;Thêm một nhiệm vụ;;;;;31/12/2026;;7.2.2'
    const before = await plansOf('tinh-minh-hoa-07')
    const done = await bench.commit(table(row))
    expect(done).toMatchObject({ outcome: 'DONE', report: { added: 1 } })
    const [plan] = await plansOf('tinh-minh-hoa-07')
    expect(plan?.tasks.nodes).toHaveLength(46)
    expect(plan?.tasks.nodes.at(-1)).toMatchObject({ code: '7.99', criteria: [{ code: '7.2.2' }] })
    await bench.undo(done.importKey)
    expect(await plansOf('tinh-minh-hoa-07')).toEqual(before)
  })

  it('that somebody has worked on since is not taken away', async () => {
    const { importKey } = await bench.commit(table(...GOOD))
    await database.fork().execute(`update task set started_on = '2026-02-01' where title = 'Kiểm tra 30% số đơn vị'`)
    expect(await bench.undo(importKey)).toMatchObject({
      outcome: 'REFUSED',
      reasons: [{ en: expect.stringContaining('1.2, Kiểm tra 30% số đơn vị: it was changed') }],
    })
    await database.fork().execute(`update task set started_on = null where title = 'Kiểm tra 30% số đơn vị'`)
    expect(await bench.undo(importKey)).toMatchObject({ outcome: 'DONE' })
  })
})

describe('each kind of error names its cell, and nothing is written', () => {
  it.each([
    ['a phase due after its task', `${UNIT};2026;;;2.1;Việc;;;;;30/06/2026;Quý 3: 30/09/2026;`, 'DAY', 'L4', {}],
    ['phases out of order', `${UNIT};2026;;;2.1;Việc;;;;;;"Quý 2: 30/06/2026; Quý 1: 31/03/2026";`, 'DAY', 'L4', {}],
    ['a phase without its day', `${UNIT};2026;;;2.1;Việc;;;;;;Quý 3;`, 'WORD', 'L4', {}],
    ['a start after its end', `${UNIT};2026;;;2.1;Việc;;;;1/7/2026;30/06/2026;;`, 'DAY', 'J4', {}],
    [
      'a criterion of another framework',
      `${UNIT};2026;;;2.1;Việc;;;;;;;9.9.9`,
      'CRITERION_UNKNOWN',
      'M4',
      { got: '9.9.9' },
    ],
    [
      'an unknown lead',
      `${UNIT};2026;;;2.1;Việc;Tỉnh Minh hoạ 1;;;;;;`,
      'UNIT_UNKNOWN',
      'G4',
      { suggestions: expect.arrayContaining([expect.stringMatching(/^Tỉnh Minh họa \d\d$/)]) },
    ],
    ['a plan without a task', `${UNIT};2026;2;Thể chế;;;;;;;;;`, 'REQUIRED', 'E4', {}],
    ['a code said twice', `${UNIT};2026;;;1.2;Việc khác;;;;;;;`, 'DUPLICATE', 'E4', { got: '1.2' }],
    ['a content called otherwise', `${UNIT};2026;1;Thể chế;1.3;Việc;;;;;;;`, 'CONFLICT', 'D4', { got: 'Thể chế' }],
    ['a task that stands otherwise', 'Tỉnh Minh họa 07;2026;7;;7.4;Việc khác;;;;;;;', 'CONFLICT', 'F4', {}],
    ['a year that is none', `${UNIT};26;;;2.1;Việc;;;;;;;`, 'WORD', 'B4', {}],
  ])('%s', async (_, bad, code, cell, facts) => {
    const before = [await plansOf('tinh-minh-hoa-12'), await plansOf('tinh-minh-hoa-07')]
    const { outcome, report } = await bench.commit(table(...GOOD, bad))
    expect(outcome).toBe('REFUSED')
    expect(report.errors).toContainEqual(expect.objectContaining({ code, cell, ...facts }))
    expect([await plansOf('tinh-minh-hoa-12'), await plansOf('tinh-minh-hoa-07')]).toEqual(before)
  })

  it('a criterion of another framework is told which one it is of', async () => {
    const { errors } = await bench.preview(table(`${UNIT};2026;;;2.1;Việc;;;;;;;C1.1`))
    expect(errors).toEqual([expect.objectContaining({ code: 'CRITERION_UNKNOWN' })])
    expect(errors[0]?.expected.en).toContain('MH-TINH-2')
  })
})
