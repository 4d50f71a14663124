import { Decimal } from 'decimal.js'
import { describe, expect, it } from 'vitest'
import { type PublishedTotal, seriesOf } from './series.ts'

const total = (year: number, printed: string, over: Partial<PublishedTotal> = {}): PublishedTotal => ({
  year,
  framework: '876-TINH',
  block: null,
  value: new Decimal(printed.replace(',', '.')),
  printed,
  scaleMax: new Decimal(100),
  rank: null,
  rankBase: null,
  ...over,
})
const shown = (...totals: PublishedTotal[]) =>
  seriesOf('hoa-binh', totals).map(({ year, printed, rank, breaks }) => [year, printed, rank, breaks.join(' ')])

describe('seriesOf', () => {
  it('puts years in order and leaves gaps open', () => {
    expect(shown(total(2024, '88,18', { rank: 37 }), total(2022, '86'))).toEqual([
      [2022, '86', null, 'FIRST_YEAR'],
      [2024, '88,18', 37, ''],
    ])
  })

  it('breaks where the framework changes', () => {
    expect(shown(total(2021, '87,06', { framework: '1149-TINH' }), total(2022, '86'))).toEqual([
      [2021, '87,06', null, 'FIRST_YEAR'],
      [2022, '86', null, 'FRAMEWORK'],
    ])
  })

  // Hòa Bình 2023: printed 86,89 in April 2024, 86,76 later; the year is cut off on both sides.
  it('takes the latest of two values and breaks on both sides', () => {
    expect(
      shown(total(2022, '86'), total(2023, '86,89', { rank: 35 }), total(2023, '86,76'), total(2024, '88,18')),
    ).toEqual([
      [2022, '86', null, 'FIRST_YEAR'],
      [2023, '86,76', null, 'RESTATED'],
      [2024, '88,18', null, 'RESTATED'],
    ])
  })

  it('takes two sources of one value for one, with the rank that either prints', () => {
    expect(shown(total(2018, '89,06', { rank: 1 }), total(2018, '89,06'))).toEqual([[2018, '89,06', 1, 'FIRST_YEAR']])
  })
})
