import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from '../../../testing/ask.ts'
import { type RegisterBench, registerBench } from '../../../testing/register-bench.ts'
import { sampleDatabase, type TestDatabase } from '../../../testing/test-database.ts'

let database: TestDatabase
let models: RegisterBench
let pledges: RegisterBench

const OFFICE = 'Sở Minh họa Nội vụ'
const OTHER = 'Sở Minh họa Tư pháp'
const MODEL_HEADER =
  'Tên mô hình;Năm;Trạng thái;Đơn vị khởi xướng;Đơn vị áp dụng;Mã tiêu chí;Vấn đề;Kết quả;Bắt đầu;Kết thúc;Số văn bản;Cơ quan ban hành;Tên văn bản'
const MODEL = `Ngày không hẹn thử;2026;nhân rộng;${OFFICE};${OTHER};1.1.1;Chờ lâu;Trả trong ngày;1/3/2026;;9/QĐ-THU;Minh họa;Quyết định công nhận thử`
const PLEDGE_HEADER =
  'Đơn vị;Chỉ số;Năm;Mức gốc;Năm gốc;Mục tiêu;Thang điểm;Người ký;Ngày ký;Lời cam kết;Kết quả;Ngày đánh giá'
const PLEDGE = `${OFFICE};Chỉ số thử;2026;87,5;2025;90;100;Giám đốc;10/3/2026;;;`

beforeAll(async () => {
  database = await sampleDatabase()
  const tables = ['document', 'model', 'model_unit', 'model_criterion']
  models = registerBench(database, { kind: 'MODELS', header: MODEL_HEADER, tables })
  pledges = registerBench(database, { kind: 'PLEDGES', header: PLEDGE_HEADER, tables: ['pledge'] })
})
afterAll(() => database?.close())

describe('models', () => {
  it('stand with their units, criteria and document; two of one name in two years have two addresses; both go back', async () => {
    const before = await models.state()
    const done = await models.commit(models.table(MODEL, MODEL.replace(';2026;', ';2025;')))
    expect(done).toMatchObject({ outcome: 'DONE', report: { added: 2 } })
    const { models: found } = await answer<{ models: { nodes: { name: string }[] } }>(
      database,
      `{ models(filter: { provenance: ILLUSTRATIVE }, first: 100) { nodes { name slug year state problem result startedOn document { number }
        criteria { code } adoption { role unit { name } } } } }`,
    )
    const mine = found.nodes.filter(({ name }) => name === 'Ngày không hẹn thử')
    expect(mine).toHaveLength(2)
    expect(mine[0]).toEqual({
      ...{
        name: 'Ngày không hẹn thử',
        slug: 'ngay-khong-hen-thu',
        year: 2026,
        state: 'REPLICATED',
        problem: 'Chờ lâu',
      },
      ...{
        result: 'Trả trong ngày',
        startedOn: '2026-03-01',
        document: { number: '9/QĐ-THU' },
        criteria: [{ code: '1.1.1' }],
      },
      adoption: [
        { role: 'ORIGINATOR', unit: { name: OFFICE } },
        { role: 'ADOPTER', unit: { name: OTHER } },
      ],
    })
    expect(mine[1]).toMatchObject({ slug: 'ngay-khong-hen-thu-2', year: 2025 })
    await models.takenBack(done.importKey, before)
  })

  it.each([
    [
      'a criterion of another framework',
      MODEL.replace('thử;', 'khác;').replace('1.1.1', 'C1.1'),
      { code: 'CRITERION_UNKNOWN', cell: 'F3' },
    ],
    ['a unit in two roles', MODEL.replace('thử;', 'khác;').replace(OTHER, OFFICE), { code: 'DUPLICATE', cell: 'E3' }],
    [
      'a model of nobody',
      MODEL.replace('thử;', 'khác;').replace(`${OFFICE};${OTHER}`, ';').replace('1.1.1', ''),
      { code: 'NOTHING_STATED', cell: 'D3' },
    ],
    [
      'one that ends before it starts',
      MODEL.replace('thử;', 'khác;').replace('1/3/2026;;', '1/3/2026;1/2/2026;'),
      { code: 'DAY', cell: 'I3' },
    ],
    ['a model that is said twice', MODEL, { code: 'DUPLICATE', cell: 'A3' }],
    ['a state that is none', MODEL.replace('nhân rộng', 'tốt'), { code: 'WORD', cell: 'C3', got: 'tốt' }],
  ])('%s is refused at its cell, and nothing is written', (_, bad, told) => models.refused([MODEL], bad, told))

  it('that stand otherwise are not changed by a file, and the very cell is told', async () => {
    const done = await models.commit(models.table(MODEL))
    await models.refused([], MODEL.replace('Chờ lâu', 'Đi lại nhiều'), { code: 'CONFLICT', cell: 'G2' })
    await models.refused([], MODEL.replace(OTHER, 'Sở Minh họa Tài chính'), { code: 'CONFLICT', cell: 'D2' })
    await models.undo(done.importKey)
  })
})

describe('pledges', () => {
  it('stand with baseline, target, scale and who signed, and go back', async () => {
    const before = await pledges.state()
    const done = await pledges.commit(pledges.table(PLEDGE))
    expect(done).toMatchObject({ outcome: 'DONE', report: { added: 1 } })
    const { pledges: found } = await answer<{ pledges: { nodes: unknown[] } }>(
      database,
      `{ pledges(index: "Chỉ số thử", provenance: ILLUSTRATIVE, first: 100) { nodes { index year baseline baselineYear target scaleMax signatory
        signedOn outcome unit { name } } } }`,
    )
    expect(found.nodes).toEqual([
      {
        ...{ index: 'Chỉ số thử', year: 2026, baseline: 87.5, baselineYear: 2025, target: 90, scaleMax: 100 },
        ...{ signatory: 'Giám đốc', signedOn: '2026-03-10', outcome: null, unit: { name: OFFICE } },
      },
    ])
    expect((await pledges.commit(pledges.table(PLEDGE))).outcome).toBe('NOTHING')
    await pledges.takenBack(done.importKey, before)
  })

  it.each([
    [
      'a target above the scale',
      PLEDGE.replace('2026;', '2027;').replace(';90;', ';101;'),
      { code: 'POINTS_ABOVE_MAXIMUM', cell: 'F3' },
    ],
    [
      'a pledge of nothing',
      PLEDGE.replace('2026;', '2027;').replace(';90;', ';;'),
      { code: 'NOTHING_STATED', cell: 'F3' },
    ],
    [
      'a baseline of no year',
      PLEDGE.replace('2026;', '2027;').replace(';2025;', ';;'),
      { code: 'REQUIRED', cell: 'E3' },
    ],
    [
      'a target below none',
      PLEDGE.replace('2026;', '2027;').replace(';90;', ';-90;'),
      { code: 'NEGATIVE', cell: 'F3' },
    ],
    [
      'an outcome without its day',
      PLEDGE.replace('2026;', '2027;').replace(/;$/, ';').replace(/;;$/, ';hoàn thành;'),
      { code: 'REQUIRED', cell: 'L3' },
    ],
    ['a pledge that is said twice', PLEDGE, { code: 'DUPLICATE', cell: 'B3' }],
  ])('%s is refused at its cell, and nothing is written', (_, bad, told) => pledges.refused([PLEDGE], bad, told))
})
