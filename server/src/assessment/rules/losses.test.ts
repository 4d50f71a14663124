import { describe, expect, it } from 'vitest'
import type { EvidencePart } from '../../framework/rules/evidence-part.ts'
import { Decimal } from '../../shared/decimal.ts'
import { type LossLeaf, lossesByLead, lossOf } from './losses.ts'
import type { LeafPoints } from './score-tree.ts'

const leaf = (
  part: EvidencePart,
  most: string | null,
  final: LeafPoints | string,
  lead: string | null = 'Sở Nội vụ',
): LossLeaf => ({
  part,
  maxPoints: most === null ? null : new Decimal(most),
  lead,
  final: typeof final === 'string' ? { state: 'SCORED', points: new Decimal(final) } : final,
})
const lost = (given: LossLeaf) => {
  const loss = lossOf(given)
  return loss && `${loss.kind} ${loss.points.toFixed()}`
}

describe('lossOf', () => {
  it.each([
    { given: leaf('APPRAISED', '1.5', '0.75'), is: 'DEDUCTED 0.75' },
    { given: leaf('APPRAISED', '1.5', '1.5'), is: 'DEDUCTED 0' },
    { given: leaf('LEADERS_SURVEY', '1.25', '1.00875'), is: 'NOT_REACHED 0.24125' },
    { given: leaf('CITIZEN_SURVEY', '10', '8.4'), is: 'NOT_REACHED 1.6' },
    { given: leaf('SURVEY', '10', '8.4'), is: 'NOT_REACHED 1.6' },
    { given: leaf('SOCIO_ECONOMIC', '1.5', '1'), is: 'NOT_REACHED 0.5' },
    { given: leaf('ADJUSTMENT', null, '-1'), is: null },
    { given: leaf('APPRAISED', '1', { state: 'NOT_ASSESSED', points: null }), is: null },
    { given: leaf('APPRAISED', '1', { state: 'NOT_DUE', points: null }), is: null },
    { given: leaf('APPRAISED', '1', { state: 'NOT_APPLICABLE', points: null }), is: null },
    { given: leaf('APPRAISED', '1', { state: 'NOT_APPLICABLE', points: new Decimal(0) }), is: 'DEDUCTED 1' },
  ])('$given.part $given.final.state: $is', ({ given, is }) => {
    expect(lost(given)).toBe(is)
  })
})

describe('lossesByLead', () => {
  it('adds up by lead, the two kinds apart, the largest deduction first', () => {
    const found = lossesByLead([
      leaf('APPRAISED', '1', '0.9', 'Sở Tư pháp'),
      leaf('APPRAISED', '1', '0.5'),
      leaf('APPRAISED', '1', '0.7'),
      leaf('APPRAISED', '1', '1'),
      leaf('LEADERS_SURVEY', '2', '1.5'),
      leaf('LEADERS_SURVEY', '2', '1', 'Sở Tài chính'),
      leaf('APPRAISED', '1', '1', 'Sở Y tế'),
      leaf('APPRAISED', '1', '0', null),
    ])
    expect(
      found.map((each) => [
        each.lead,
        each.deducted.toFixed(),
        each.deductedLeaves,
        each.notReached.toFixed(),
        each.notReachedLeaves,
      ]),
    ).toEqual([
      [null, '1', 1, '0', 0],
      ['Sở Nội vụ', '0.8', 2, '0.5', 1],
      ['Sở Tư pháp', '0.1', 1, '0', 0],
      ['Sở Tài chính', '0', 0, '1', 1],
    ])
  })
})
