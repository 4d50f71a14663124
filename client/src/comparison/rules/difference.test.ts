import { describe, expect, it } from 'vitest'
import { toMicro } from '../../shared/points.ts'
import { differenceOf, refusedBy, spreadOf } from './difference.ts'
import { cell, node } from './testing/nodes.ts'

describe('differenceOf', () => {
  it('sets the first unit against the best of the group', () => {
    // 12.46 − 13.86.
    expect(differenceOf(node('5', 15, [12.46, 13.86, 12.86]), { kind: 'group' })).toEqual({
      points: -1_400_000,
      baseline: 13_860_000,
      leading: false,
    })
  })

  it('says that the first unit leads, alone or tied', () => {
    expect(differenceOf(node('7.3', 1.5, [1.43, 1.22]), { kind: 'group' })).toMatchObject({ points: 0, leading: true })
    expect(differenceOf(node('7.3', 1.5, [1.43, 1.43]), { kind: 'group' })).toMatchObject({ points: 0, leading: true })
  })

  it('subtracts what is printed: 8.254999 prints 8.25 and 8.695 prints 8.70', () => {
    expect(differenceOf(node('1', 9.5, [8.254999, 8.695]), { kind: 'unit', index: 1 })?.points).toBe(-450_000)
  })

  it('holds another maximum against the own one', () => {
    // The other unit reaches 9 of 10; of the own 5 that is 4.5. 4 − 4.5.
    const cells = [cell(4, 5), cell(9, 10)]
    expect(differenceOf(node('1', 10, [], { cells }), { kind: 'unit', index: 1 })).toMatchObject({
      points: -500_000,
      baseline: 4_500_000,
    })
  })

  it('sets it against average, best and median of the block', () => {
    const more = {
      average: { percent: 80, points: toMicro(8) },
      best: { percent: 95.5, points: null },
      median: { percent: null, points: null },
    }
    const at = node('1', 10, [8.25], more)
    expect(differenceOf(at, { kind: 'average' })?.points).toBe(250_000)
    expect(differenceOf(at, { kind: 'best' })?.points).toBe(-1_300_000)
    expect(differenceOf(at, { kind: 'median' })).toBeNull()
  })

  it('sets it against its own last year, at the maximum of this year, unless a break stands between', () => {
    // 90% of 5 are 4.5: last year's maximum does not matter.
    const cells = [cell(4, 5, { previousPercent: 90, previousPoints: toMicro(9) })]
    expect(differenceOf(node('1', 5, [], { cells }), { kind: 'lastYear' })?.points).toBe(-500_000)
    const broken = node('1', 5, [], { cells: [cell(4, 5, { previousPercent: 90, breaks: ['FRAMEWORK'] })] })
    expect(differenceOf(broken, { kind: 'lastYear' })).toBeNull()
    expect(refusedBy(broken, { kind: 'lastYear' })).toEqual(['FRAMEWORK'])
    expect(refusedBy(broken, { kind: 'average' })).toEqual([])
  })

  it('sets it against the threshold of a class', () => {
    expect(differenceOf(node('', 100, [83.38]), { kind: 'threshold', percent: 90 })?.points).toBe(-6_620_000)
  })

  it('sets bonus and penalty points against the group in points, and against nothing else', () => {
    const adjusted = [0, -3, 1].map((points) => ({ ...cell(points, 1), maxPoints: null }))
    const penalty = node('P', 0, [], { cells: adjusted, maxPoints: null })
    expect(differenceOf(penalty, { kind: 'group' })).toEqual({
      points: -1_000_000,
      baseline: 1_000_000,
      leading: false,
    })
    expect(differenceOf(penalty, { kind: 'unit', index: 1 })?.points).toBe(3_000_000)
    expect(differenceOf(penalty, { kind: 'average' })).toBeNull()
  })

  it('is null where the first unit or the baseline has no figure', () => {
    expect(differenceOf(node('1', 10, [null, 9]), { kind: 'group' })).toBeNull()
    expect(differenceOf(node('1', 10, [9, null]), { kind: 'unit', index: 1 })).toBeNull()
    expect(differenceOf(node('1', 10, [9, null]), { kind: 'group' })).toBeNull()
    expect(differenceOf(node('1', 10, []), { kind: 'group' })).toBeNull()
  })
})

describe('spreadOf', () => {
  it('is the way from the least to the most', () => {
    expect(spreadOf(node('5', 15, [12.46, 13.86, 11.97, null]))).toBe(1_890_000)
    expect(spreadOf(node('5', 15, [12.46, null]))).toBeNull()
  })
})
