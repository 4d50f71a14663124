import { describe, expect, it } from 'vitest'
import { growTree, type Placing, placeRows, turnedToShow } from './tree-grid.layout.ts'

interface Row {
  readonly code: string
  readonly lost: number | null
}

// A ragged tree, as frameworks are: 1.2 is a leaf beside a parent, 3 is a leaf at the top.
const ROWS: readonly Row[] = [
  { code: '1', lost: 0.75 },
  { code: '1.1', lost: 0.25 },
  { code: '1.1.1', lost: 0.25 },
  { code: '1.1.2', lost: 0 },
  { code: '1.2', lost: 0.5 },
  { code: '2', lost: 2 },
  { code: '2.1', lost: 2 },
  { code: '2.1.1', lost: 2 },
  { code: '3', lost: null },
]
const access = {
  rowId: ({ code }: Row) => code,
  parentId: ({ code }: Row) => (code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : null),
}
const tree = growTree(ROWS, access)
const codes = (placing: Placing<Row>): string[] => placeRows(tree, placing).map(({ node }) => node.id)
const lost = ({ lost }: Row): number | null => lost

describe('growTree', () => {
  it('knows level and depth of a ragged tree', () => {
    expect(tree.depth).toBe(3)
    expect(['1', '1.2', '1.1.1', '3'].map((code) => tree.byId.get(code)?.level)).toEqual([1, 2, 3, 1])
  })
  it('puts a row whose parent is missing at the top', () => {
    expect(growTree(ROWS.slice(1), access).roots.map(({ id }) => id)).toEqual(['1.1', '1.2', '2', '3'])
  })
  it('refuses a row that comes twice', () => {
    expect(() => growTree([...ROWS, { code: '2.1', lost: 0 }], access)).toThrow('but got "2.1" twice')
  })
})

describe('placeRows', () => {
  it('opens as many levels as asked', () => {
    expect(codes({ level: 1 })).toEqual(['1', '2', '3'])
    expect(codes({ level: 2 })).toEqual(['1', '1.1', '1.2', '2', '2.1', '3'])
    expect(codes({ level: 3 })).toEqual(ROWS.map(({ code }) => code))
  })
  it('turns single rows against the level, both ways', () => {
    expect(codes({ level: 1, turned: new Set(['2']) })).toEqual(['1', '2', '2.1', '3'])
    expect(codes({ level: 3, turned: new Set(['1']) })).toEqual(['1', '2', '2.1', '2.1.1', '3'])
  })
  it('says each row its place among its shown siblings, and whether it is open', () => {
    const placed = placeRows(tree, { level: 2 }).map(({ node, level, position, siblings, expanded }) => [
      node.id,
      level,
      `${position}/${siblings}`,
      expanded,
    ])
    expect(placed).toEqual([
      ['1', 1, '1/3', true],
      ['1.1', 2, '1/2', false],
      ['1.2', 2, '2/2', null],
      ['2', 1, '2/3', true],
      ['2.1', 2, '1/1', false],
      ['3', 1, '3/3', null],
    ])
  })
  it('keeps everything above a kept row, and no sibling', () => {
    expect(codes({ level: 3, keep: ({ code }) => code === '1.1.2' })).toEqual(['1', '1.1', '1.1.2'])
    expect(codes({ level: 3, keep: () => false })).toEqual([])
  })
  it('calls a parent closed to nothing where the filter hides all beneath it', () => {
    const [row] = placeRows(tree, { level: 3, keep: ({ code }) => code === '2' })
    expect(row).toMatchObject({ expanded: null, siblings: 1 })
  })
  it('sorts inside siblings, children after their own parent, missing last both ways', () => {
    expect(codes({ level: 3, order: { key: lost, direction: 'descending' } })).toEqual([
      '2',
      '2.1',
      '2.1.1',
      '1',
      '1.2',
      '1.1',
      '1.1.1',
      '1.1.2',
      '3',
    ])
    expect(codes({ level: 1, order: { key: lost, direction: 'ascending' } })).toEqual(['1', '2', '3'])
  })
  it('lists leaves alone when flat, in one order, on one level', () => {
    const placing = { level: 1, flat: true, order: { key: lost, direction: 'descending' as const } }
    expect(codes(placing)).toEqual(['2.1.1', '1.2', '1.1.1', '1.1.2', '3'])
    expect(placeRows(tree, placing)[1]).toMatchObject({ level: 1, position: 2, siblings: 5, expanded: null })
  })
})

describe('turnedToShow', () => {
  it('opens closed ancestors alone', () => {
    expect([...turnedToShow(tree, '1.1.2', 1, new Set())].sort()).toEqual(['1', '1.1'])
    expect([...turnedToShow(tree, '1.1.2', 2, new Set())]).toEqual(['1.1'])
    expect([...turnedToShow(tree, '1.1.2', 3, new Set(['1']))]).toEqual([])
  })
  it('leaves the turns alone where the row is in sight or unknown', () => {
    const turned = new Set<string>()
    expect(turnedToShow(tree, '1.1.2', 3, turned)).toBe(turned)
    expect(turnedToShow(tree, '9.9', 1, turned)).toBe(turned)
  })
})
