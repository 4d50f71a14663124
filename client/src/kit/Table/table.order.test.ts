import { describe, expect, it } from 'vitest'
import { type Column, nextSort, stickyOffsets } from './table.model.ts'
import { orderRows, splitPinned } from './table.order.ts'

interface Row {
  readonly name: string
  readonly score: number | null
}

const rows: readonly Row[] = [
  { name: 'Đồng Tháp', score: 85 },
  { name: 'Cần Thơ', score: null },
  { name: 'Đà Nẵng', score: 90 },
  { name: 'Dầu Tiếng', score: 85 },
]
const columns: readonly Column<Row>[] = [
  { id: 'name', label: 'Đơn vị', cell: (row) => row.name, sort: (row) => row.name, sticky: true, width: 200 },
  { id: 'score', label: 'Điểm', cell: (row) => row.score, sort: (row) => row.score, firstDirection: 'descending' },
]
const names = (columnId: string, direction: 'ascending' | 'descending'): string[] =>
  orderRows(rows, columns, { columnId, direction }).map(({ name }) => name)

describe('orderRows', () => {
  it('puts Đ after D, as Vietnamese does', () => {
    expect(names('name', 'ascending')).toEqual(['Cần Thơ', 'Dầu Tiếng', 'Đà Nẵng', 'Đồng Tháp'])
  })

  it('keeps ties in their given order and missing figures last, both ways', () => {
    expect(names('score', 'ascending')).toEqual(['Đồng Tháp', 'Dầu Tiếng', 'Đà Nẵng', 'Cần Thơ'])
    expect(names('score', 'descending')).toEqual(['Đà Nẵng', 'Đồng Tháp', 'Dầu Tiếng', 'Cần Thơ'])
  })

  it('leaves the given order alone without a sort', () => expect(orderRows(rows, columns, null)).toBe(rows))

  it('names the column it does not know', () => {
    expect(() => names('rank', 'ascending')).toThrow('Expected a sortable column, but got "rank".')
  })
})

describe('splitPinned', () => {
  it('takes pinned rows out in the order of pinning', () => {
    const { kept, rest } = splitPinned(rows, ({ name }) => name, ['Dầu Tiếng', 'Cần Thơ'])
    expect(kept.map(({ name }) => name)).toEqual(['Dầu Tiếng', 'Cần Thơ'])
    expect(rest.map(({ name }) => name)).toEqual(['Đồng Tháp', 'Đà Nẵng'])
  })
})

describe('nextSort', () => {
  const score = columns[1] as Column<Row>

  it('begins with the direction of the column, then turns', () => {
    const first = nextSort(score, null)
    expect(first).toEqual({ columnId: 'score', direction: 'descending' })
    expect(nextSort(score, first)).toEqual({ columnId: 'score', direction: 'ascending' })
  })
})

describe('stickyOffsets', () => {
  it('adds up the widths before each leading sticky column', () => {
    const wide = [{ ...columns[0], id: 'pin', width: 40 }, columns[0], columns[1]] as Column<Row>[]
    expect([...stickyOffsets(wide)]).toEqual([
      ['pin', 0],
      ['name', 40],
    ])
  })
})
