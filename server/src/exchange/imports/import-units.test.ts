import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from '../../testing/ask.ts'
import { type ImportBench, importBench } from '../../testing/import-store.ts'
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts'
import { workbook } from '../../testing/workbook.ts'
import { loadSampleData, officialLoaders } from '../sample-data.ts'
import { NO_OPTIONS } from './import-options.ts'

let database: TestDatabase
let bench: ImportBench
let changes: ImportBench

beforeAll(async () => {
  database = await testDatabase()
  await loadSampleData(database, officialLoaders)
  bench = importBench(database, { ...NO_OPTIONS, kind: 'UNITS', provenance: 'OFFICIAL' })
  changes = importBench(database, { ...NO_OPTIONS, kind: 'UNIT_CHANGES', provenance: 'OFFICIAL' })
})
afterAll(() => database.close())

const HEADER = 'Tên đơn vị;Tên tiếng Anh;Loại đơn vị;Mã đơn vị;Vùng;Đơn vị cấp trên;Tên khác;Từ ngày;Đến ngày'
const table = (...rows: readonly string[]) => [HEADER, ...rows].join('\n')
const CHANGES = 'Thay đổi;Ngày hiệu lực;Loại đơn vị;Đơn vị trước;Đơn vị sau;Tên mới;Mã mới;Cấp trên mới;Căn cứ;Ghi chú'
const moves = (...rows: readonly string[]) => [CHANGES, ...rows].join('\n')

interface Shown {
  readonly name: string
  readonly code: string | null
  readonly parent: { readonly slug: string } | null
  readonly validTo: string | null
}
const unit = async (slug: string, asOf = '2025-12-31') => {
  const { unitBySlug } = await answer<{ unitBySlug: Shown | null }>(
    database,
    `query ($slug: String!, $asOf: Date) { unitBySlug(slug: $slug) {
      name(asOf: $asOf) code(asOf: $asOf) parent(asOf: $asOf) { slug } validTo } }`,
    { slug, asOf },
  )
  return unitBySlug
}

