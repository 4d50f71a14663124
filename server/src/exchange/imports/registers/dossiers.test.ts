import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from '../../../testing/ask.ts'
import { type RegisterBench, registerBench } from '../../../testing/register-bench.ts'
import { sampleDatabase, type TestDatabase } from '../../../testing/test-database.ts'

let database: TestDatabase
let reports: RegisterBench
let cases: RegisterBench

const REPORT_HEADER =
  'Đơn vị;Lĩnh vực;Từ ngày;Đến ngày;Căn cứ tính tiếp nhận;Kỳ trước chuyển sang;Tiếp nhận;Đã giải quyết;Đang giải quyết;Trả lại, rút'
const CASE_HEADER =
  'Đơn vị;Mã hồ sơ;Ngày tiếp nhận;Ngày hẹn trả;Ngày trả;Nguyên nhân;Xin lỗi;Số văn bản xin lỗi;Ngày xin lỗi'
const UNIT = 'Tỉnh Minh họa 12'
/** 40 + 260 = 300 = 270 + 24 + 6. */
const REPORT = `${UNIT};;1/1/2026;31/3/2026;trong kỳ;40;260;270;24;6`
const CASE = `${UNIT};H12-1;1/3/2026;15/3/2026;;Chờ xác minh;chưa;;`

beforeAll(async () => {
  database = await sampleDatabase()
  reports = registerBench(database, { kind: 'DOSSIER_REPORTS', header: REPORT_HEADER, tables: ['dossier_report'] })
  cases = registerBench(database, { kind: 'DOSSIER_CASES', header: CASE_HEADER, tables: ['dossier_case'] })
})
afterAll(() => database?.close())

interface Report {
  readonly resolved: number
  readonly misfits: readonly { readonly rule: string }[]
}
async function reportsOf(): Promise<readonly Report[]> {
  const { unitBySlug } = await answer<{ unitBySlug: { id: string } }>(
    database,
    '{ unitBySlug(slug: "tinh-minh-hoa-12") { id } }',
  )
  const { dossierReports } = await answer<{ dossierReports: { nodes: Report[] } }>(
    database,
    `query ($unit: ID!) { dossierReports(filter: { unit: $unit, provenance: ILLUSTRATIVE }) { nodes {
      periodFrom periodTo field receivedBasis carriedOver received resolved open returned suspended misfits { rule } } } }`,
    { unit: unitBySlug.id },
  )
  return dossierReports.nodes
}

