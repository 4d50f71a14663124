import { describe, expect, it } from 'vitest'
import { knownPoints, onOneScale, rupturesOf } from './history.ts'
import type { Break, HistoryPoint } from './rows.ts'

const point = (year: number, points: number | null, ...breaks: Break[]): HistoryPoint => ({
  year,
  points,
  maxPoints: 100,
  rank: null,
  base: null,
  breaks,
})

// Ngân hàng Nhà nước: 2017 and 2018 under one decision, 2019 under the next, nothing for 2020 and 2021.
const history = [
  point(2018, 90.57),
  point(2017, 92.36, 'FIRST_YEAR'),
  point(2019, 95.4, 'FRAMEWORK'),
  point(2020, null),
  point(2022, 91.77, 'FRAMEWORK'),
  point(2023, 89.89, 'RESTATED'),
]
const points = knownPoints(history)

describe('a line of years', () => {
  it('names every reason once, in order of time', () => {
    expect(rupturesOf(points)).toEqual([
      { kind: 'break', after: 2018, year: 2019, cause: 'FRAMEWORK' },
      { kind: 'missing', from: 2020, to: 2021 },
      { kind: 'break', after: 2019, year: 2022, cause: 'FRAMEWORK' },
      { kind: 'restated', after: 2022, year: 2023 },
    ])
  })

  it('has nothing to say of one year or none', () => {
    expect(rupturesOf(knownPoints([point(2023, 80, 'FIRST_YEAR', 'FRAMEWORK')]))).toEqual([])
  })
})

describe('onOneScale', () => {
  const year = (year: number, points: number | null, maxPoints: number | null, percent: number | null) => ({
    year,
    points,
    maxPoints,
    percent,
    rank: null,
    base: null,
    breaks: [],
  })
  it('leaves points alone where all maxima are the same', () => {
    const history = [year(2022, 80, 100, 80), year(2023, 81, 100, 81), year(2024, null, null, null)]
    expect(onOneScale(history)).toEqual({ percent: false, points: history })
  })
  it('turns to percent where they differ: 81.72 of 95 is 86.02 percent', () => {
    const { percent, points } = onOneScale([year(2023, 84.66, 100, 84.66), year(2024, 81.719, 95, 86.02)])
    expect(percent).toBe(true)
    expect(points.map((point) => point.points)).toEqual([84.66, 86.02])
  })
})
