import { describe, expect, it } from 'vitest'
import {
  columnsOf,
  groupSpans,
  type HeatCell,
  type HeatColumn,
  type HeatRow,
  heatSizes,
  nextHeatSort,
  orderHeatRows,
} from './heat-map.layout.ts'

const row = (id: string, percent: number | null, name = id): HeatRow => {
  const cell: HeatCell = percent === null ? { kind: 'notApplicable' } : { kind: 'percent', percent }
  return { id, name, cells: new Map([['1', cell]]) }
}
const ids = (rows: readonly HeatRow[]) => rows.map(({ id }) => id)
const rows = [row('a', 70), row('b', null), row('c', 90), row('d', 70)]

describe('orderHeatRows', () => {
  it('keeps the given order without a sort', () => expect(orderHeatRows(rows, null)).toBe(rows))

  it('puts rows without a figure last both ways, equals in their given order', () => {
    expect(ids(orderHeatRows(rows, { columnId: '1', direction: 'descending' }))).toEqual(['c', 'a', 'd', 'b'])
    expect(ids(orderHeatRows(rows, { columnId: '1', direction: 'ascending' }))).toEqual(['a', 'd', 'c', 'b'])
  })

  it('does not take a missing figure for a zero', () => {
    const zero = [row('none', null), row('zero', 0)]
    expect(ids(orderHeatRows(zero, { columnId: '1', direction: 'ascending' }))).toEqual(['zero', 'none'])
  })

  it('orders names the Vietnamese way and by their numbers', () => {
    const named = [row('a', 1, 'Đồng Tháp'), row('b', 1, 'Đà Nẵng'), row('c', 1, 'Xã 10'), row('d', 1, 'Xã 9')]
    expect(ids(orderHeatRows(named, { columnId: 'name', direction: 'ascending' }))).toEqual(['b', 'a', 'd', 'c'])
  })

  it('follows the place that the server sends', () => {
    const named = [
      { ...row('a', 1, 'A'), nameOrder: 2 },
      { ...row('b', 1, 'B'), nameOrder: 1 },
    ]
    expect(ids(orderHeatRows(named, { columnId: 'name', direction: 'ascending' }))).toEqual(['b', 'a'])
  })
})

const columns: readonly HeatColumn[] = [
  { id: 'all', code: '', label: 'Cả chỉ số' },
  { id: '1.1', code: '1.1', label: '', group: '1' },
  { id: '1.2', code: '1.2', label: '', group: '1' },
  { id: '2.1', code: '2.1', label: '', group: '2' },
]
const groups = [
  { id: '1', label: 'Một' },
  { id: '2', label: 'Hai' },
]

describe('nextHeatSort', () => {
  it('begins with the greatest figure, but with the first name', () => {
    expect(nextHeatSort('1', null)).toEqual({ columnId: '1', direction: 'descending' })
    expect(nextHeatSort('name', null)).toEqual({ columnId: 'name', direction: 'ascending' })
  })

  it('turns round when pressed again', () => {
    expect(nextHeatSort('1', { columnId: '1', direction: 'descending' }).direction).toBe('ascending')
    expect(nextHeatSort('1', { columnId: '1', direction: 'ascending' }).direction).toBe('descending')
  })
})

describe('columnsOf', () => {
  it('shows one group and what belongs to none', () => {
    expect(columnsOf(columns, '2').map(({ id }) => id)).toEqual(['all', '2.1'])
    expect(columnsOf(columns, null)).toBe(columns)
  })
})

describe('groupSpans', () => {
  it('spans neighbouring columns of a group', () => {
    expect(groupSpans(columns, groups)).toEqual([
      { id: '1', label: 'Một', from: 1, count: 2 },
      { id: '2', label: 'Hai', from: 3, count: 1 },
    ])
  })
})

describe('heatSizes', () => {
  const size = (width: number, columns: number, names: readonly string[], rowLeast = 26) =>
    heatSizes({
      width,
      heads: Array(columns).fill('7 Chính quyền điện tử, chính quyền số'),
      names,
      size: 12,
      rowLeast,
      measure: (text) => text.length * 6,
    })

  it('shares the width among few columns, with labels in the head', () => {
    // 16 letters are 96 px, 128 in the size of cells, 160.8 with room for the mark; 1139 px among 9 columns. Their heads have
    // 103 px of the measured size, 17 letters: "7 Chính quyền", "điện tử, chính", "quyền số".
    expect(size(1300, 9, ['Tỉnh Minh họa 07'])).toEqual({
      name: 161,
      column: 126,
      row: 30,
      labelled: true,
      headLines: 3,
    })
  })

  it('scrolls sideways rather than squeeze 89 columns, which bear codes alone', () => {
    expect(size(1300, 89, ['Tỉnh'])).toMatchObject({ column: 66, labelled: false, headLines: 1 })
  })

  it('keeps few columns wide enough for their labels on a phone, where they scroll', () => {
    expect(size(328, 9, ['Tỉnh'])).toMatchObject({ column: 82, labelled: true, headLines: 4 })
  })

  it('wraps long names on a phone: rows as high as two lines or a finger', () => {
    expect(size(328, 5, ['Sở Nông nghiệp và Môi trường Minh họa'])).toMatchObject({ name: 119, row: 40 })
    expect(size(328, 5, ['Tỉnh Minh họa 07'], 44).row).toBe(44)
  })
})