describe('a table of units', () => {
  const rows = table(
    'Xã Bạch Đích;;xã;00715;;Tỉnh Tuyên Quang;Bach Dich;1/7/2025;',
    'Phòng Kinh tế xã Bạch Đích;;phòng cấp xã;;;Xã Bạch Đích;;1/7/2025;',
    'Sở Kiểm thử;;sở;;;Tỉnh Tuyên Quang;;1/7/2025;',
  )

  it('makes units, those above before those below, once', async () => {
    const done = await bench.commit(rows)
    expect(done).toMatchObject({ outcome: 'DONE', report: { added: 3, provenance: 'OFFICIAL' } })
    expect(await unit('xa-bach-dich-tinh-tuyen-quang-2025')).toEqual({
      ...{ name: 'Xã Bạch Đích', code: '00715', parent: { slug: 'tinh-tuyen-quang-2025' }, validTo: null },
    })
    expect(await unit('phong-kinh-te-xa-bach-dich-xa-bach-dich-tinh-tuyen-quang-2025')).toMatchObject({
      parent: { slug: 'xa-bach-dich-tinh-tuyen-quang-2025' },
    })
    expect(await bench.commit(rows)).toMatchObject({ outcome: 'NOTHING', report: { unchanged: 3 } })
    expect(await bench.undo(done.importKey)).toMatchObject({ outcome: 'DONE' })
    expect(await unit('xa-bach-dich-tinh-tuyen-quang-2025')).toBeNull()
    expect((await bench.commit(rows)).outcome).toBe('DONE')
  })

  it('fills in what nobody has stated, and takes it back', async () => {
    const before = await bench.fingerprint()
    const text = table('Sở Kiểm thử;Testing Department;sở;S01;;Tỉnh Tuyên Quang;SKT;1/7/2025;')
    const done = await bench.commit(text)
    expect(done).toMatchObject({ outcome: 'DONE', report: { changed: 1, added: 0 } })
    expect(await unit('so-kiem-thu-tinh-tuyen-quang-2025')).toMatchObject({ code: 'S01' })
    expect((await bench.undo(done.importKey)).outcome).toBe('DONE')
    expect(await unit('so-kiem-thu-tinh-tuyen-quang-2025')).toMatchObject({ code: null })
    const without = (text: string) =>
      text
        .split('\n')
        .filter((line) => /^unit/.test(line))
        .join('\n')
    expect(without(await bench.fingerprint())).toBe(without(before))
  })

  it('is not undone once something else refers to its units, or they were changed', async () => {
    const done = await bench.commit(table('Xã Thử;;xã;;;Tỉnh Tuyên Quang;;1/7/2025;'))
    await bench.commit(table('Phòng Thử;;phòng cấp xã;;;Xã Thử;;1/7/2025;'))
    expect(await bench.undo(done.importKey)).toMatchObject({
      outcome: 'REFUSED',
      reasons: [{ vi: 'Xã Thử: đã có dữ liệu khác dùng đơn vị này (unit_parent).' }],
    })
    const other = await bench.commit(table('Xã Khác;;xã;;;Tỉnh Tuyên Quang;;1/7/2025;'))
    await bench.commit(table('Xã Khác;;xã;00999;;Tỉnh Tuyên Quang;;1/7/2025;'))
    expect(await bench.undo(other.importKey)).toMatchObject({
      outcome: 'REFUSED',
      reasons: [{ en: 'Xã Khác: changed after this import.' }],
    })
  })

  it.each([
    ['an unknown kind', 'Xã A;;làng;;;Tỉnh Tuyên Quang;;;', 'WORD', 'C3', { got: 'làng' }],
    [
      'an unknown parent',
      'Xã A;;xã;;;Tỉnh Tuyên Quan;;1/7/2025;',
      'UNIT_UNKNOWN',
      'F3',
      { suggestions: ['Tỉnh Tuyên Quang'] },
    ],
    ['a parent that had closed', 'Xã A;;xã;;;Tỉnh Hà Giang;;1/7/2025;', 'UNIT_UNKNOWN', 'F3', {}],
    ['a day that is none', 'Xã A;;xã;;;Tỉnh Tuyên Quang;;31/6/2025;', 'DAY', 'H3', {}],
    ['a last day before the first', 'Xã A;;xã;;;Tỉnh Tuyên Quang;;1/7/2025;30/6/2025', 'DAY', 'I3', {}],
    ['the same again', 'Xã Mới;;xã;;;Tỉnh Tuyên Quang;;1/7/2025;', 'DUPLICATE', 'A3', { otherCell: 'A2' }],
    [
      'another code than on record',
      'Xã Bạch Đích;;xã;00716;;Tỉnh Tuyên Quang;;1/7/2025;',
      'CONFLICT',
      'D3',
      { got: '00716' },
    ],
    ['another last day than on record', 'Tỉnh Hà Giang;;tỉnh;;;;;;31/12/2025', 'CONFLICT', 'I3', {}],
    ['no name', ';;xã;;;Tỉnh Tuyên Quang;;1/7/2025;', 'REQUIRED', 'A3', {}],
  ] as const)('with %s is refused at its cell', async (_, row, code, cell, more) => {
    const before = await bench.fingerprint()
    const { outcome, report } = await bench.commit(table('Xã Mới;;xã;;;Tỉnh Tuyên Quang;;1/7/2025;', row))
    expect(report.errors).toEqual([expect.objectContaining({ code, cell, ...more })])
    expect(outcome).toBe('REFUSED')
    expect(await bench.fingerprint()).toBe(before)
  })

  it('keeps invented units apart by their names, and codes that lost their zeros out', async () => {
    const invented = await bench.preview(table('Xã Mới;;xã;;;;;1/7/2025;'), { provenance: 'ILLUSTRATIVE' })
    expect(invented.errors).toEqual([expect.objectContaining({ code: 'PROVENANCE', cell: 'A2' })])
    const file = workbook({
      rows: [
        ['name', 'kind', 'code'],
        ['Xã Mới', 'COMMUNE', 715],
      ],
    })
    expect((await bench.preview(file)).errors).toEqual([
      expect.objectContaining({ code: 'CODE_AS_NUMBER', cell: 'C2' }),
    ])
  })
})

