import { describe, expect, it } from 'vitest'
import { Decimal } from '../../shared/decimal.ts'
import { shareGap, sharePercent } from './survey-gap.ts'

const share = (points: number | string, maxPoints: number | string) => ({
  points: new Decimal(points),
  maxPoints: new Decimal(maxPoints),
})

describe('shareGap', () => {
  it('is the difference of the shares, above 0 where those inside think better of it', () => {
    // 9/10 is 90%, 1.2/2 is 60%.
    expect(shareGap(share(9, 10), share('1.2', 2))?.toFixed()).toBe('30')
    expect(shareGap(share('1.2', 2), share(9, 10))?.toFixed()).toBe('-30')
    expect(shareGap(share(3, 4), share('7.5', 10))?.toFixed()).toBe('0')
  })

  it('is rounded once: 2/3 less 1/3 is 33,333333, where the rounded shares differ by 33,333334', () => {
    expect(sharePercent(share(2, 3)).toFixed()).toBe('66.666667')
    expect(sharePercent(share(1, 3)).toFixed()).toBe('33.333333')
    expect(shareGap(share(2, 3), share(1, 3))?.toFixed()).toBe('33.333333')
  })

  it('is null where either side is unknown', () => {
    expect(shareGap(null, share(1, 2))).toBeNull()
    expect(shareGap(share(1, 2), null)).toBeNull()
  })
})
