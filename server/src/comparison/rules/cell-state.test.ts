import { expect, it } from 'vitest'
import { type CellLine, cellState } from './cell-state.ts'

const line = (over: Partial<CellLine>): CellLine => ({
  ...{ state: null, assessment: 'a', points: '0.000000', maxPoints: '5.000000', missing: '0' },
  ...over,
})

it.each([
  { name: 'a leaf says it itself', over: { state: 'NOT_DUE' }, expected: 'NOT_DUE' },
  { name: 'zero is a score', over: {}, expected: 'SCORED' },
  { name: 'a node with a score below it', over: { missing: '4.5' }, expected: 'SCORED' },
  { name: 'a node without any score below it', over: { missing: '5.000000' }, expected: 'NOT_ASSESSED' },
  { name: 'a node without a stored sum', over: { points: null, maxPoints: null }, expected: 'NOT_ASSESSED' },
  { name: 'a node below which nothing applies', over: { maxPoints: '0.000000' }, expected: 'NOT_APPLICABLE' },
  { name: 'a unit without an assessment', over: { assessment: null, points: null }, expected: 'NOT_PUBLISHED' },
] as const)('$name: $expected', ({ over, expected }) => {
  expect(cellState(line(over), { adjustment: false })).toBe(expected)
})

it('owes nothing for adjustments', () => {
  expect(cellState(line({ maxPoints: '0.000000' }), { adjustment: true })).toBe('SCORED')
})
