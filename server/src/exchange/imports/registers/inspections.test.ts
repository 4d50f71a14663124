import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from '../../../testing/ask.ts'
import { type RegisterBench, registerBench } from '../../../testing/register-bench.ts'
import { sampleDatabase, type TestDatabase } from '../../../testing/test-database.ts'

let database: TestDatabase
let visits: RegisterBench
let findings: RegisterBench

const VISIT_HEADER =
  'Mã đợt;Cơ quan kiểm tra;Năm;Hình thức;Tên đợt kiểm tra;Từ ngày;Đến ngày;Nhóm đơn vị;Loại đơn vị của nhóm;Số đơn vị theo kế hoạch;Đơn vị được kiểm tra;Ngày kiểm tra;Nơi kiểm tra'
const FINDING_HEADER =
  'Mã đợt;Mã tồn tại;Tồn tại, hạn chế;Đơn vị;Nguyên nhân;Kiến nghị;Đơn vị khắc phục;Mã tiêu chí;Trạng thái;Ngày kết luận;Hạn khắc phục;Ngày kết thúc'
const CAMPAIGN = 'thu-2026;Tỉnh Minh họa 07;2026;theo kế hoạch;Kiểm tra thử năm 2026;1/4/2026;31/12/2026'
const OFFICE = 'Sở Minh họa Nội vụ'
const OTHER = 'Sở Minh họa Tư pháp'
const VISIT = `${CAMPAIGN};Sở, ngành;sở;2;${OFFICE};15/4/2026;Trụ sở Sở`
const GROUP = `${CAMPAIGN};Cấp xã;xã;5;;;`

beforeAll(async () => {
  database = await sampleDatabase()
  const tables = ['inspection_campaign', 'inspection_period', 'inspection_group', 'inspection_visit']
  visits = registerBench(database, { kind: 'INSPECTIONS', header: VISIT_HEADER, tables })
  findings = registerBench(database, {
    ...{ kind: 'FINDINGS', header: FINDING_HEADER, tables: ['finding', 'finding_unit'] },
  })
})
afterAll(() => database?.close())

const campaignOf = async () => {
  const { inspectionCampaigns } = await answer<{ inspectionCampaigns: { nodes: { slug: string }[] } }>(
    database,
    `{ inspectionCampaigns(year: 2026, provenance: ILLUSTRATIVE, first: 100) { nodes { slug title kind owner { name } periods { fromOn toOn }
      coverage { group planned inspected } visits { unit { name } group visitedOn place } misfits { rule } } } }`,
  )
  return inspectionCampaigns.nodes.find(({ slug }) => slug === 'thu-2026')
}

describe('campaigns with their visits', () => {
  it('are gathered from their rows, take visits later, and each undo takes its own away', async () => {
    const before = await visits.state()
    const first = await visits.commit(visits.table(VISIT, GROUP))
    expect(first).toMatchObject({ outcome: 'DONE', report: { added: 2, errorCount: 0 } })
    const whole = {
      ...{ slug: 'thu-2026', title: 'Kiểm tra thử năm 2026', kind: 'PLANNED', owner: { name: 'Tỉnh Minh họa 07' } },
      ...{ periods: [{ fromOn: '2026-04-01', toOn: '2026-12-31' }], misfits: [] },
    }
    const visit = { unit: { name: OFFICE }, group: 'Sở, ngành', visitedOn: '2026-04-15', place: 'Trụ sở Sở' }
    expect(await campaignOf()).toEqual({
      ...whole,
      coverage: [
        { group: 'Sở, ngành', planned: 2, inspected: 1 },
        { group: 'Cấp xã', planned: 5, inspected: 0 },
      ],
      visits: [visit],
    })
    expect((await visits.commit(visits.table(VISIT, GROUP))).outcome).toBe('NOTHING')
    const between = await visits.state()
    const later = await visits.commit(visits.table(`${CAMPAIGN};Sở, ngành;sở;;${OTHER};20/4/2026;`))
    expect(later).toMatchObject({ outcome: 'DONE', report: { added: 1 } })
    expect(await campaignOf()).toMatchObject({
      coverage: [{ group: 'Sở, ngành', planned: 2, inspected: 2 }, { group: 'Cấp xã' }],
      visits: [visit, { unit: { name: OTHER }, group: 'Sở, ngành' }],
    })
    await visits.takenBack(later.importKey, between)
    await visits.takenBack(first.importKey, before)
  })

  it('that visit more than a group plans are kept and told', async () => {
    const rows = [VISIT.replace(';2;', ';1;'), `${CAMPAIGN};Sở, ngành;sở;1;${OTHER};20/4/2026;`]
    const done = await visits.commit(visits.table(...rows))
    expect(done.report.notices).toContainEqual(expect.objectContaining({ code: 'SUM', cell: 'J3' }))
    expect(await campaignOf()).toMatchObject({ misfits: [{ rule: 'INSPECTED_WITHIN_PLANNED' }] })
    await visits.undo(done.importKey)
  })

  it.each([
    [
      'a unit outside its group',
      `${CAMPAIGN};Cấp xã;xã;5;${OTHER};;`,
      { code: 'UNIT_NOT_HERE', cell: 'K3', got: OTHER },
    ],
    ['a unit in two groups', `${CAMPAIGN};Nhóm khác;sở;5;${OFFICE};16/4/2026;`, { code: 'CONFLICT', cell: 'H3' }],
    ['a group whose kinds nobody tells', `${CAMPAIGN};Nhóm A;;5;${OTHER};;`, { code: 'REQUIRED', cell: 'I3' }],
    ['a visit outside the period', `${CAMPAIGN};Sở, ngành;sở;2;${OTHER};1/3/2026;`, { code: 'DAY', cell: 'L3' }],
    ['a visit that is said twice', VISIT, { code: 'DUPLICATE', cell: 'A3', otherCell: 'A2' }],
    ['a visit without its campaign', `;${VISIT.split(';').slice(1).join(';')}`, { code: 'REQUIRED', cell: 'A3' }],
    ['a group planned otherwise', VISIT.replace(';2;', ';3;').replace(OFFICE, OTHER), { code: 'CONFLICT', cell: 'J3' }],
    [
      'a title that is otherwise',
      VISIT.replace('Kiểm tra thử', 'Kiểm tra').replace(OFFICE, OTHER),
      { code: 'CONFLICT', cell: 'E3' },
    ],
    ['fewer units than none', VISIT.replace(';2;', ';-2;'), { code: 'NEGATIVE', cell: 'J3' }],
    ['a place without its unit', `${CAMPAIGN};Sở, ngành;sở;2;;;Hội trường`, { code: 'REQUIRED', cell: 'K3' }],
    [
      'an unknown unit',
      VISIT.replace(OFFICE, 'Sở Minh họa Nội vụu'),
      { code: 'UNIT_UNKNOWN', cell: 'K3', suggestions: expect.arrayContaining([OFFICE]) },
    ],
  ])('%s is refused at its cell, and nothing is written', (_, bad, told) => visits.refused([VISIT], bad, told))
})

