import { describe, expect, it } from 'vitest'
import type { UnitNumber } from '../UnitMark/unit-mark.shapes.ts'
import { type DotMark, dotScale, dotValues, layOutDots } from './dot-plot.layout.ts'

const mark = (unit: UnitNumber, value: number | null): DotMark => ({ id: `u${unit}`, unit, value, said: `u${unit}` })

describe('dotScale', () => {
  it('begins at the ten below the least value and ends at 100', () => {
    // 60 to 100 on 420 px: 10 px at each end leave 400, 10 px a percent.
    const scale = dotScale([67.2, 95.7, 78], 420)
    expect([scale.from, scale.to]).toEqual([60, 100])
    expect([scale.at(60), scale.at(70), scale.at(100)]).toEqual([10, 110, 410])
    expect(scale.ticks).toEqual([60, 70, 80, 90, 100])
  })

  it('keeps a value on a ten at the end of the axis, not ten inside it', () => {
    expect(dotScale([60, 90], 420).from).toBe(60)
    expect(dotScale([0, 100], 420).from).toBe(0)
  })

  it('spans 20 at least, and passes 100 or 0 only where a value does', () => {
    expect(dotScale([97, 99], 420)).toMatchObject({ from: 80, to: 100 })
    expect(dotScale([95, 103], 420)).toMatchObject({ from: 90, to: 110 })
    expect(dotScale([-4], 420).from).toBe(-10)
  })

  it('says a place as a share of the column too', () => {
    const scale = dotScale([60], 400)
    // 380 px of 400 between the ends: 80 stands in the middle.
    expect(scale.share(scale.at(80))).toBe('50%')
    expect(scale.share(scale.at(60))).toBe('2.5%')
  })

  it('prints fewer numbers on a narrow column and stands without values', () => {
    expect(dotScale([2], 150).ticks).toEqual([0, 50, 100])
    expect(dotScale([], 420)).toMatchObject({ from: 0, to: 100 })
  })
})

describe('layOutDots', () => {
  const scale = dotScale([60], 420)

  it('keeps marks that are far enough in the middle and joins the least to the most', () => {
    const { dots, span, height } = layOutDots([mark(1, 90), mark(2, 70)], scale)
    expect(dots.map(({ id, x, dy }) => [id, x, dy])).toEqual([
      ['u2', 110, 0],
      ['u1', 310, 0],
    ])
    expect(span).toEqual({ x1: 110, x2: 310 })
    expect(height).toBe(34)
  })

  it('steps two near marks apart about the middle, and never along the axis', () => {
    // 1.1 percent are 11 px: nearer than 12. 1.2 percent are 12 px: far enough.
    const near = layOutDots([mark(1, 80), mark(2, 81.1)], scale)
    expect(near.dots.map(({ x, dy }) => [x, dy])).toEqual([
      [210, -6.5],
      [221, 6.5],
    ])
    const far = layOutDots([mark(1, 80), mark(2, 81.2)], scale)
    expect(far.dots.map(({ dy }) => dy)).toEqual([0, 0])
  })

  it('uses a slot again once it is free, and leaves other clusters alone', () => {
    // 210, 220, 230 chain into one cluster; the third is 20 px from the first and takes its slot.
    const { dots } = layOutDots([mark(1, 80), mark(2, 81), mark(3, 82), mark(4, 95)], scale)
    expect(dots.map(({ dy }) => dy)).toEqual([-6.5, 6.5, -6.5, 0])
  })

  it('grows with eight units on one value, in the order of the units', () => {
    const { dots, height, span } = layOutDots(
      ([8, 7, 6, 5, 4, 3, 2, 1] as const).map((unit) => mark(unit, 100)),
      scale,
    )
    expect(dots.map(({ unit }) => unit)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    // Seven steps of 13 and 17 about them.
    expect(height).toBe(108)
    expect(dots[0]?.dy).toBe(-45.5)
    expect(span).toEqual({ x1: 410, x2: 410 })
  })

  it('draws no mark for a unit without a value, and no hairline for one mark', () => {
    expect(layOutDots([mark(1, null), mark(2, 70)], scale)).toMatchObject({ span: null, dots: [{ id: 'u2' }] })
    expect(layOutDots([mark(1, null)], scale)).toEqual({ dots: [], span: null, height: 34 })
  })
})

describe('dotValues', () => {
  it('takes the averages in and leaves what is missing out', () => {
    const rows = [
      { marks: [mark(1, 80), mark(2, null)], average: 55 },
      { marks: [mark(1, 70)], average: null },
    ]
    expect(dotValues(rows)).toEqual([80, 55, 70])
  })
})
