import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ImportBench, importBench } from '../../testing/import-store.ts'
import { smallRound } from '../../testing/small-round.ts'
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts'
import { type TestCell, workbook, workbookParts, zipOf } from '../../testing/workbook.ts'
import { NO_OPTIONS } from './import-options.ts'

let database: TestDatabase
let bench: ImportBench

beforeAll(async () => {
  database = await testDatabase()
  await smallRound(database)
  bench = importBench(database, { ...NO_OPTIONS, kind: 'SCORES', framework: 'NHO-1', year: 2024, stage: 'SELF' })
})
afterAll(() => database.close())

const HEADER = ['Đơn vị', 'Mã tiêu chí', 'Điểm', 'Lý do', 'Tính đến ngày', 'Số liệu percent', 'Giai đoạn']
const GOOD: readonly TestCell[] = ['Sở An', '2.1', 0.5, 'Đủ']
const sheet = (...rows: readonly (readonly TestCell[])[]) => ({ rows: [HEADER, ...rows] })

describe('a workbook', () => {
  it('is read with numbers as Excel shows them, days, formulas and percent', async () => {
    const report = await bench.preview(
      workbook(
        sheet(
          ['Sở An', '1.1.1', { value: '0.30000000000000004' }, 'Đủ', { value: '45657', style: 2 }],
          ['Sở An', '2.1', { value: '0.5', formula: 'D9*2' }, { value: 'Vì', type: 'str', formula: '"V"&"ì"' }],
          ['Sở Bình', '2.2', '', '', { value: '46022', style: 3 }, { value: '0.8125', style: 1 }, 'Cuối cùng'],
          ['Sở Cường', '2.1', { value: '1E-1' }, 'Đủ'],
        ),
      ),
    )
    expect(report).toMatchObject({ format: 'XLSX', sheet: 'Sheet1', encoding: null, rows: 4, errorCount: 0, added: 4 })
    expect(report.changes.map(({ after }) => after?.vi).toSorted()).toEqual([
      '0,1 điểm (Đủ)',
      '0,3 điểm (Đủ)',
      '0,5 điểm (Vì)',
      'percent = 81,25 → 1,625 điểm',
    ])
    expect(report.notices).toEqual([
      expect.objectContaining({ code: 'FORMULA', cell: 'C3', got: '=D9*2' }),
      expect.objectContaining({ code: 'FORMULA', cell: 'D3' }),
      expect.objectContaining({ code: 'PERCENT_SIGN', cell: 'F4', got: '0.8125 (%)' }),
    ])
  })

  it('may bear a title above its table, rows and columns that are hidden, and other sheets', async () => {
    const report = await bench.preview(
      workbook(
        { name: 'Ẩn', state: 'hidden', rows: [['x']] },
        {
          name: 'Tự chấm',
          rows: [['BẢNG TỰ CHẤM ĐIỂM NĂM 2024'], [], HEADER, GOOD],
          ...{ hiddenRows: [4], hiddenColumns: [2, 9], merged: ['A1:G1'] },
        },
        { name: 'Thẩm định', rows: [HEADER] },
      ),
    )
    expect(report).toMatchObject({ sheet: 'Tự chấm', rows: 1, errorCount: 0, added: 1 })
    expect(report.notices.map(({ code, cell, row }) => [code, cell ?? row])).toEqual([
      ['SHEET_OTHERS', null],
      ['HEADER_LOWER', 3],
      ['HIDDEN_COLUMN', 'B3'],
      ['HIDDEN_ROW', 4],
    ])
  })

  it('may bear notes beside its table, which are told and not read', async () => {
    const report = await bench.preview(workbook(sheet([...GOOD, '', '', '', 'xem lại'])))
    expect(report).toMatchObject({ errorCount: 0, added: 1 })
    expect(report.notices).toEqual([expect.objectContaining({ code: 'CELL_COUNT', cell: 'H2', got: 'xem lại' })])
  })

  it('is read from the sheet that was named, however its name is written', async () => {
    const file = workbook({ name: 'Một', rows: [['x']] }, { name: 'Điểm hoà giải', ...sheet(GOOD) })
    expect(await bench.preview(file, { sheet: 'ĐIỂM HÒA GIẢI' })).toMatchObject({ sheet: 'Điểm hoà giải', added: 1 })
  })

  it('of an old Mac counts days from 1904', async () => {
    // 44,195 days after 1/1/1904 is 31/12/2024; from 1900 on it is 30/12/2020.
    const day = { value: '44195', style: 2 }
    const dayIn = async (from1904: boolean) => {
      const { errors } = await bench.preview(zipOf(workbookParts([sheet(['Sở An', day, 0.5, 'Đủ'])], from1904)))
      return errors.map(({ code, got }) => [code, got])
    }
    expect(await dayIn(true)).toEqual([['CODE_AS_DATE', '2024-12-31']])
    expect(await dayIn(false)).toEqual([['CODE_AS_DATE', '2020-12-30']])
  })
})