describe('findings', () => {
  const FINDING = `thu-2026;1;Chậm công khai TTHC;${OFFICE};Chưa phân công;Rà soát và công khai;${OFFICE};1.1.1;chưa khắc phục;15/4/2026;30/6/2026;`
  let campaign: string | null
  beforeAll(async () => {
    const done = await visits.commit(visits.table(VISIT))
    expect(done.outcome).toBe('DONE')
    campaign = done.importKey
  })

  it('stand with campaign, criterion, cause, recommendation, deadline and owner, and go back', async () => {
    const before = await findings.state()
    const done = await findings.commit(findings.table(FINDING))
    expect(done).toMatchObject({ outcome: 'DONE', report: { added: 1 } })
    const { findings: found } = await answer<{ findings: { nodes: { slug: string }[] } }>(
      database,
      `{ findings(provenance: ILLUSTRATIVE, first: 100, asOf: "2026-05-01") { nodes { slug text cause recommendation dueOn foundOn state
        owner { name } criterion { code framework { code } } campaign { slug } units(first: 5) { nodes { name } } } } }`,
    )
    expect(found.nodes.find(({ slug }) => slug === 'thu-2026-1')).toEqual({
      ...{ slug: 'thu-2026-1', text: 'Chậm công khai TTHC', cause: 'Chưa phân công', state: 'OPEN' },
      ...{
        recommendation: 'Rà soát và công khai',
        dueOn: '2026-06-30',
        foundOn: '2026-04-15',
        owner: { name: OFFICE },
      },
      ...{ criterion: { code: '1.1.1', framework: { code: 'MH-SO' } }, campaign: { slug: 'thu-2026' } },
      units: { nodes: [{ name: OFFICE }] },
    })
    await findings.takenBack(done.importKey, before)
  })

  it('that somebody has worked on since, or a campaign with findings, do not go back', async () => {
    const done = await findings.commit(findings.table(FINDING))
    const visited = await visits.state()
    expect(await visits.undo(campaign)).toMatchObject({
      ...{ outcome: 'REFUSED', reasons: [{ en: expect.stringContaining('something else on record refers to it') }] },
    })
    expect(await visits.state()).toEqual(visited)
    await database.fork().execute(`update finding set remedy = 'Đã công khai', version = 2 where slug = 'thu-2026-1'`)
    expect(await findings.undo(done.importKey)).toMatchObject({
      ...{ outcome: 'REFUSED', reasons: [{ en: expect.stringContaining('it was changed after this import') }] },
    })
    await database.fork().execute(`update finding set remedy = null, version = 1 where slug = 'thu-2026-1'`)
    expect(await findings.undo(done.importKey)).toMatchObject({ outcome: 'DONE' })
  })

  it.each([
    [
      'a criterion of another framework',
      FINDING.replace(';1;', ';2;').replace('1.1.1', 'X9.9'),
      { code: 'CRITERION_UNKNOWN', cell: 'H3' },
    ],
    [
      'a unit that the campaign did not visit',
      FINDING.replace(';1;', ';2;').replace(`;${OFFICE};`, `;${OTHER};`),
      { code: 'UNIT_NOT_HERE', cell: 'D3' },
    ],
    [
      'a campaign that is not on record',
      FINDING.replace('thu-2026', 'thu-2062'),
      { code: 'WORD', cell: 'A3', suggestions: expect.arrayContaining(['thu-2026']) },
    ],
    [
      'a deadline before the finding',
      FINDING.replace(';1;', ';2;').replace('30/6/2026', '30/3/2026'),
      { code: 'DAY', cell: 'K3' },
    ],
    ['a closing day on an open one', `${FINDING.replace(';1;', ';2;')}1/6/2026`, { code: 'CONFLICT', cell: 'I3' }],
    ['a code that is said twice', FINDING.replace('Chậm', 'Không'), { code: 'DUPLICATE', cell: 'B3' }],
  ])('%s is refused at its cell, and nothing is written', (_, bad, told) => findings.refused([FINDING], bad, told))
})