describe('changes of units', () => {
  const slug = 'xa-bach-dich-tinh-tuyen-quang-2025'
  const text = moves(
    'đổi tên;1/9/2025;xã;Xã Bạch Đích (Tỉnh Tuyên Quang);;Phường Bạch Đích;;;202/2025/QH15;',
    'đổi mã;1/10/2025;xã;Xã Bạch Đích;;;00799;;;',
    'giải thể;1/11/2025;sở;Sở Kiểm thử (Tỉnh Tuyên Quang);;;;;;không còn',
  )

  it('end what held the day before and begin anew on the day; and go back', async () => {
    const before = await bench.fingerprint()
    // The second line names the unit as it was called when the file was read: by its name on record.
    const done = await changes.commit(moves(...text.split('\n').slice(1, 2), text.split('\n')[3] ?? ''))
    expect(done).toMatchObject({ outcome: 'DONE', report: { added: 2 } })
    expect(await unit(slug, '2025-08-31')).toMatchObject({ name: 'Xã Bạch Đích' })
    expect(await unit(slug, '2025-09-01')).toMatchObject({ name: 'Phường Bạch Đích', code: '00715' })
    expect(await unit('so-kiem-thu-tinh-tuyen-quang-2025')).toMatchObject({ validTo: '2025-10-31' })
    const recoded = await changes.commit(moves('đổi mã;1/10/2025;xã;Phường Bạch Đích;;;00799;;;'))
    expect(recoded.outcome).toBe('DONE')
    expect([(await unit(slug, '2025-09-30'))?.code, (await unit(slug, '2025-10-01'))?.code]).toEqual(['00715', '00799'])
    expect(await changes.commit(moves('đổi mã;1/10/2025;xã;Phường Bạch Đích;;;00799;;;'))).toMatchObject({
      outcome: 'NOTHING',
    })
    expect((await changes.undo(done.importKey)).outcome).toBe('REFUSED')
    expect((await changes.undo(recoded.importKey)).outcome).toBe('DONE')
    expect((await changes.undo(done.importKey)).outcome).toBe('DONE')
    const units = (all: string) =>
      all
        .split('\n')
        .filter((line) => /^unit/.test(line))
        .join('\n')
    expect(units(await bench.fingerprint())).toBe(units(before))
  })

  it('of which several units become one end each of them, and are known again', async () => {
    await bench.commit(table('Xã Gộp;;xã;;;Tỉnh Tuyên Quang;;1/12/2025;'))
    const merger = moves('sáp nhập;1/12/2025;xã;"Xã Thử; Xã Khác";Xã Gộp;;;;202/2025/QH15;')
    const done = await changes.commit(merger)
    expect(done).toMatchObject({ outcome: 'DONE', report: { added: 1 } })
    const ends = async () => [
      (await unit('xa-thu-tinh-tuyen-quang-2025'))?.validTo,
      (await unit('xa-khac-tinh-tuyen-quang-2025'))?.validTo,
      (await unit('xa-gop-tinh-tuyen-quang-2025'))?.validTo,
    ]
    expect(await ends()).toEqual(['2025-11-30', '2025-11-30', null])
    expect((await changes.undo(done.importKey)).outcome).toBe('DONE')
    expect(await ends()).toEqual([null, null, null])
    // A unit that began after the day cannot have come out of it.
    const early = await changes.commit(moves('sáp nhập;1/11/2025;xã;"Xã Thử; Xã Khác";Xã Gộp;;;;;'))
    expect(early.report.errors).toEqual([expect.objectContaining({ code: 'UNIT_UNKNOWN', cell: 'E2' })])
  })

  it.each([
    ['an unknown change', 'bãi bỏ;1/9/2025;xã;Xã Bạch Đích;;;;;;', 'WORD', 'A2'],
    ['no day', 'đổi tên;;xã;Xã Bạch Đích;;Phường X;;;;', 'REQUIRED', 'B2'],
    ['an unknown unit', 'đổi tên;1/9/2025;xã;Xã Bạch Đíc;;Phường X;;;;', 'UNIT_UNKNOWN', 'D2'],
    ['a unit that did not exist yet', 'đổi tên;1/7/2025;xã;Xã Bạch Đích;;Phường X;;;;', 'UNIT_UNKNOWN', 'D2'],
    ['no new name', 'đổi tên;1/9/2025;xã;Xã Bạch Đích;;;;;;', 'REQUIRED', 'F2'],
    ['a basis that is not on record', 'đổi tên;1/9/2025;xã;Xã Bạch Đích;;Phường X;;;203/2025/QH15;', 'WORD', 'I2'],
    [
      'two units with one new name',
      'đổi tên;1/9/2025;xã;"Xã Bạch Đích; Xã Thử";;Phường X;;;;',
      'TOO_MUCH_STATED',
      'D2',
    ],
  ] as const)('with %s are refused at the cell', async (_, row, code, cell) => {
    const before = await bench.fingerprint()
    const { outcome, report } = await changes.commit(moves(row))
    expect(report.errors[0]).toMatchObject({ code, cell })
    expect(outcome).toBe('REFUSED')
    expect(await bench.fingerprint()).toBe(before)
  })
})
