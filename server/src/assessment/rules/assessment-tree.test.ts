import { describe, expect, it } from 'vitest'
import type { CriterionNode } from '../../framework/rules/criterion-node.ts'
import { Decimal } from '../../shared/decimal.ts'
import { assessmentTree } from './assessment-tree.ts'
import { type StageValues, scoreStage } from './stages.ts'

const node = (
  code: string,
  parent: string | null,
  most: string | null,
  part: CriterionNode['part'] = null,
  cap: string | null = null,
): CriterionNode => ({
  ...{ code, parent, part, title: code, rule: part === null ? null : 'YES_NO' },
  level: most === null ? 'ADJUSTMENT' : parent === null ? 'AREA' : 'CRITERION',
  maxPoints: most === null ? null : new Decimal(most),
  cap: cap === null ? null : new Decimal(cap),
})
const NODES = [
  node('1', null, '4'),
  node('1.1', '1', '1', 'APPRAISED'),
  node('1.2', '1', '2', 'APPRAISED'),
  node('1.3', '1', '1', 'SURVEY'),
  node('2', null, '3'),
  node('2.1', '2', '3', 'APPRAISED'),
  node('T', null, null, null, '1'),
  node('T1', 'T', null, 'ADJUSTMENT'),
  node('T2', 'T', null, 'ADJUSTMENT'),
]
const scored = (points: string) => ({ state: 'SCORED' as const, points: new Decimal(points) })
const VALUES = new Map<string, StageValues>([
  ['1.1', { SELF: scored('1'), APPRAISAL_1: scored('0.25') }],
  ['1.2', { SELF: { state: 'NOT_APPLICABLE', points: null }, APPRAISAL_1: { state: 'NOT_APPLICABLE', points: null } }],
  ['1.3', { FINAL: scored('0.4') }],
  ['2.1', { SELF: scored('3') }],
  ['T1', { SELF: scored('0.5'), APPRAISAL_1: scored('1.5') }],
  ['T2', { APPRAISAL_1: scored('0') }],
])
const tree = assessmentTree(NODES, VALUES)
const line = (code: string) => {
  const found = tree.find((each) => each.code === code)
  return Object.fromEntries(
    Object.entries(found ?? {}).map(([name, value]) => [name, Decimal.isDecimal(value) ? value.toFixed() : value]),
  )
}

describe('the tree of an assessment', () => {
  it('stands in the order of the framework', () => {
    expect(tree.map(({ code }) => code)).toEqual(['1', '1.1', '1.2', '1.3', '2', '2.1', 'T', 'T1', 'T2'])
  })

  it('adds up appraised and surveyed points apart, and both losses apart; what does not apply is in none', () => {
    // 0,25 + 0,4 of 1 + 1: 0,75 deducted, 0,6 not reached.
    expect(line('1')).toEqual({
      ...{ code: '1', maxPoints: '2', self: '1', appraised: '0.25', surveyed: '0.4', points: '0.65', missing: '0' },
      ...{ deducted: '0.75', notReached: '0.6', leaves: 3, lostLeaves: 2 },
    })
  })

  it('knows no points, and no loss, where nothing below is decided: a claim is not a score', () => {
    expect(line('2')).toEqual({
      ...{ code: '2', maxPoints: '3', self: '3', appraised: null, surveyed: null, points: null, missing: '3' },
      ...{ deducted: null, notReached: null, leaves: 1, lostLeaves: 0 },
    })
  })

  it('holds a group of adjustments within its cap, without a maximum', () => {
    expect(line('T')).toMatchObject({ maxPoints: null, self: '0.5', appraised: '1', points: '1', deducted: null })
  })

  it('agrees with the stored sums', () => {
    const totals = scoreStage('FINAL', NODES, VALUES)
    if (!totals.ok) throw new Error('refused')
    for (const each of tree) {
      const total = totals.value.byCode.get(each.code)
      expect([each.code, (each.points ?? new Decimal(0)).toFixed(), each.missing.toFixed()]).toEqual([
        ...[each.code, total?.points.toFixed(), total?.missing.toFixed()],
      ])
      if (each.maxPoints) expect(each.maxPoints.toFixed()).toBe(total?.maxPoints.toFixed())
    }
  })
})
