import { describe, expect, it } from 'vitest'
import { type FindingInput, findingOf } from './finding.ts'

const GOOD = { code: 'TOT', name: 'Tốt', nameEn: 'Good' }
const input = (more: Partial<FindingInput> = {}): FindingInput => ({
  year: 2024,
  published: true,
  total: { points: 83.38, maxPoints: 100, missing: 0 },
  claim: null,
  missingLeaves: 0,
  notDue: 0,
  losses: { deducted: 10.63, notReached: 5.99 },
  entry: { rank: 40, base: 63, tied: false, band: GOOD },
  ...more,
})

describe('findingOf', () => {
  it('states rank with base, class and both losses', () => {
    expect(findingOf(input())).toEqual({
      kind: 'ranked',
      points: 83.38,
      max: 100,
      rank: 40,
      base: 63,
      tied: false,
      band: GOOD,
      losses: { deducted: 10.63, notReached: 5.99 },
    })
  })
  it('says not ranked where the block gives no rank or knows nothing of the unit', () => {
    expect(findingOf(input({ entry: { rank: null, base: 63, tied: false, band: null } })).kind).toBe('notRanked')
    expect(findingOf(input({ entry: null }))).toMatchObject({ kind: 'notRanked', band: null })
  })
  it('says what is missing before any rank', () => {
    const total = { points: 80, maxPoints: 100, missing: 2.5 }
    expect(findingOf(input({ total, missingLeaves: 3 }))).toMatchObject({
      kind: 'incomplete',
      missingLeaves: 3,
      missing: 2.5,
    })
  })
  it('gives no rank to what is not published', () => {
    const finding = findingOf(input({ published: false, missingLeaves: 1, notDue: 4 }))
    expect(finding).toMatchObject({ kind: 'provisional', year: 2024, missingLeaves: 1, notDue: 4 })
    expect(finding).not.toHaveProperty('rank')
  })
  it('says nothing is there yet where no leaf has a score', () => {
    expect(findingOf(input({ total: null })).kind).toBe('nothing')
    expect(findingOf(input({ total: { points: 0, maxPoints: 100, missing: 100 } })).kind).toBe('nothing')
  })
  it('says what the unit claims where that is all there is, and gives it neither rank nor losses', () => {
    expect(findingOf(input({ total: null, published: false, claim: { points: 86.52, max: 90 } }))).toEqual({
      ...{ kind: 'claimed', year: 2024, points: 86.52, max: 90 },
    })
  })
  it('keeps zero points of a scored unit', () =>
    expect(findingOf(input({ total: { points: 0, maxPoints: 100, missing: 0 } })).kind).toBe('ranked'))
})
