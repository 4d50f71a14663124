import { describe, expect, it } from 'vitest'
import type { RulerTick } from '../Ruler/ruler.layout.ts'
import { layOutStrip } from './strip-plot.layout.ts'

const tick = (id: string, value: number, unit?: 1 | 2): RulerTick => ({
  id,
  name: id,
  value,
  printed: `${value}`,
  unit,
})
// 100 px a point; a dot is 6.6 px wide and wants 7.6 px from centre to centre.
const lay = (ticks: readonly RulerTick[]) =>
  layOutStrip({ ticks, width: 201, domain: [0, 2], size: 10, measure: (text) => text.length * 6 })

describe('layOutStrip', () => {
  it('stands dots that do not touch on the axis', () => {
    expect(lay([tick('a', 0.5), tick('b', 0.6)]).dots.map(({ level }) => level)).toEqual([0, 0])
  })

  it('steps dots apart that would touch: 0.05 points are 5 px', () => {
    const { dots } = lay([tick('a', 0.5), tick('b', 0.55), tick('c', 0.58)])
    // c stands 8 px right of a, so the lowest level is free again.
    expect(dots.map(({ id, level }) => [id, level])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ])
  })

  it('gives the marked unit the place on the axis among its equals', () => {
    const { dots } = lay([tick('a', 1), tick('own', 1, 1)])
    expect(dots.map(({ id, level }) => [id, level])).toEqual([
      ['own', 0],
      ['a', 1],
    ])
  })

  it('counts a pile of five or more equals, and none of four', () => {
    const five = lay(['a', 'b', 'c', 'd', 'e'].map((id) => tick(id, 2)))
    expect(five.piles).toEqual([{ x: 200.5, count: 5, top: 4 }])
    expect(lay(['a', 'b', 'c', 'd'].map((id) => tick(id, 2))).piles).toEqual([])
  })

  it('lets dots overlap rather than grow a pile beyond fourteen', () => {
    const tall = lay(Array.from({ length: 28 }, (_, index) => tick(`u${index}`, 2)))
    expect(tall.step).toBeCloseTo(3.8)
  })

  it('parts an axis of two points in quarters', () => {
    const { ruler } = lay([tick('a', 1)])
    expect(ruler.axis.filter(({ major }) => major).map(({ value }) => value)).toEqual([0, 0.5, 1, 1.5, 2])
    expect(ruler.places).toBe(1)
  })

  it('stands without any unit', () => {
    expect(lay([]).dots).toEqual([])
  })
})