describe('reports of dossiers', () => {
  it('are read with their basis; the same file again is nothing; an undo leaves nothing', async () => {
    const before = await reports.state()
    const done = await reports.commit(reports.table(REPORT))
    expect(done).toMatchObject({ outcome: 'DONE', report: { added: 1, noticeCount: 0 } })
    expect(await reportsOf()).toEqual([
      {
        ...{ periodFrom: '2026-01-01', periodTo: '2026-03-31', field: null, receivedBasis: 'RECEIVED_IN_PERIOD' },
        ...{ carriedOver: 40, received: 260, resolved: 270, open: 24, returned: 6, suspended: null, misfits: [] },
      },
    ])
    expect((await reports.commit(reports.table(REPORT))).outcome).toBe('NOTHING')
    await reports.takenBack(done.importKey, before)
  })

  it('that are told anew become a new version; a column that the file lacks stays; an undo brings the old figures back', async () => {
    const first = await reports.commit(reports.table(REPORT))
    const before = await reports.state()
    const short = 'Đơn vị;Từ ngày;Đến ngày;Tiếp nhận;Đã giải quyết;Đang giải quyết'
    const again = await reports.commit(`${short}\n${UNIT};1/1/2026;31/3/2026;260;271;23`)
    expect(again).toMatchObject({ outcome: 'DONE', report: { added: 0, changed: 1 } })
    expect(again.report.changes[0]?.before?.vi).toBe('resolved: 270; open: 24')
    expect(await reportsOf()).toMatchObject([{ resolved: 271, open: 23, carriedOver: 40, returned: 6 }])
    expect(await reports.undo(first.importKey)).toMatchObject({ outcome: 'REFUSED' })
    await reports.takenBack(again.importKey, before)
    expect(await reportsOf()).toMatchObject([{ resolved: 270, open: 24, carriedOver: 40 }])
  })

  it('that resolve more than came in without a carry-over are kept, told at the cell, and shown as a misfit', async () => {
    const row = `${UNIT};Đất đai;1/4/2026;30/6/2026;trong kỳ;;260;270;;`
    const before = await reports.state()
    const done = await reports.commit(reports.table(row))
    expect(done.outcome).toBe('DONE')
    expect(done.report.notices).toEqual([
      expect.objectContaining({
        code: 'SUM',
        cell: 'H2',
        expected: expect.objectContaining({ en: expect.stringContaining('Resolved 270') }),
      }),
    ])
    const found = (await reportsOf()).find(({ resolved }) => resolved === 270)
    expect(found?.misfits.map(({ rule }) => rule)).toContain('RESOLVED_OVER_RECEIVED')
    await reports.takenBack(done.importKey, before)
  })

  it.each([
    ['a negative count', `${UNIT};;1/4/2026;30/6/2026;;;-3;;;`, { code: 'NEGATIVE', cell: 'G3', got: '-3' }],
    ['half a dossier', `${UNIT};;1/4/2026;30/6/2026;;;2,5;;;`, { code: 'NUMBER', cell: 'G3' }],
    ['a period that ends before it begins', `${UNIT};;1/7/2026;30/6/2026;;;3;;;`, { code: 'DAY', cell: 'C3' }],
    ['a day that is none', `${UNIT};;31/2/2026;30/6/2026;;;3;;;`, { code: 'DAY', cell: 'C3', got: '31/2/2026' }],
    ['a report that is said twice', REPORT, { code: 'DUPLICATE', cell: 'A3', otherCell: 'A2' }],
    ['a report without a figure', `${UNIT};;1/4/2026;30/6/2026;;;;;;`, { code: 'NOTHING_STATED', cell: 'G3' }],
    ['a basis that is none', `${UNIT};;1/4/2026;30/6/2026;tất cả;;3;;;`, { code: 'WORD', cell: 'E3' }],
    [
      'an unknown unit',
      'Tỉnh Minh họa 1212;;1/4/2026;30/6/2026;;;3;;;',
      {
        code: 'UNIT_UNKNOWN',
        cell: 'A3',
        suggestions: expect.arrayContaining([expect.stringMatching(/^Tỉnh Minh họa/)]),
      },
    ],
  ])('%s is refused at its cell, and nothing is written', (_, bad, told) => reports.refused([REPORT], bad, told))

  it('of the real world without their source, and half a sheet, are refused', async () => {
    const real = await reports.commit(`${REPORT_HEADER}\nTỉnh An Giang;;1/1/2026;31/3/2026;;;260;;;`, {
      provenance: 'OFFICIAL',
    })
    expect(real).toMatchObject({ outcome: 'REFUSED', report: { errors: [{ code: 'REQUIRED' }] } })
    const half = await reports.commit(`Đơn vị;Từ ngày;Tiếp nhận\n${UNIT};1/1/2026;5`)
    expect(half.report.errors).toEqual([expect.objectContaining({ code: 'HEADER_MISSING' })])
    expect(half.report.errors[0]?.expected.en).toContain('Đến ngày')
  })

  it('take as many statements for two hundred rows as for two', async () => {
    const rows = (count: number) =>
      reports.table(...Array.from({ length: count }, (_, at) => `${UNIT};Lĩnh vực ${at};1/1/2026;31/3/2026;;;${at};;;`))
    const counted = async (count: number) => {
      const before = database.statements.length
      const done = await reports.commit(rows(count))
      expect(done.report.added).toBe(count)
      const written = database.statements.length
      await reports.undo(done.importKey)
      return [written - before, database.statements.length - written]
    }
    expect(await counted(200)).toEqual(await counted(2))
  })
})

describe('late dossiers', () => {
  it('are added, resolved later by a new version, and each undo leads one step back', async () => {
    const empty = await cases.state()
    const first = await cases.commit(cases.table(CASE))
    expect(first).toMatchObject({ outcome: 'DONE', report: { added: 1 } })
    const before = await cases.state()
    const later = await cases.commit(
      cases.table(CASE.replace(';;Chờ xác minh;chưa;;', ';20/3/2026;Chờ xác minh;có;05/XL;21/3/2026')),
    )
    expect(later).toMatchObject({ outcome: 'DONE', report: { changed: 1 } })
    const { dossierCases } = await answer<{ dossierCases: { nodes: { code: string }[] } }>(
      database,
      `{ dossierCases(filter: { provenance: ILLUSTRATIVE }, first: 100) { nodes { code resolvedOn apology apologyNumber cause } } }`,
    )
    expect(dossierCases.nodes.filter(({ code }) => code === 'H12-1')).toEqual([
      { code: 'H12-1', resolvedOn: '2026-03-20', apology: 'ISSUED', apologyNumber: '05/XL', cause: 'Chờ xác minh' },
    ])
    await cases.takenBack(later.importKey, before)
    // The undo of the later one is a version of its own: the first import is no longer what stands.
    expect(await cases.undo(first.importKey)).toMatchObject({ outcome: 'REFUSED' })
    expect(empty).not.toBe(before)
  })

  it.each([
    ['one that was in time', `${UNIT};H12-2;1/3/2026;15/3/2026;15/3/2026;;chưa;;`, { code: 'DAY', cell: 'E3' }],
    ['one that was due before it came', `${UNIT};H12-2;1/3/2026;15/2/2026;;;chưa;;`, { code: 'DAY', cell: 'D3' }],
    [
      'an apology that was not given',
      `${UNIT};H12-2;1/3/2026;15/3/2026;;;chưa;05/XL;`,
      { code: 'CONFLICT', cell: 'G3' },
    ],
    ['a dossier that is said twice', `${UNIT};H12-1;1/3/2026;16/3/2026;;;chưa;;`, { code: 'DUPLICATE', cell: 'B3' }],
    ['one without its code', `${UNIT};;1/3/2026;16/3/2026;;;chưa;;`, { code: 'REQUIRED', cell: 'B3' }],
  ])('%s is refused at its cell, and nothing is written', (_, bad, told) => cases.refused([CASE], bad, told))
})
