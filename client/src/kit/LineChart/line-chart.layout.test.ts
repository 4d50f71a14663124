import { describe, expect, it } from 'vitest'
import { type LineChartInput, layOutLineChart, valueDomain } from './line-chart.layout.ts'

const point = (x: number, value: number) => ({ x, value, printed: String(value) })
const input: LineChartInput = {
  series: [{ id: 'a', name: 'Bộ Tư pháp', points: [point(2020, 80), point(2021, 90), point(2023, 85)] }],
  width: 600,
  height: 240,
  size: 12,
  // Each letter 6 px wide.
  measure: (text) => text.length * 6,
}

describe('layOutLineChart', () => {
  it('keeps the place of a missing year and does not join over it', () => {
    const { years, runs } = layOutLineChart(input)
    expect(years.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023])
    expect(runs.map(({ points }) => points.map(({ x }) => x))).toEqual([[2020, 2021], [2023]])
  })

  it('sets the ends of the axis at top and bottom of the plot', () => {
    const { points, plot, ticks } = layOutLineChart(input)
    expect(ticks.map(({ value }) => value)).toEqual([80, 82, 84, 86, 88, 90])
    expect(points[0]?.cy).toBe(plot.bottom)
    expect(points[1]?.cy).toBe(plot.top)
    // 85 lies half way.
    expect(points[2]?.cy).toBe((plot.top + plot.bottom) / 2)
  })

  it('stands a break half way between its years, with its reason above', () => {
    const { breaks, years, total } = layOutLineChart({
      ...input,
      breaks: [{ after: 2021, reason: 'bộ tiêu chí đổi' }],
    })
    const [, before, after] = years
    expect(breaks[0]?.x).toBeCloseTo(((before?.x ?? 0) + (after?.x ?? 0)) / 2, 6)
    expect(total).toBe(240)
  })

  it('states reasons that would meet beneath the axis, and keeps the height of the plot', () => {
    const reason = 'bộ tiêu chí đổi từ năm này, không so được'
    const one = layOutLineChart({ ...input, breaks: [{ after: 2020, reason }] })
    const two = layOutLineChart({
      ...input,
      breaks: [
        { after: 2020, reason },
        { after: 2021, reason },
      ],
    })
    expect(two.breaks.map(({ text }) => text)).toEqual(['a', 'b'])
    expect(two.notes.map(({ text }) => text)).toEqual([`a: ${reason}`, `b: ${reason}`])
    expect(two.plot).toEqual(one.plot)
    // Two lines of 12 px type at 1.45.
    expect(two.total).toBeCloseTo(240 + 2 * 17.4, 6)
  })

  it('walks points by year, then by series', () => {
    const series = [...input.series, { id: 'b', name: 'Trung bình', points: [point(2020, 82)] }]
    expect(layOutLineChart({ ...input, series }).points.map(({ key }) => key)).toEqual([
      'a 2020',
      'b 2020',
      'a 2021',
      'a 2023',
    ])
  })
})

describe('valueDomain', () => {
  it('rounds outwards', () => expect(valueDomain([78.03, 89.95])).toEqual([78, 90]))
  it('spans five points or more, so that small changes look small', () => {
    expect(valueDomain([84, 84])).toEqual([81, 87])
    expect(valueDomain([43.46, 43.55])).toEqual([41, 47])
  })
  it('goes below zero only where a value does', () => expect(valueDomain([0, 1])).toEqual([0, 3]))
})
