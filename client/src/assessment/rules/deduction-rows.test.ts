import { describe, expect, it } from 'vitest'
import { deductionRows, greatestLosses, keepRows, leavesBelow } from './deduction-rows.ts'
import { peerRow, treeNode } from './test-tree.ts'

const rows = deductionRows(
  [
    treeNode('7', { deducted: 0.75, notReached: 0.24 }),
    treeNode('7.1', { deducted: 0, points: 1, state: 'SCORED' }),
    treeNode('7.2', { deducted: 0.75 }),
    treeNode('7.2.1', { state: 'SCORED', points: 0, deducted: 0.75, lead: 'Sở Nội vụ', reason: 'không đạt' }),
    treeNode('7.2.2', { state: 'NOT_ASSESSED', missing: 1 }),
    treeNode('7.2.3', { state: 'NOT_APPLICABLE', maxPoints: null }),
    treeNode('7.3', { state: 'SCORED', part: 'CITIZEN_SURVEY', points: 0.76, notReached: 0.24 }),
  ],
  [peerRow('7.2.1'), peerRow('7.3', { cells: [{ previousPoints: 0.5, breaks: ['FRAMEWORK'] }] })],
  'vi',
)
const row = (code: string) => rows.find((each) => each.code === code)
const kept = (...filter: Parameters<typeof keepRows>) => {
  const keep = keepRows(...filter)
  return rows.filter((each) => keep === undefined || keep(each)).map(({ code }) => code)
}

describe('deductionRows', () => {
  it('knows the level of a ragged tree by its parents, not by its numbers', () => {
    expect(rows.map(({ level }) => level)).toEqual([1, 2, 2, 3, 3, 3, 2])
    expect(row('7.2.1')?.parent).toBe('7.2')
    expect(row('7')?.parent).toBeNull()
  })
  it('keeps zero, missing and not applicable apart', () => {
    expect(row('7.2.1')).toMatchObject({ state: 'SCORED', points: 0 })
    expect(row('7.2.2')).toMatchObject({ state: 'NOT_ASSESSED', points: null })
    expect(row('7.2.3')).toMatchObject({ state: 'NOT_APPLICABLE', max: null })
    expect(row('7.2')?.state).toBeNull()
  })
  it('joins the block and the year before, unless a break stands between', () => {
    expect(row('7.2.1')).toMatchObject({ average: 0.9, best: 1, lostCount: 48, previous: 0.6, breaks: [] })
    expect(row('7.3')).toMatchObject({ previous: null, breaks: ['FRAMEWORK'] })
    expect(row('7.1')).toMatchObject({ average: null, counted: 0, previous: null, breaks: [] })
  })
})

describe('keepRows', () => {
  it('holds nothing back without a filter', () => expect(keepRows('all', '  ')).toBeUndefined())
  it('shows leaves that lost, of either kind', () => expect(kept('lost', '')).toEqual(['7.2.1', '7.3']))
  it('shows leaves that owe a score, and not those that do not apply', () =>
    expect(kept('missing', '')).toEqual(['7.2.2']))
  it('finds words of the leaf, its lead, its reason and what stands above, marks ignored', () => {
    expect(kept('all', 'so noi vu')).toEqual(['7.2.1'])
    expect(kept('lost', 'KHONG DAT')).toEqual(['7.2.1'])
    expect(kept('all', '7.2 TITLE')).toEqual(['7.2.1', '7.2.2', '7.2.3'])
    expect(kept('lost', 'không có')).toEqual([])
  })
})

describe('greatestLosses', () => {
  it('looks at leaves alone, kind by kind', () =>
    expect(greatestLosses(rows)).toEqual({ deducted: 0.75, notReached: 0.24 }))
  it('is zero of nothing', () => expect(greatestLosses([])).toEqual({ deducted: 0, notReached: 0 }))
})

describe('leavesBelow', () => {
  const codes = (...asked: [string, 'deducted' | 'notReached']) => leavesBelow(rows, ...asked).map(({ code }) => code)
  it('finds leaves at any depth, each kind apart', () => {
    expect(codes('7', 'deducted')).toEqual(['7.2.1'])
    expect(codes('7', 'notReached')).toEqual(['7.3'])
    expect(codes('7.2', 'notReached')).toEqual([])
  })
  it('finds none beneath a leaf', () => expect(codes('7.2.1', 'deducted')).toEqual([]))
})
