import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ImportBench, importBench } from '../../testing/import-store.ts'
import { type SmallRound, smallRound } from '../../testing/small-round.ts'
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts'
import { workbookParts, zipOf } from '../../testing/workbook.ts'
import { NO_OPTIONS } from './import-options.ts'

let database: TestDatabase
let world: SmallRound
let bench: ImportBench

/** Two departments of one name below two that are on record, a third that the block does not score, and one with a code. */
const UNITS = `Tên đơn vị;Loại đơn vị;Mã đơn vị;Đơn vị cấp trên
Sở Minh họa Hòa;sở;H1;Sở An
Sở Minh họa Hòa;sở;H2;Sở Bình
Sở Minh họa Thủy;sở;T1;Tỉnh Nhỏ
Sở Minh họa Ngoài;sở;N1;Tỉnh Nhỏ`

beforeAll(async () => {
  database = await testDatabase()
  world = await smallRound(database)
  const units = importBench(database, { ...NO_OPTIONS, kind: 'UNITS', provenance: 'ILLUSTRATIVE' })
  expect(await units.commit(UNITS)).toMatchObject({ outcome: 'DONE', report: { added: 4 } })
  await database.fork().execute(`insert into block_membership (block_id, year, unit_id, ranked)
    select '${world.block}', 2024, unit_id, true from unit_name where name in ('Sở Minh họa Hòa', 'Sở Minh họa Thủy')`)
  bench = importBench(database, { ...NO_OPTIONS, kind: 'SCORES', framework: 'NHO-1', year: 2024, stage: 'SELF' })
})
afterAll(() => database.close())

const HEADER = 'Đơn vị;Mã đơn vị;Đơn vị cấp trên;Mã tiêu chí;Điểm;Lý do'
const table = (...rows: readonly string[]) => [HEADER, 'Sở An;;;2.1;0,5;Đủ', ...rows].join('\n')

async function refused(content: string | Uint8Array, options = {}) {
  const before = await bench.fingerprint()
  const { outcome, report } = await bench.commit(content, options)
  expect(outcome).toBe('REFUSED')
  expect(await bench.fingerprint()).toBe(before)
  return report
}

describe('what a row calls a unit', () => {
  it.each([
    ['several of one name', 'Sở Minh họa Hòa;;;2.1;1;Đủ', 'UNIT_AMBIGUOUS', 'A3'],
    ['one that the round does not score', 'Sở Minh họa Ngoài;;;2.1;1;Đủ', 'UNIT_NOT_HERE', 'A3'],
    ['one whose code is another', 'Sở Minh họa Thủy;T2;;2.1;1;Đủ', 'UNIT_CODE_DIFFERS', 'B3'],
    ['one below another', 'Sở Minh họa Hòa;;Sở Cường;2.1;1;Đủ', 'UNIT_UNKNOWN', 'C3'],
    ['a code that nobody bears', ';H3;;2.1;1;Đủ', 'UNIT_UNKNOWN', 'B3'],
  ])('%s is refused at its cell, and nothing is written', async (_, row, code, cell) => {
    expect((await refused(table(row))).errors).toEqual([expect.objectContaining({ code, cell })])
  })

  it('is understood with the mark on either vowel, in one part or two, in capitals, with its code or what it is below', async () => {
    const rows = [
      'Sở Minh họa Thủy;;;2.1;1;Đủ',
      'Sở Minh hoạ Thuỷ;;;2.1;1;Đủ',
      'Sở Minh họa Thủy'.normalize('NFD').concat(';;;2.1;1;Đủ'),
      'SỞ MINH HỌA THỦY;T1;;2.1;1;Đủ',
      'Sở Minh hoạ Hoà;H2;;2.1;1;Đủ',
      'Sở Minh hoạ Hoà;;Sở Bình;2.1;1;Đủ',
    ]
    const before = await bench.fingerprint()
    for (const row of rows) expect(await bench.preview(table(row)), row).toMatchObject({ errorCount: 0, added: 2 })
    // What is one unit under two spellings is one unit.
    const both = await refused(table(...rows.slice(0, 2)))
    expect(both.errors).toEqual([expect.objectContaining({ code: 'DUPLICATE', cell: 'D4', otherCell: 'D3' })])
    expect(await bench.fingerprint()).toBe(before)
  })
})

describe('a number with a comma or a point', () => {
  it('is read as each number tells, and refused where the file was said to have the other mark', async () => {
    const both = await bench.preview(table('Sở Bình;;;2.1;0.5;Đủ'))
    expect(both.changes.map(({ after }) => after?.vi)).toEqual(['0,5 điểm (Đủ)', '0,5 điểm (Đủ)'])
    const point = await refused(table(), { decimalMark: 'POINT' })
    expect(point.errors).toEqual([expect.objectContaining({ code: 'NUMBER', cell: 'E2', got: '0,5' })])
    const comma = await refused(table('Sở Bình;;;2.1;0.5;Đủ'), { decimalMark: 'COMMA' })
    expect(comma.errors).toEqual([expect.objectContaining({ code: 'NUMBER', cell: 'E3', got: '0.5' })])
  })
})

describe('a file that is not what it says', () => {
  it('in the code page of Windows is read as that, said so, and refused by its cells', async () => {
    // Ð is D0, ê EA, õ for ơ F5; marks stand behind their letters: ị is i and F2, ã a and DE, í i and EC, ở ơ and D2.
    const letters: Readonly<Record<string, number>> = { Ð: 0xd0, ê: 0xea, õ: 0xf5 }
    const text = 'Ðõn vi\u00f2;Ma\u00de tiêu chi\u00ec;points;reason\nSõ\u00d2 Anh;2.1;1;x'
    const report = await refused(Uint8Array.from(text, (letter) => letters[letter] ?? letter.charCodeAt(0)))
    expect(report).toMatchObject({ encoding: 'CP1258', notices: [{ code: 'ENCODING' }] })
    expect(report.errors).toEqual([
      expect.objectContaining({ code: 'UNIT_UNKNOWN', cell: 'A2', got: 'Sở Anh', suggestions: ['Sở An', 'Sở Bình'] }),
    ])
  })

  it('with a cell beyond the last column that Excel has is no table', async () => {
    const parts = workbookParts([{ rows: [['Đơn vị', 'Mã tiêu chí', 'Điểm'], ['Sở An']] }])
    const far = parts.map((part) =>
      part.name.endsWith('sheet1.xml')
        ? { ...part, content: String(part.content).replace('r="A2"', 'r="ZZZZ2"') }
        : part,
    )
    expect((await refused(zipOf(far))).errors).toEqual([
      expect.objectContaining({ code: 'SHEET_TOO_LARGE', cell: null }),
    ])
  })
})
