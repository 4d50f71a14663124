import { describe, expect, it } from 'vitest'
import { axisEnd, axisShare, dotRadius, layOutMonths } from './rate-dot.layout.ts'

describe('dotRadius', () => {
  it('says the volume by its area: a quarter of the dossiers, half the radius', () => {
    expect(dotRadius(400, 400)).toBe(9)
    expect(dotRadius(100, 400)).toBe(4.5)
  })
  it('stays seen where there is little, or nothing to compare with', () => {
    expect(dotRadius(1, 100_000)).toBe(2)
    expect(dotRadius(0, 0)).toBe(2)
  })
})

describe('axisEnd', () => {
  it('is the next round percent, from 0,5 to 100', () => {
    expect(axisEnd([0.38, null])).toBe(0.5)
    expect(axisEnd([0.38, 1.2])).toBe(2)
    expect(axisEnd([5])).toBe(5)
    expect(axisEnd([])).toBe(0.5)
    expect(axisEnd([130])).toBe(100)
  })
  it('bounds what is drawn', () => {
    expect(axisShare(0.25, 0.5)).toBe(0.5)
    expect(axisShare(130, 100)).toBe(1)
  })
})

describe('layOutMonths', () => {
  it('goes from left to right, higher where the rate is, and breaks where one is not told', () => {
    const points = [
      { name: '1', rate: 0, volume: 100 },
      { name: '2', rate: 1, volume: 100 },
      { name: '3', rate: null, volume: 0 },
      { name: '4', rate: 0.5, volume: 25 },
    ]
    const { dots, lines } = layOutMonths(points, { end: 1, most: 100, width: 118, height: 58 })
    // 118 - 18 = 100 in three steps; 58 - 18 = 40 from foot to head.
    expect(dots.map(({ x, y }) => [Math.round(x), y])).toEqual([
      [9, 49],
      [42, 9],
      [109, 29],
    ])
    expect(dots.map(({ radius }) => radius)).toEqual([4.5, 4.5, 2.25])
    expect(lines).toHaveLength(1)
  })
})
