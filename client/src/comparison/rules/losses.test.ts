import { describe, expect, it } from 'vitest'
import { toMicro } from '../../shared/points.ts'
import { type LossTree, lossesOf, lossOf } from './losses.ts'

const node = (
  id: string,
  parent: string | null,
  part: LossTree['part'] = null,
  lost: readonly (number | null)[] = [],
): LossTree => ({
  id,
  parent,
  part,
  leaf: lost.length > 0,
  lost: lost.map((value) => (value === null ? null : toMicro(value))),
})

describe('lossOf', () => {
  it('calls appraised points bị trừ, all surveys and socio-economic points chưa đạt, adjustments neither', () => {
    expect(lossOf('APPRAISED')).toBe('deducted')
    for (const part of ['SURVEY', 'LEADERS_SURVEY', 'CITIZEN_SURVEY', 'SOCIO_ECONOMIC'] as const)
      expect(lossOf(part)).toBe('notReached')
    expect(lossOf('ADJUSTMENT')).toBeNull()
    expect(lossOf(null)).toBeNull()
  })
})

describe('lossesOf', () => {
  const tree = [
    node('whole', null),
    node('1', 'whole'),
    node('1.1', '1', 'APPRAISED', [0.25, 0]),
    node('1.2', '1', 'LEADERS_SURVEY', [0.1, null]),
    node('2', 'whole'),
    node('2.1', '2', 'APPRAISED', [0.000001, 0.5]),
    node('3', 'whole', 'ADJUSTMENT', [0, 0]),
  ]
  const losses = lossesOf(tree, 2)

  it('adds each kind up to the whole, apart and exactly', () => {
    // 0.25 + 0.000001 and 0 + 0.5; 0.1 of the first unit alone.
    expect(losses.get('whole')).toEqual({ deducted: [250_001, 500_000], notReached: [100_000, null] })
    expect(losses.get('1')).toEqual({ deducted: [250_000, 0], notReached: [100_000, null] })
  })

  it('says null, not zero, where no leaf of that kind is scored', () => {
    expect(losses.get('2')?.notReached).toEqual([null, null])
    expect(losses.get('3')).toEqual({ deducted: [null, null], notReached: [null, null] })
  })
})
