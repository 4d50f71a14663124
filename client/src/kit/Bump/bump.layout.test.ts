import { describe, expect, it } from 'vitest'
import { type BumpInput, type BumpSeries, layOutBump } from './bump.layout.ts'

const series = (id: string, ranks: readonly number[], more: Partial<BumpSeries> = {}): BumpSeries => ({
  id,
  name: `Tỉnh Minh họa ${id}`,
  points: ranks.map((rank, index) => ({ year: 2022 + index, rank, printed: `${rank}/3` })),
  ...more,
})
const input: BumpInput = {
  series: [series('01', [1, 2, 3], { unit: 1 }), series('02', [2, 3, 1]), series('03', [3, 1, 2], { unit: 2 })],
  width: 640,
  height: 240,
  size: 12,
  // Each letter 6 px wide.
  measure: (text) => text.length * 6,
}

describe('layOutBump', () => {
  it('stands rank 1 at the top and the last rank at the bottom of the plot', () => {
    const { plot, points, ticks } = layOutBump(input)
    const at = (key: string) => points.find((point) => point.key === key)?.cy
    expect(at('01 2022')).toBe(plot.top)
    expect(at('01 2024')).toBe(plot.bottom)
    expect(at('01 2023')).toBe((plot.top + plot.bottom) / 2)
    expect(ticks.map(({ rank }) => rank)).toEqual([1, 2, 3])
  })

  it('draws grey lines first, so that picked ones lie over them', () => {
    expect(layOutBump(input).runs.map((run) => run.series.id)).toEqual(['02', '01', '03'])
  })

  it('breaks every line at a common break, and one line alone at its own', () => {
    const runs = (given: Partial<BumpInput>) =>
      layOutBump({ ...input, ...given }).runs.map(({ points }) => points.map(({ year }) => year))
    const common = [{ after: 2022, reason: 'bộ tiêu chí đổi từ năm 2023' }]
    expect(runs({ breaks: common })).toEqual([[2022], [2023, 2024], [2022], [2023, 2024], [2022], [2023, 2024]])
    const own = [{ after: 2023, reason: 'đơn vị đổi từ năm 2024' }]
    expect(runs({ series: [series('01', [1, 2, 3], { breaks: own }), series('02', [2, 1, 1])] })).toEqual([
      [2022, 2023],
      [2024],
      [2022, 2023, 2024],
    ])
  })

  it('says beneath the chart why one picked line breaks', () => {
    const own = [{ after: 2023, reason: 'đơn vị đổi từ năm 2024' }]
    const { notes, total } = layOutBump({ ...input, series: [series('01', [1, 2, 3], { unit: 1, breaks: own })] })
    expect(notes.map(({ text }) => text)).toEqual(['Tỉnh Minh họa 01: đơn vị đổi từ năm 2024'])
    expect(total).toBeCloseTo(240 + 17.4, 6)
  })

  it('names picked lines alone at their ends, stepped apart where they would meet', () => {
    const close = layOutBump({
      ...input,
      series: [series('01', [1, 2, 30], { unit: 1 }), series('02', [2, 1, 29], { unit: 2 }), series('03', [3, 3, 63])],
    })
    expect(close.labels.map(({ lines }) => lines)).toEqual([['30/3 Tỉnh Minh họa 01'], ['29/3 Tỉnh Minh họa 02']])
    const [first, second] = close.labels
    expect(Math.abs((first?.y ?? 0) - (second?.y ?? 0))).toBeGreaterThanOrEqual(15)
    // The better rank stays above.
    expect(second?.y).toBeLessThan(first?.y ?? 0)
  })

  it('prints the rank of picked units in earlier years, stepped apart', () => {
    const close = layOutBump({
      ...input,
      series: [series('01', [30, 2, 1], { unit: 1 }), series('02', [31, 1, 2], { unit: 2 }), series('03', [3, 3, 63])],
    })
    const first = close.ranks.filter(({ point }) => point.year === 2022)
    expect(close.ranks.map(({ key }) => key)).toEqual(['01 2022', '02 2022', '01 2023', '02 2023'])
    expect((first[1]?.y ?? 0) - (first[0]?.y ?? 0)).toBeGreaterThanOrEqual(13)
  })

  it('breaks a long name into lines rather than cutting it', () => {
    const name = 'Sở Nông nghiệp và Môi trường Minh họa'
    const { labels } = layOutBump({ ...input, width: 328, series: [series('01', [1, 2, 3], { unit: 1, name })] })
    expect(labels[0]?.lines.join(' ')).toBe(`3/3 ${name}`)
    expect(labels[0]?.lines.length).toBeGreaterThan(1)
  })

  it('counts ranks in round steps between the first and the last', () => {
    const { ticks } = layOutBump({ ...input, series: [series('01', [1, 40, 63])] })
    expect(ticks.map(({ rank }) => rank)).toEqual([1, 10, 20, 30, 40, 50, 63])
  })
})
