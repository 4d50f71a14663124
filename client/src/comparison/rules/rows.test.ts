import { describe, expect, it } from 'vitest'
import { areaOf, areaRows, leafRows, levelOf, openedTo, type RowsWanted } from './rows.ts'
import { node } from './testing/nodes.ts'

const wanted = (more: Partial<RowsWanted> = {}): RowsWanted => ({
  opened: new Set(),
  order: 'ma',
  wide: false,
  text: '',
  baseline: { kind: 'group' },
  ...more,
})

const nodes = [
  node('', 100, [80, 90]),
  node('1', 10, [9, 9.2]),
  node('1.1', 2, [2, 0.5], { title: 'Kế hoạch cải cách' }),
  node('1.2', 2, [1, 1.9], { title: 'Kiểm tra', lead: 'Sở Nội vụ' }),
  node('2', 10, [6, 8]),
  node('2.1', 3, [1, 2.5], { title: 'Một cửa', lead: 'Văn phòng UBND' }),
  node('3', 10, [null, 8]),
]
const codes = (rows: readonly { readonly code: string }[]) => rows.map(({ code }) => code)

describe('areaRows', () => {
  it('shows the whole and the areas, and opens what is asked for', () => {
    expect(codes(areaRows(nodes, wanted()))).toEqual(['', '1', '2', '3'])
    expect(codes(areaRows(nodes, wanted({ opened: new Set(['1']) })))).toEqual(['', '1', '1.1', '1.2', '2', '3'])
  })

  it('sorts inside each branch, furthest behind first, without a figure last', () => {
    // −2 of area 2, −0.2 of area 1; inside area 1: −0.9 of 1.2, 1.1 leads.
    expect(codes(areaRows(nodes, wanted({ order: 'chenh', opened: new Set(['1']) })))).toEqual([
      '',
      '2',
      '1',
      '1.2',
      '1.1',
      '3',
    ])
  })

  it('keeps an area whose rows differ by a point though it does not itself', () => {
    // Area 1 differs by 0.2, its row 1.1 by 1.5 from the other unit.
    const rows = areaRows(nodes, wanted({ wide: true, baseline: { kind: 'unit', index: 1 } }))
    expect(codes(rows)).toEqual(['', '1', '2'])
  })
})

describe('leafRows', () => {
  it('finds words without marks in code, title and lead', () => {
    expect(codes(leafRows(nodes, wanted({ text: 'noi vu' })))).toEqual(['1.2'])
    expect(codes(leafRows(nodes, wanted({ text: 'cua van phong' })))).toEqual(['2.1'])
    expect(codes(leafRows(nodes, wanted({ text: '2.1' })))).toEqual(['2.1'])
  })

  it('keeps differences of exactly a point and sorts by the way from least to most', () => {
    const more = [...nodes, node('2.2', 3, [1, 2]), node('2.3', 3, [1, 1.99])]
    expect(codes(leafRows(more, wanted({ wide: true })))).toEqual(['2.1', '2.2'])
    // 1.5 and 1.5, then 1, 0.99, 0.9.
    expect(codes(leafRows(more, wanted({ order: 'khoang' })))).toEqual(['1.1', '2.1', '2.2', '2.3', '1.2'])
  })
})

describe('levels', () => {
  it('opens what stands above the level asked for', () => {
    expect(openedTo(nodes, 1)).toEqual([])
    expect(openedTo(nodes, 2)).toEqual(['1', '2', '3'])
  })

  it('knows the level of a tree that is opened evenly, and of none else', () => {
    expect(levelOf(nodes, new Set())).toBe(1)
    expect(levelOf(nodes, new Set(['1', '2', '3']))).toBe(2)
    expect(levelOf(nodes, new Set(['1']))).toBe(0)
  })
})

describe('areaOf', () => {
  it('climbs to the area, and an area has none', () => {
    const byId = new Map(nodes.map((each) => [each.id, each]))
    const [, area, leaf] = nodes
    expect(leaf && areaOf(leaf, byId)).toBe(area)
    expect(area && areaOf(area, byId)).toBeNull()
  })
})
