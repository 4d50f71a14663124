import { describe, expect, it } from 'vitest'
import { placeOf } from './cell-place.ts'
import { readDelimited, withCell, writeCsv, writeDelimited } from './delimited.ts'
import { groupProblems } from './problem-groups.ts'
import { readBytes, textToBase64 } from './read-bytes.ts'

const bytes = (...values: readonly number[]) => new Uint8Array(values)

describe('text from Excel', () => {
  it('is parted by tabs, and keeps what stands in quotes', () => {
    expect(readDelimited('Đơn vị\tĐiểm\r\n"Sở ""An"""\t1,5\r\n"hai\ndòng"\t\r\n')).toEqual([
      ['Đơn vị', 'Điểm'],
      ['Sở "An"', '1,5'],
      ['hai\ndòng', ''],
    ])
  })
  it.each([
    [
      'semicolons',
      'a;b\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'commas',
      'a,b\n"1,5",2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    ['a byte order mark', '\uFEFFa\tb', [['a', 'b']]],
    ['nothing', '', []],
    ['one cell', 'a', [['a']]],
  ])('is read with %s', (_, text, rows) => expect(readDelimited(text)).toEqual(rows))

  it('keeps blank rows, so that row 4 stays row 4', () => {
    const rows = readDelimited('a\tb\n\n\n1\t2')
    expect(rows).toEqual([['a', 'b'], [''], [''], ['1', '2']])
    expect(writeDelimited(rows)).toBe('a\tb\n\n\n1\t2')
  })
  it('is sent with semicolons, commas in quotes', () => {
    expect(
      writeCsv([
        ['a', 'b'],
        ['1,5', 'x;"y"'],
      ]),
    ).toBe('a;b\n"1,5";"x;""y"""')
  })
  it('is the same once written and read again', () => {
    const rows = [
      ['a', 'b\tc', 'd"e'],
      ['', 'f\ng', ''],
    ]
    expect(readDelimited(writeDelimited(rows))).toEqual(rows)
    expect(readDelimited(writeCsv(rows))).toEqual(rows)
  })
  it('takes a cell that is said otherwise, beyond its end too', () => {
    expect(withCell([['a']], { row: 0, column: 2 }, 'c')).toEqual([['a', '', 'c']])
    expect(withCell([['a']], { row: 1, column: 0 }, 'b')).toEqual([['a'], ['b']])
  })
})

it('a cell has one address', () => {
  expect(placeOf('C17')).toEqual({ row: 16, column: 2 })
  expect(placeOf('AA1')).toEqual({ row: 0, column: 26 })
  expect(placeOf('17C')).toBeNull()
  expect(placeOf('C0')).toBeNull()
})

it('problems stand by kind, the most frequent first', () => {
  const groups = groupProblems(['A', 'B', 'C', 'B'].map((code, row) => ({ code, row })))
  expect(groups.map(({ code, problems }) => [code, problems.map(({ row }) => row)])).toEqual([
    ['B', [1, 3]],
    ['A', [0]],
    ['C', [2]],
  ])
})

describe('bytes', () => {
  it('are UTF-8, or code page 1258 where they are not', () => {
    expect(readBytes(new TextEncoder().encode('Sở Nội vụ')).text).toBe('Sở Nội vụ')
    // "Sở": S, ơ (0xF5), and the hook above as a mark of its own (0xD2).
    expect(readBytes(bytes(0x53, 0xf5, 0xd2)).text).toBe('Sở')
    expect(readBytes(bytes(0xff, 0xfe, 0x53, 0x00)).text).toBe('S')
  })
  it('of a workbook have no text', () => expect(readBytes(bytes(0x50, 0x4b, 3, 4)).text).toBeNull())
  it('go out in base64', () => expect(textToBase64('Sở')).toBe('U+G7nw=='))
})
