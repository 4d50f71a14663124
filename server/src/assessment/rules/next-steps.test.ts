import { describe, expect, it } from 'vitest'
import type { Band } from '../../framework/rules/bands.ts'
import { Decimal } from '../../shared/decimal.ts'
import { fraction } from '../../shared/fraction.ts'
import { type BandSeeker, nextBand, nextRank } from './next-steps.ts'

const held = (points: string, maxPoints = '100') => ({ points: new Decimal(points), maxPoints: new Decimal(maxPoints) })
const others = (...shares: readonly string[]) =>
  shares.map((share) => {
    const [over = '', under = ''] = share.split('/')
    return fraction(new Decimal(over), new Decimal(under))
  })
const rank = (own: ReturnType<typeof held>, ...shares: readonly string[]) => {
  const next = nextRank(own, others(...shares))
  return (
    next &&
    `${next.rank} by ${next.points.toFixed()} ${next.outcome} with ${next.holders}, alone by ${next.pointsToPass.toFixed()}`
  )
}

describe('nextRank', () => {
  // 83,59 - 83,38 = 0,21 draws level; a millionth more passes.
  it('says what draws level and what passes', () => {
    expect(rank(held('83.38'), '83.59/100', '90/100', '80/100')).toBe('2 by 0.21 TIE with 1, alone by 0.210001')
  })

  it('gives the rank behind all who are better still', () => {
    expect(rank(held('80'), '90/100', '85/100', '85/100', '81/100', '81/100')).toBe(
      '4 by 1 TIE with 2, alone by 1.000001',
    )
  })

  it('takes no account of those on the same rank', () => {
    expect(rank(held('80'), '80/100', '80/100', '82/100')).toBe('1 by 2 TIE with 1, alone by 2.000001')
  })

  // 100 x 87/99,5 = 87,43718592…: no 6-place figure draws level, 87,437186 is ahead.
  it('knows when only strictly more is possible', () => {
    expect(rank(held('87'), '87/99.5')).toBe('1 by 0.437186 AHEAD with 1, alone by 0.437186')
  })

  // 0,9 of 99,5 is 89,55.
  it('counts in the unit’s own maximum', () => {
    expect(rank(held('89', '99.5'), '90/100')).toBe('1 by 0.55 TIE with 1, alone by 0.550001')
  })

  it('has nothing above the first', () => {
    expect(rank(held('90'), '90/100', '80/100')).toBeNull()
    expect(rank(held('90'))).toBeNull()
  })

  it('says when the points are no longer there', () => {
    expect(nextRank(held('99'), others('103/100'))?.reachable).toBe(false)
    expect(nextRank(held('99'), others('100/100'))?.reachable).toBe(true)
  })
})

const disciplined = {
  code: 'HEAD_DISCIPLINED',
  words: { vi: 'Người đứng đầu bị kỷ luật', en: 'The head was disciplined' },
}
const band = (code: string, from: string, more: Partial<Band> = {}): Band => ({
  code,
  fromPercent: new Decimal(from),
  floorPercent: null,
  condition: null,
  ...more,
})
const [fair, good, excellent] = [
  band('KHA', '70'),
  band('TOT', '80', { condition: disciplined }),
  band('XUAT_SAC', '90', { condition: disciplined, floorPercent: new Decimal(50) }),
]
const bands = [fair, good, excellent]
const seeker = (points: string, areas: BandSeeker['areas'] = [], conditions: readonly string[] = []): BandSeeker => ({
  ...held(points),
  areas,
  conditions: new Set(conditions),
})

describe('nextBand', () => {
  // 90 - 83,38 = 6,62; the bound itself is enough.
  it('asks for the lower bound, which is inclusive', () => {
    const next = nextBand(bands, good, seeker('83.38'))
    expect([next?.band.code, next?.points.toFixed(), next?.reachable]).toEqual(['XUAT_SAC', '6.62', true])
  })

  it('starts from below every band', () => {
    const next = nextBand(bands, null, seeker('69.999999'))
    expect([next?.band.code, next?.points.toFixed()]).toEqual(['KHA', '0.000001'])
  })

  // 80% of 99,5 is 79,6; of 99,999999 it is 79,9999992, which only 80 reaches within 6 places.
  it('counts in the unit’s own maximum, and rounds up', () => {
    const of = (most: string) =>
      nextBand(bands, fair, { ...seeker('79'), maxPoints: new Decimal(most) })?.points.toFixed()
    expect(of('99.5')).toBe('0.6')
    expect(of('99.999999')).toBe('1')
  })

  it('has nothing above the best', () => {
    expect(nextBand(bands, excellent, seeker('95'))).toBeNull()
  })

  // The total is there; area 2 has 4 of 10 and needs 5, area 3 is at its floor, area 4 does not apply.
  it('asks for what low areas lack when the total is there', () => {
    const areas = [
      { code: '1', ...held('9', '10') },
      { code: '2', ...held('4', '10') },
      { code: '3', ...held('5', '10') },
      { code: '4', ...held('0', '0') },
    ]
    const next = nextBand(bands, good, seeker('92', areas))
    expect(next?.areas.map((area) => `${area.code} ${area.points.toFixed()}`)).toEqual(['2 1'])
    expect(next?.points.toFixed()).toBe('1')
    // 90 - 88 = 2 is more than area 2 lacks, and can be won there among others.
    expect(nextBand(bands, good, seeker('88', areas))?.points.toFixed()).toBe('2')
  })

  it('names a condition that no points can lift', () => {
    const next = nextBand(bands, fair, seeker('95', [], ['HEAD_DISCIPLINED']))
    expect([next?.band.code, next?.points.toFixed(), next?.reachable]).toEqual(['TOT', '0', false])
    expect(next?.conditions.map((each) => each.condition.code)).toEqual(['HEAD_DISCIPLINED'])
  })
})
