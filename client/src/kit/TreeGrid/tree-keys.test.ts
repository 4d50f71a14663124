import { describe, expect, it } from 'vitest'
import { growTree, placeRows } from './tree-grid.layout.ts'
import { treeStep } from './tree-keys.ts'

const tree = growTree(['1', '1.1', '1.2', '2', '2.1'], {
  rowId: (code) => code,
  parentId: (code) => (code.includes('.') ? code.slice(0, 1) : null),
})
// Shown: 1 (open), 1.1, 1.2, 2 (closed).
const rows = placeRows(tree, { level: 2, turned: new Set(['2']) })
const step = (key: string, index: number) => treeStep(key, rows, index, 2)

describe('treeStep', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 3, 3],
    ['ArrowUp', 0, 0],
    ['PageDown', 0, 2],
    ['PageUp', 3, 1],
    ['Home', 2, 0],
    ['End', 0, 3],
    ['ArrowRight', 0, 1],
    ['ArrowLeft', 2, 0],
  ])('%s from row %i goes to row %i', (key, from, to) => expect(step(key, from)).toEqual({ kind: 'focus', index: to }))

  it('opens a closed parent to the right and closes an open one to the left', () => {
    expect(step('ArrowRight', 3)).toEqual({ kind: 'turn', id: '2' })
    expect(step('ArrowLeft', 0)).toEqual({ kind: 'turn', id: '1' })
  })
  it('stays at the edges: a leaf to the right, a closed root to the left', () => {
    expect(step('ArrowRight', 1)).toEqual({ kind: 'focus', index: 1 })
    expect(step('ArrowLeft', 3)).toEqual({ kind: 'focus', index: 3 })
  })
  it('acts on Enter and Space, and leaves other keys alone', () => {
    expect(step('Enter', 1)).toEqual({ kind: 'open', id: '1.1' })
    expect(step(' ', 0)).toEqual({ kind: 'open', id: '1' })
    expect(step('a', 0)).toBeUndefined()
    expect(treeStep('ArrowDown', [], 0, 2)).toBeUndefined()
  })
})
