import { describe, expect, it } from 'vitest'
import { Decimal } from '../../shared/decimal.ts'
import { fraction } from '../../shared/fraction.ts'
import { scoreRatio } from './ratio.ts'

const score = (b: string, a: string, { floor = '0.2', target = '0.6', most = '1.5' } = {}) => {
  const parameters = { kind: 'RATIO', floor: new Decimal(floor), target: new Decimal(target) } as const
  const earned = scoreRatio(parameters, new Decimal(most), fraction(new Decimal(b), new Decimal(a)))
  return `${earned.points.toFixed()} ${earned.branch}`
}

describe('scoreRatio', () => {
  // 120600/402000 = 0,3; 0,3/0,6 = 0,5; 0,5 x 1,5 = 0,75.
  it('is proportional to the share of the full mark', () => {
    expect(score('120600', '402000')).toBe('0.75 PROPORTIONAL')
  })

  // 0,2/0,6 x 1,5 = 0,5.
  it('includes the floor', () => {
    expect(score('20', '100')).toBe('0.5 PROPORTIONAL')
    expect(score('19.999999', '100')).toBe('0 BELOW_FLOOR')
    expect(score('1', '5', { floor: '0.2', target: '1', most: '1' })).toBe('0.2 PROPORTIONAL')
  })

  // 55/100 is the floor itself, though 0.55 x 100 is 55.00000000000001 in binary.
  it('includes a floor that binary fractions miss', () => {
    expect(score('55', '100', { floor: '0.55', target: '1', most: '2' })).toBe('1.1 PROPORTIONAL')
    expect(score('29', '100', { floor: '0.29', target: '0.29', most: '2' })).toBe('2 FULL')
  })

  it('includes the target, and earns no more beyond it', () => {
    expect(score('60', '100')).toBe('1.5 FULL')
    expect(score('130', '100')).toBe('1.5 FULL')
    // 59,999999/60 x 1,5 = 1,499999975, rounded up to the maximum's sixth place: 1,5 less 0,000000025.
    expect(score('59.999999', '100')).toBe('1.5 PROPORTIONAL')
    // 59,9999/60 x 1,5 = 1,4999975: the half goes up.
    expect(score('59.9999', '100')).toBe('1.499998 PROPORTIONAL')
  })

  it('earns nothing or all where floor and target meet', () => {
    expect(score('99', '100', { floor: '1', target: '1', most: '0.5' })).toBe('0 BELOW_FLOOR')
    expect(score('100', '100', { floor: '1', target: '1', most: '0.5' })).toBe('0.5 FULL')
  })

  // 1/3 x 1 = 0,3333333…; 2/3 = 0,6666666…; rounded half up to 6 places, once.
  it('rounds a longer fraction half up to 6 places', () => {
    const plain = { floor: '0', target: '1', most: '1' }
    expect(score('1', '3', plain)).toBe('0.333333 PROPORTIONAL')
    expect(score('2', '3', plain)).toBe('0.666667 PROPORTIONAL')
    expect(score('0.000001', '2', plain)).toBe('0.000001 PROPORTIONAL')
    expect(score('0', '3', plain)).toBe('0 PROPORTIONAL')
  })

  it('stays exact on figures of a thousand trillion', () => {
    expect(score('94999999999999999', '100000000000000000', { floor: '0.95', target: '1', most: '1' })).toBe(
      '0 BELOW_FLOOR',
    )
    expect(score('95000000000000000', '100000000000000000', { floor: '0.95', target: '1', most: '1' })).toBe(
      '0.95 PROPORTIONAL',
    )
  })
})
