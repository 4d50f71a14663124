import { describe, expect, it } from 'vitest'
import { recoverOf } from './recover.ts'

const NEXT = { rank: 39, base: 63, points: 0.21, tie: false }

describe('recoverOf', () => {
  it('turns points into the share they take: 30% gave 0.75 of 1.5, so 0.96 takes 38.4% and 1.5 takes 60%', () => {
    expect(recoverOf({ lost: 0.75, nextRank: NEXT, proportion: { share: 30, points: 0.75, max: 1.5 } })).toEqual({
      next: { ...NEXT, enough: true, short: 0 },
      share: { now: 30, forNext: 38.4, forAll: 60 },
    })
  })
  it('says how much would still be wanting: 0.21 less 0.15 is 0.06', () => {
    const { next, share } = recoverOf({
      lost: 0.15,
      nextRank: NEXT,
      proportion: { share: 7, points: 0.35, max: 0.5 },
    })
    expect(next).toMatchObject({ enough: false, short: 0.06 })
    expect(share).toEqual({ now: 7, forNext: null, forAll: 10 })
  })
  it('counts a loss that is exactly what the rank takes', () =>
    expect(recoverOf({ lost: 0.21, nextRank: NEXT, proportion: null }).next?.enough).toBe(true))
  it('rounds shares up, so that the promise holds: a third of 100 is 33.34, and never above 100', () => {
    expect(
      recoverOf({ lost: 2, nextRank: null, proportion: { share: 100 / 9, points: 1, max: 3 } }).share?.forAll,
    ).toBe(33.34)
    expect(recoverOf({ lost: 1, nextRank: null, proportion: { share: 80, points: 0.5, max: 1.5 } }).share?.forAll).toBe(
      100,
    )
  })
  it('knows that points were rounded: 30% of 70 gave 0.642857 of 1.5, and all of it takes 70%, not 70.01%', () =>
    expect(
      recoverOf({ lost: 0.857143, nextRank: null, proportion: { share: 30, points: 0.642857, max: 1.5 } }).share,
    ).toMatchObject({ forAll: 70 }))
  it('promises no figure where none gave points yet', () => {
    expect(recoverOf({ lost: 1, nextRank: NEXT, proportion: { share: 0, points: 0, max: 1 } }).share).toBeNull()
    expect(recoverOf({ lost: 1, nextRank: null, proportion: null })).toEqual({ next: null, share: null })
  })
})
