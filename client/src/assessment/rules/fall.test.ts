import { describe, expect, it } from 'vitest'
import { deductionRows } from './deduction-rows.ts'
import { fallSteps, greatestAreas } from './fall.ts'
import { treeNode } from './test-tree.ts'

const rows = deductionRows(
  [
    treeNode('1', { maxPoints: 2.5, self: 1.9, deducted: 0.7, notReached: 0.1 }),
    treeNode('1.1', { maxPoints: 1.5, self: 1.2, deducted: 0.5, state: 'SCORED' }),
    treeNode('1.2', { maxPoints: 0.7, self: 0.7, deducted: 0.2, state: 'SCORED' }),
    treeNode('1.3', { maxPoints: 0.3, notReached: 0.1, state: 'SCORED', part: 'LEADERS_SURVEY' }),
    treeNode('2', { maxPoints: 1, missing: 1 }),
    treeNode('2.1', { missing: 1, state: 'NOT_ASSESSED' }),
    treeNode('CT', { maxPoints: null, points: -0.5, level: 'ADJUSTMENT' }),
  ],
  [],
  'vi',
)
const steps = fallSteps(rows)

describe('fallSteps', () => {
  it('takes areas alone, bị trừ before chưa đạt before what has no score', () => {
    expect(steps.map(({ code }) => code)).toEqual(['1', '2', 'CT'])
    expect(steps[0]?.parts).toEqual([
      { kind: 'lost', value: 0.7 },
      { kind: 'unreached', value: 0.1 },
      { kind: 'missing', value: 0 },
    ])
    expect(steps[1]?.parts).toContainEqual({ kind: 'missing', value: 1 })
  })
  it('marks what the unit took off itself: 1.5 + 0.7 less 1.2 + 0.7, survey left out', () => {
    expect(steps[0]?.mark).toBeCloseTo(0.3, 9)
    expect(steps[1]?.mark).toBeNull()
  })
  it('lets penalties fall and bonuses rise', () => {
    expect(steps[2]?.parts).toEqual([{ kind: 'penalty', value: 0.5 }])
    const bonus = deductionRows([treeNode('CT', { maxPoints: null, points: 2, level: 'ADJUSTMENT' })], [], 'vi')
    expect(fallSteps(bonus)[0]?.parts).toEqual([{ kind: 'gain', value: 2 }])
  })
})

describe('greatestAreas', () => {
  it('names an area for each kind', () => {
    expect(greatestAreas(steps)).toMatchObject({ deducted: { code: '1' }, notReached: { code: '1' } })
  })
  it('names none where two lost the same, or nothing was lost', () => {
    const same = deductionRows([treeNode('1', { deducted: 1 }), treeNode('2', { deducted: 1 })], [], 'vi')
    expect(greatestAreas(fallSteps(same))).toEqual({ deducted: null, notReached: null })
  })
})
