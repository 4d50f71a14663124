import { describe, expect, it } from 'vitest'
import { itemTrend, type TrendPoint } from './item-trend.ts'

const point = (year: number, points: number | null, more: Partial<TrendPoint> = {}): TrendPoint => ({
  year,
  points,
  maxPoints: 1.5,
  breaks: [],
  ...more,
})

describe('itemTrend', () => {
  it('takes years with points, oldest first', () => {
    const { points } = itemTrend([point(2024, 0.75), point(2022, 0), point(2023, null)])
    expect(points.map(({ year }) => year)).toEqual([2022, 2024])
  })
  it('breaks before a year that says why, but not before the first on record', () => {
    const { breaks } = itemTrend([
      point(2022, 0.6, { breaks: ['FRAMEWORK'] }),
      point(2023, 0.6, { breaks: ['FRAMEWORK', 'UNIT'] }),
      point(2024, 0.75),
    ])
    expect(breaks).toEqual([{ after: 2022, causes: ['FRAMEWORK', 'UNIT'] }])
  })
  it('does not call a first year a break', () =>
    expect(itemTrend([point(2022, 1), point(2023, 1, { breaks: ['FIRST_YEAR'] })]).breaks).toEqual([]))
  it('reaches the greatest maximum', () => {
    expect(itemTrend([point(2022, 1, { maxPoints: 1 }), point(2023, 1, { maxPoints: 2 })]).max).toBe(2)
    expect(itemTrend([point(2022, 1, { maxPoints: null })]).max).toBeNull()
  })
})
