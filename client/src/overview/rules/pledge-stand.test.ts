import { expect, it } from 'vitest'
import { pledgeStand } from './pledge-stand.ts'

const series = [
  { year: 2023, points: 83.05 },
  { year: 2024, points: 83.38 },
  { year: 2025, points: null },
]
const figure = (year: number, value: number, measure = 'total') => ({ index: 'SIPAS', year, measure, value })
const figures = [figure(2022, 84.62), figure(2023, 85), figure(2024, 1, 'a dimension')]

it('is the newest total of the index that was measured after the baseline', () => {
  expect(pledgeStand({ index: 'PAR INDEX', baselineYear: 2023 }, series, figures)).toEqual({ year: 2024, value: 83.38 })
  expect(pledgeStand({ index: 'SIPAS', baselineYear: null }, series, figures)).toEqual({ year: 2023, value: 85 })
})

it('is not told where nothing was measured since, or of the index at all', () => {
  expect(pledgeStand({ index: 'PAR INDEX', baselineYear: 2024 }, series, figures)).toBeNull()
  expect(pledgeStand({ index: 'PAPI', baselineYear: null }, series, figures)).toBeNull()
})
