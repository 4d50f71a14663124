import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Cell, Fact, Spreadsheet } from './spreadsheet.ts'
import { sheetName, toXlsx } from './xlsx.ts'

const words = { facts: 'Nguồn', illustrative: 'minh họa' }

interface Written {
  readonly workbook: string
  readonly sheets: readonly string[]
  /** A cell of the first sheet: its type, its value as text, and the format of its number. */
  cell(address: string, sheet?: number): { readonly type: string; readonly value: string; readonly format: string }
}

/** The parts of the workbook as they stand in the file, read without the library that wrote them. */
async function written(
  rows: readonly (readonly Cell[])[],
  more: Partial<Spreadsheet> = {},
  facts: readonly Fact[] = [],
) {
  const spreadsheet = { fileName: 'bang', title: 'Bảng', head: ['Mã', 'Điểm'], rows, facts, ...more }
  const blob = await toXlsx(spreadsheet, facts, words)
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array())
  return read(text)
}

function read(text: (path: string) => string): Written {
  const sheets = [text('xl/worksheets/sheet1.xml'), text('xl/worksheets/sheet2.xml')]
  const styles = text('xl/styles.xml')
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/gu)].map(([, string = '']) => string)
  const formats = new Map(
    [...styles.matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/gu)].map(([, id, code]) => [id, code]),
  )
  const cellStyles = [...(/<cellXfs.*?<\/cellXfs>/su.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*>/gu)].map(
    ([xf]) => /numFmtId="(\d+)"/u.exec(xf)?.[1],
  )
  const cell: Written['cell'] = (address, sheet = 0) => {
    const [, attributes = '', inside = ''] =
      new RegExp(`<c r="${address}"([^>]*?)(?:/>|>(.*?)</c>)`, 'su').exec(sheets[sheet] ?? '') ?? []
    const style = Number(/ s="(\d+)"/u.exec(attributes)?.[1] ?? 0)
    const type = / t="(\w+)"/u.exec(attributes)?.[1] ?? 'n'
    const value = /<v>([^<]*)<\/v>/u.exec(inside)?.[1] ?? ''
    const id = cellStyles[style] ?? '0'
    return { type, value: type === 's' ? (shared[Number(value)] ?? '') : value, format: formats.get(id) ?? `#${id}` }
  }
  return { workbook: text('xl/workbook.xml'), sheets, cell }
}

describe('toXlsx', () => {
  it('writes figures as numbers with a format of their places, and the decimals exactly', async () => {
    const { cell } = await written([
      [
        { value: 83.38, places: 2 },
        { value: 17, places: 0 },
      ],
      [
        { value: -0.92, places: 2 },
        { value: 43.543218, places: 6 },
      ],
    ])
    expect(cell('A2')).toEqual({ type: 'n', value: '83.38', format: '0.00' })
    expect(cell('B2')).toMatchObject({ type: 'n', value: '17' })
    expect(cell('B2').format).toMatch(/^(0|#1)$/u)
    expect(cell('A3')).toMatchObject({ type: 'n', value: '-0.92' })
    expect(cell('B3')).toEqual({ type: 'n', value: '43.543218', format: '0.000000' })
  })

  it('writes a percent as the hundredth that a spreadsheet takes, without a binary tail', async () => {
    const { cell } = await written([
      [
        { value: 83.38, places: 2, percent: true },
        { value: 0.7, places: 1, percent: true },
        // CSV prints 91,0; a hundredth of it in binary would round to 0.909.
        { value: 90.95, places: 1, percent: true },
      ],
    ])
    expect(cell('A2')).toMatchObject({ type: 'n', value: '0.8338' })
    expect(cell('A2').format).toMatch(/^(0\.00%|#10)$/u)
    expect(cell('B2')).toEqual({ type: 'n', value: '0.007', format: '0.0%' })
    expect(cell('C2')).toEqual({ type: 'n', value: '0.91', format: '0.0%' })
  })

  it('writes codes as text, with the zeros and points that a spreadsheet would eat', async () => {
    const { cell } = await written([['07', '7.20']])
    expect(cell('A2')).toMatchObject({ type: 's', value: '07' })
    expect(cell('B2')).toMatchObject({ type: 's', value: '7.20' })
    expect(cell('A2').format).toMatch(/^(@|#49)$/u)
  })

  it('writes what begins like a formula as text that runs nothing, and adds nothing to it', async () => {
    const { cell, sheets } = await written([['=1+1', '@SUM(A1)']])
    expect(cell('A2')).toMatchObject({ type: 's', value: '=1+1' })
    expect(cell('B2')).toMatchObject({ type: 's', value: '@SUM(A1)' })
    expect(sheets[0]).not.toContain('<f>')
  })

  it('writes a day as a date: 2024-01-01 is day 45292 of Excel', async () => {
    const { cell } = await written([[{ day: '2024-01-01' }, null]])
    expect(cell('A2')).toEqual({ type: 'n', value: '45292', format: 'dd/mm/yyyy' })
    expect(cell('B2').value).toBe('')
  })

  it('fixes the head, prints it bold, and makes a column as wide as its cells', async () => {
    const { sheets, cell } = await written([['1', 'Bộ Văn hóa, Thể thao và Du lịch']])
    expect(sheets[0]).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/u)
    expect(cell('A1')).toMatchObject({ type: 's', value: 'Mã' })
    // 31 letters and room for two more.
    expect(sheets[0]).toMatch(/<col min="2" max="2" width="33"/u)
  })

  it('says on a sheet of its own what it is cited by', async () => {
    const facts: readonly Fact[] = [
      ['Nguồn', 'Quyết định 1'],
      ['Ngày công bố', { day: '2024-01-01' }],
      ['Minh họa', 'Minh họa: đơn vị và điểm số không có thật.'],
    ]
    const { workbook, cell } = await written(
      [['1', null]],
      { title: 'PAR INDEX 2024', illustrative: 'Minh họa: …' },
      facts,
    )
    expect([...workbook.matchAll(/<sheet [^>]*?name="([^"]*)"/gu)].map(([, name]) => name)).toEqual([
      'PAR INDEX 2024 (minh họa)',
      'Nguồn',
    ])
    expect(cell('B1', 1)).toMatchObject({ type: 's', value: 'Quyết định 1' })
    expect(cell('B2', 1)).toMatchObject({ type: 'n', value: '45292' })
    expect(cell('B3', 1).value).toBe('Minh họa: đơn vị và điểm số không có thật.')
  })
})

describe('sheetName', () => {
  it.each([
    ['PAR INDEX 2023, Bộ, cơ quan ngang bộ', '', 'PAR INDEX 2023, Bộ, cơ quan nga'],
    ['PAR INDEX 2024, Tỉnh minh họa', 'minh họa', 'PAR INDEX 2024, Tỉnh (minh họa)'],
    ["'[a]/b\\c:*?'", '', 'a b c'],
    ['', '', 'PAR INDEX'],
    ['Nguồn', '', 'Nguồn 1'],
  ])('%j, %j', (title, mark, name) => {
    expect(sheetName(title, mark, 'Nguồn')).toBe(name)
    expect(name.length).toBeLessThanOrEqual(31)
  })
})
