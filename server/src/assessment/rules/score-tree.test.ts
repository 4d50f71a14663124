import { describe, expect, it } from 'vitest'
import type { CriterionNode } from '../../framework/rules/criterion-node.ts'
import { Decimal } from '../../shared/decimal.ts'
import { type LeafPoints, scoreTree, type Total } from './score-tree.ts'

const node = (
  code: string,
  parent: string | null,
  points: string | null,
  more: Partial<CriterionNode> = {},
): CriterionNode => ({
  code,
  parent,
  level: 'CRITERION',
  title: code,
  maxPoints: points === null ? null : new Decimal(points),
  cap: null,
  part: null,
  rule: null,
  ...more,
})
const adjustment = (code: string, parent: string | null, cap: string | null, leaf = true) =>
  node(code, parent, null, {
    level: 'ADJUSTMENT',
    cap: cap === null ? null : new Decimal(cap),
    part: leaf ? 'ADJUSTMENT' : null,
  })

// A ragged tree: 1.1 has components, 1.2 is a leaf itself, area 2 has one leaf.
const nodes = [
  node('1', null, '3'),
  node('1.1', '1', '2'),
  node('1.1.1', '1.1', '0.5', { part: 'APPRAISED' }),
  node('1.1.2', '1.1', '1.5', { part: 'APPRAISED' }),
  node('1.2', '1', '1', { part: 'LEADERS_SURVEY' }),
  node('2', null, '2'),
  node('2.1', '2', '2', { part: 'APPRAISED' }),
  adjustment('T', null, '2', false),
  adjustment('T.1', 'T', null),
  adjustment('T.2', 'T', null),
  adjustment('P', null, '1'),
]
const scored = (points: string): LeafPoints => ({ state: 'SCORED', points: new Decimal(points) })
const without = (state: 'NOT_DUE' | 'NOT_ASSESSED' | 'NOT_APPLICABLE'): LeafPoints => ({ state, points: null })
const shown = ({ points, maxPoints, missing, complete }: Total) =>
  `${points.toFixed()}/${maxPoints.toFixed()}${complete ? '' : ` missing ${missing.toFixed()}`}`
const totals = (scores: Record<string, LeafPoints>) => {
  const tree = scoreTree(nodes, new Map(Object.entries(scores)))
  if (!tree.ok) throw new Error(tree.problems.map((problem) => problem.message.en).join(' '))
  return tree.value
}
const full = { '1.1.1': scored('0.1'), '1.1.2': scored('0.2'), '1.2': scored('0.8'), '2.1': scored('1.5') }

describe('scoreTree', () => {
  // 0,1 + 0,2 = 0,3; + 0,8 = 1,1; + 1,5 = 2,6 of 5.
  it('adds leaves up to criteria, areas, parts and the whole', () => {
    const { whole, byCode, byPart } = totals(full)
    expect(shown(whole)).toBe('2.6/5')
    expect(whole.share).toEqual({ numerator: 26n, denominator: 50n })
    expect(['1.1', '1', '2'].map((code) => byCode.get(code)).map((total) => total && shown(total))).toEqual([
      '0.3/2',
      '1.1/3',
      '1.5/2',
    ])
    expect([...byPart].map(([part, total]) => `${part} ${shown(total)}`)).toEqual([
      'APPRAISED 1.8/4',
      'LEADERS_SURVEY 0.8/1',
      'ADJUSTMENT 0/0',
    ])
  })

  it('keeps zero, missing and not applicable apart', () => {
    const of = (leaf: LeafPoints) => shown(totals({ ...full, '2.1': leaf }).whole)
    expect(of(scored('0'))).toBe('1.1/5')
    expect(of(without('NOT_ASSESSED'))).toBe('1.1/5 missing 2')
    expect(of(without('NOT_DUE'))).toBe('1.1/5 missing 2')
    expect(of(without('NOT_APPLICABLE'))).toBe('1.1/3')
    expect(of({ state: 'NOT_APPLICABLE', points: new Decimal(2) })).toBe('3.1/5')
    expect(of({ state: 'NOT_APPLICABLE', points: new Decimal(0) })).toBe('1.1/5')
  })

  it('takes a leaf without an entry as not assessed', () => {
    const { whole } = totals({ '2.1': scored('2') })
    expect(shown(whole)).toBe('2/5 missing 3')
    expect(whole.leaves).toEqual({ NOT_DUE: 0, NOT_ASSESSED: 6, NOT_APPLICABLE: 0, SCORED: 1 })
  })

  it('has no share where nothing applies', () => {
    const { byCode } = totals({ ...full, '2.1': without('NOT_APPLICABLE') })
    expect(byCode.get('2')?.share).toBeNull()
    expect(byCode.get('2')?.complete).toBe(true)
  })

  it('adds adjustments to points and never to the maximum', () => {
    expect(shown(totals({ ...full, 'T.1': scored('1.5') }).whole)).toBe('4.1/5')
    expect(shown(totals({ ...full, P: scored('-1') }).whole)).toBe('1.6/5')
  })

  it('holds a group of adjustments to its yearly cap on either side', () => {
    const over = totals({ ...full, 'T.1': scored('1.5'), 'T.2': scored('0.6') })
    expect([shown(over.whole), over.byPart.get('ADJUSTMENT')?.points.toFixed()]).toEqual(['4.6/5', '2'])
    const under = totals({ ...full, 'T.1': scored('-1.5'), 'T.2': scored('-0.6') })
    expect(shown(under.whole)).toBe('0.6/5')
    const exact = totals({ ...full, 'T.1': scored('1.5'), 'T.2': scored('0.5') })
    expect(exact.byCode.get('T')?.points.toFixed()).toBe('2')
  })

  it.each([
    { scores: { '1.1': scored('1') }, says: '1.1: has children, so it is not scored itself; expected leaves only.' },
    { scores: { '9': scored('1') }, says: '9: expected a code of the framework.' },
    {
      scores: { '2.1': { state: 'SCORED', points: null } as const },
      says: '2.1: expected points if and only if it is scored (SCORED).',
    },
    {
      scores: { '2.1': { state: 'NOT_DUE', points: new Decimal(0) } as const },
      says: '2.1: expected points if and only if it is scored (NOT_DUE).',
    },
  ])('refuses: $says', ({ scores, says }) => {
    const tree = scoreTree(nodes, new Map(Object.entries<LeafPoints>(scores)))
    expect(tree.ok ? [] : tree.problems.map((problem) => problem.message.en)).toEqual([says])
  })
})