describe('each kind of error of a workbook names its cell, and nothing is written', () => {
  it.each([
    [
      'cells merged over rows',
      { ...sheet(GOOD, ['', '2.3', 1, 'Đủ']), merged: ['A2:A3'] },
      [
        ['MERGED', 'A2'],
        ['REQUIRED', 'A3'],
      ],
    ],
    ['an error of Excel', sheet(['Sở An', '2.1', { value: '#DIV/0!', type: 'e' }, 'Đủ']), [['CELL_ERROR', 'C2']]],
    [
      'a formula that nobody computed',
      sheet(['Sở An', '2.1', { formula: 'A1*2' }, 'Đủ']),
      [['FORMULA_WITHOUT_VALUE', 'C2']],
    ],
    [
      'a formula that failed',
      sheet(['Sở An', '2.1', { value: '#REF!', type: 'e', formula: 'X1' }, 'Đủ']),
      [['CELL_ERROR', 'C2']],
    ],
    ['a code that became a day', sheet(['Sở An', { value: '45659', style: 2 }, 0.5, 'Đủ']), [['CODE_AS_DATE', 'B2']]],
    ['a percentage for points', sheet(['Sở An', '2.1', { value: '0.85', style: 1 }, 'Đủ']), [['PERCENT_SIGN', 'C2']]],
    ['a yes for a number', sheet(['Sở An', '2.1', { value: '1', type: 'b' }, 'Đủ']), [['NUMBER', 'C2']]],
    ['points above the maximum', sheet(['Sở An', '2.1', 1.000001, 'Đủ']), [['POINTS_ABOVE_MAXIMUM', 'C2']]],
    ['the same twice', sheet(GOOD, ['Sở Bình', '2.1', 1, 'Đủ'], ['SỞ AN', '2.1', 1, 'Đủ']), [['DUPLICATE', 'B4']]],
    ['a sheet without a table', { rows: [['Không có gì']] }, [['HEADER_MISSING', null]]],
    ['an empty sheet', { rows: [] }, [['FILE_EMPTY', null]]],
  ] as const)('%s', async (_, given, expected) => {
    const before = await bench.fingerprint()
    const { outcome, report } = await bench.commit(workbook(given))
    expect(report.errors.map(({ code, cell }) => [code, cell])).toEqual(expected)
    expect(outcome).toBe('REFUSED')
    expect(await bench.fingerprint()).toBe(before)
  })

  it('a code whose last zero Excel dropped, where both exist', async () => {
    const [cell] = [{ value: '1.1' }]
    const { errors } = await bench.preview(workbook(sheet(['Sở An', cell, 0.5, 'Đủ'])))
    // The small framework has no 1.10: the number names 1.1, which has children.
    expect(errors.map(({ code, cell: at }) => [code, at])).toEqual([['CRITERION_HAS_CHILDREN', 'B2']])
  })
})

describe('a file that is no workbook is told apart', () => {
  const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  const bomb = (declared?: number) => {
    const parts = workbookParts([sheet(GOOD)])
    const content = `<sst>${' '.repeat(30_000_000)}</sst>`
    const swollen = { name: 'xl/sharedStrings.xml', content, ...(declared === undefined ? {} : { declared }) }
    return zipOf([...parts.filter(({ name }) => name !== swollen.name), swollen])
  }
  it.each([
    ['an old .xls', () => Uint8Array.from([...OLE, ...Buffer.alloc(600)]), 'FILE_OLD_EXCEL'],
    [
      'one with a password',
      () => Buffer.concat([Buffer.from(OLE), Buffer.from('EncryptedPackage', 'utf16le')]),
      'FILE_ENCRYPTED',
    ],
    [
      'a part with a password',
      () => zipOf(workbookParts([sheet(GOOD)]).map((part) => ({ ...part, encrypted: true }))),
      'FILE_ENCRYPTED',
    ],
    ['a binary workbook', () => zipOf([{ name: 'xl/workbook.bin', content: 'x' }]), 'FILE_NOT_A_TABLE'],
    ['another zip file', () => zipOf([{ name: 'content.xml', content: '<x/>' }]), 'FILE_NOT_A_TABLE'],
    [
      'a web page called .xls',
      () => Buffer.from('\ufeff<html><table><tr><td>1</td></tr></table></html>'),
      'FILE_NOT_A_TABLE',
    ],
    ['a zip file cut short', () => workbook(sheet(GOOD)).subarray(0, 900), 'FILE_UNREADABLE'],
    [
      'a workbook of broken XML',
      () =>
        zipOf([
          ...workbookParts([]).filter(({ name }) => name !== 'xl/workbook.xml'),
          { name: 'xl/workbook.xml', content: '<workbook><sheets>' },
        ]),
      'FILE_UNREADABLE',
    ],
    [
      'an entity that swells',
      () =>
        zipOf([
          ...workbookParts([]).filter(({ name }) => name !== 'xl/workbook.xml'),
          { name: 'xl/workbook.xml', content: '<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook>&a;</workbook>' },
        ]),
      'FILE_UNREADABLE',
    ],
    ['a zip bomb', () => bomb(), 'ZIP_BOMB'],
    ['a zip bomb that says it is small', () => bomb(1_000), 'ZIP_BOMB'],
    ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'FILE_NOT_A_TABLE'],
  ] as const)('%s', async (_, make, code) => {
    const before = await bench.fingerprint()
    const { outcome, report } = await bench.commit(make())
    expect(report.errors).toEqual([expect.objectContaining({ code, cell: null })])
    expect(outcome).toBe('REFUSED')
    expect(await bench.fingerprint()).toBe(before)
  })

  it('a sheet that is not there, with the names of those that are', async () => {
    const { errors } = await bench.preview(workbook({ name: 'Điểm', ...sheet(GOOD) }), { sheet: 'Diem so' })
    expect(errors).toEqual([expect.objectContaining({ code: 'SHEET_UNKNOWN', got: 'Diem so', suggestions: ['Điểm'] })])
  })
})
