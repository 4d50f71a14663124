import { describe, expect, it } from 'vitest'
import { layOutSparkline } from './sparkline.layout.ts'

const size = { width: 106, height: 26 }

describe('layOutSparkline', () => {
  it('joins neighbouring years and marks the last', () => {
    const { lines, dots } = layOutSparkline({
      points: [
        { x: 2021, value: 80 },
        { x: 2022, value: 90 },
      ],
      ...size,
    })
    // 100 px between the ends, 20 px of height, 3 px at each edge.
    expect(lines).toEqual(['M3 23L103 3'])
    expect(dots).toEqual([{ x: 103, y: 3, last: true }])
  })

  it('leaves a year alone that has no neighbour', () => {
    const { lines, dots } = layOutSparkline({
      points: [
        { x: 2020, value: 80 },
        { x: 2022, value: 90 },
      ],
      ...size,
    })
    expect(lines).toEqual([])
    expect(dots.map(({ x }) => x)).toEqual([3, 103])
  })

  it('breaks between years and says where', () => {
    const layout = layOutSparkline({
      points: [
        { x: 2021, value: 80 },
        { x: 2022, value: 90 },
      ],
      breaks: [{ after: 2021, reason: 'bộ tiêu chí đổi' }],
      ...size,
    })
    expect(layout.lines).toEqual([])
    expect(layout.breaks).toEqual([53])
  })

  it('draws nothing for no points', () => {
    expect(layOutSparkline({ points: [], ...size })).toEqual({ lines: [], dots: [], breaks: [] })
  })
})
