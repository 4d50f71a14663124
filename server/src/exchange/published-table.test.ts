import { describe, expect, it } from 'vitest'
import { readPublishedTable } from './published-table.ts'

const HEAD = 'unit_name,appraised,appraised_max,survey,survey_max,total,total_max,rank,source'
const FIRST = 'Bộ A,61.86,68.50,28.10,31.50,89.95,100,1,https://example.org/table.htm'
const SECOND = 'Bộ B,62.67,68.50,27.21,31.50,89.89,100,2,https://example.org/table.htm'
const AVERAGE = '(average of 2),,,,,89.92,100,,https://example.org/table.htm'
const read = (...lines: string[]) => readPublishedTable('table.csv', [HEAD, ...lines].join('\n'), 'PAR INDEX', 2023)

describe('readPublishedTable', () => {
  it('reads parts and total of each line; the lines with a rank are the base', () => {
    const [first] = read(FIRST, SECOND, AVERAGE)
    expect(
      first?.figures.map(({ measure, part, printed, rank, rankBase }) => [measure, part, printed, rank, rankBase]),
    ).toEqual([
      ['appraised points', 'APPRAISED', '61,86', null, null],
      ['survey points', 'SURVEY', '28,10', null, null],
      ['total', null, '89,95', 1, 2],
    ])
  })

  it('reads the average as a figure of the group', () => {
    const average = read(FIRST, SECOND, AVERAGE)[2]
    expect(average?.figures).toMatchObject([{ measure: 'total', printed: '89,92', group: 'average of 2', rank: null }])
  })

  it('says where a cell is not a figure', () => {
    expect(() => read(FIRST, SECOND.replace('27.21', '27,x').replace(',27,x', ',"27,x"'))).toThrow(
      /^table\.csv, row 3, column survey: .*"27,x"/,
    )
  })

  it('says which column is missing', () => {
    expect(() => readPublishedTable('table.csv', 'unit_name,total\nBộ A,1', 'PAR INDEX', 2023)).toThrow(
      /table\.csv, row 1: expected a column appraised/,
    )
  })
})
