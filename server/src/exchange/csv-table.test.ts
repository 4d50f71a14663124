import { expect, it } from 'vitest'
import { readTable } from './csv-table.ts'

const read = (text: string) => readTable('units.csv', text, ['code', 'from'])

it('reads cells by the names of their columns, past a byte order mark and blank lines', () => {
  const rows = read('\uFEFFfrom,code\n2025-07-01," 82 "\n\n,87\n')
  expect(rows.map((row) => [row.text('code'), row.day('from')])).toEqual([
    ['82', '2025-07-01'],
    ['87', null],
  ])
})

it.each([
  ['code\n82\n', 'units.csv, row 1: expected a column from, got code'],
  ['code,from\n82\n', 'units.csv, row 2: expected 2 cells, got 1'],
  ['', 'units.csv, row 1: expected a column code, got an empty file'],
])('refuses %j', (text, message) => {
  expect(() => read(text)).toThrow(message)
})

it('refuses an unclosed quotation', () => {
  expect(() => read('code,from\n"82,\n')).toThrow(/units\.csv, row \d+: expected a table of comma-separated values/)
})

it('names file, row, column, what was expected and what came', () => {
  const [row] = read('code,from\n,1/7/2025\n')
  expect(() => row?.text('code')).toThrow('units.csv, row 2, column code: expected a value, got nothing')
  expect(() => row?.day('from')).toThrow('units.csv, row 2, column from: expected a day as YYYY-MM-DD, got "1/7/2025"')
  expect(() => row?.integer('from')).toThrow('units.csv, row 2, column from: expected a whole number, got "1/7/2025"')
  expect(() => row?.oneOf('from', ['A', 'B'])).toThrow('expected one of A, B, got "1/7/2025"')
})
