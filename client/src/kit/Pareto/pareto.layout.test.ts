import { describe, expect, it } from 'vitest'
import { largestMaking, layOutPareto, type ParetoItem, paretoShares } from './pareto.layout.ts'

const item = (id: string, value: number): ParetoItem => ({ id, name: `Xã ${id}`, value, printed: `${value}` })

const lay = (items: readonly ParetoItem[], limit = 10, width = 800) =>
  layOutPareto({
    items,
    limit,
    restName: (count) => `${count} xã còn lại`,
    printRest: (value) => value.toFixed(2),
    width,
    size: 10,
    // Each letter is 6 px wide.
    measure: (text) => text.length * 6,
    printShare: (percent) => `${percent.toFixed(1)}%`,
  })

describe('paretoShares', () => {
  it('puts the largest first and adds up shares: 5, 3, 2 of 10', () => {
    expect(
      paretoShares([item('a', 2), item('b', 5), item('c', 3)]).map(({ id, cumulative }) => [id, cumulative]),
    ).toEqual([
      ['b', 50],
      ['c', 80],
      ['a', 100],
    ])
  })

  it('adds exactly: ten times 0.1 is the whole, and eight of them are 80%, not a bit less', () => {
    const shares = paretoShares(Array.from({ length: 10 }, (_, index) => item(`${index}`, 0.1)))
    expect(shares[7]?.cumulative).toBe(80)
    expect(shares[9]?.cumulative).toBe(100)
  })

  it('keeps equal ones in their given order', () => {
    expect(paretoShares([item('a', 1), item('b', 1)]).map(({ id }) => id)).toEqual(['a', 'b'])
  })
})

describe('largestMaking', () => {
  it('counts up to the one that reaches the share, the end inclusive', () => {
    const shares = paretoShares([item('a', 5), item('b', 3), item('c', 2)])
    expect(largestMaking(80, shares)).toBe(2)
    expect(largestMaking(80.1, shares)).toBe(3)
  })

  it('is none where nothing was lost', () => {
    expect(largestMaking(80, paretoShares([item('a', 0)]))).toBe(0)
    expect(largestMaking(80, [])).toBe(0)
  })
})

describe('layOutPareto', () => {
  it('gives the largest the whole width of the bars, half the loss half of it', () => {
    const { rows } = lay([item('a', 1), item('b', 0.5)])
    expect(rows[1]?.barWidth).toBe((rows[0]?.barWidth ?? 0) / 2)
  })

  it('sums what is beyond the limit into one row without a bar', () => {
    const { rows } = lay([item('a', 4), item('b', 3), item('c', 0.2), item('d', 0.1)], 2)
    expect(rows.map(({ name, printed, cumulative, barWidth }) => [name, printed, cumulative, barWidth > 0])).toEqual([
      ['Xã a', '4', 100 * (4 / 7.3), true],
      ['Xã b', '3', 100 * (7 / 7.3), true],
      ['2 xã còn lại', '0.30', 100, false],
    ])
  })

  it('shows all where the row of the rest would hold one alone', () => {
    expect(lay([item('a', 4), item('b', 3), item('c', 2)], 2).rows.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('stands names above their bars on a phone', () => {
    const { stacked, rows } = lay([item('a', 4)], 10, 328)
    expect(stacked).toBe(true)
    // Two lines of 13.5 and 5.5 between rows.
    expect(rows[0]?.height).toBe(32.5)
  })

  it('leads the line of shares to the end of its axis', () => {
    const { rows, x } = lay([item('a', 4), item('b', 1)])
    expect(rows.at(-1)?.lineX).toBe(x.lineTo)
  })
})
