import { describe, expect, it } from 'vitest'
import type { Break } from './rows.ts'
import { extremesOf, type TrendFigure, trendsOf } from './trend.ts'

const year = (year: number, points: number | null, ...breaks: Break[]) => ({
  year,
  points,
  printed: points === null ? null : `${points}`,
  maxPoints: 100,
  percent: points,
  rank: null,
  base: null,
  breaks,
})
const figure = (part: Partial<TrendFigure>): TrendFigure => ({
  index: 'PAR INDEX',
  year: 2023,
  measure: 'total',
  part: null,
  value: 0,
  printed: '',
  scaleMax: 100,
  rank: null,
  rankBase: null,
  ...part,
})
// Hòa Bình: 2023 printed as 86.89 and later as 86.76; PAPI of 2021, 2023 and 2024.
const history = [year(2021, 87.06, 'FIRST_YEAR'), year(2023, 86.76, 'FRAMEWORK', 'RESTATED'), year(2024, 88.18)]
const figures = [
  figure({ value: 86.89, printed: '86,89' }),
  figure({ value: 86.76, printed: '86,76' }),
  figure({ value: 57.04, measure: 'appraised points', part: 'APPRAISED' }),
  figure({ index: 'PAPI', year: 2024, value: 43.4778, printed: '43,4778', scaleMax: 80 }),
  figure({ index: 'PAPI', year: 2021, value: 43.48, printed: '43,48', scaleMax: 80 }),
  figure({ index: 'SIPAS', year: 2023, value: 80, scaleMax: 100 }),
]

describe('trendsOf', () => {
  const [main, papi, ...rest] = trendsOf(history, figures)

  it('takes PAR INDEX from the history and keeps every value of a year that sources disagree on', () => {
    expect(main?.points.map((point) => [point.year, point.value, point.others])).toEqual([
      [2021, 87.06, []],
      [2023, 86.76, [{ value: 86.89, printed: '86,89' }]],
      [2024, 88.18, []],
    ])
    expect(main?.ruptures.map(({ kind }) => kind)).toEqual(['missing', 'break', 'restated'])
  })

  it('takes other indices from their totals, in order of years, and says what is missing', () => {
    expect(papi?.points.map((point) => point.year)).toEqual([2021, 2024])
    expect(papi?.ruptures).toEqual([{ kind: 'missing', from: 2022, to: 2023 }])
  })

  it('draws nothing of one year alone', () => expect(rest).toEqual([]))

  it('names the extremes', () => {
    expect(main && extremesOf(main.points)).toMatchObject({ most: { year: 2024 }, least: { year: 2023 } })
    expect(extremesOf([])).toBeNull()
  })
})
