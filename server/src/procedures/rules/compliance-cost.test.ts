import { expect, it } from 'vitest'
import { complianceCost, yearlySaving } from './compliance-cost.ts'

it('multiplies cost, times and subjects, exactly beyond what a float holds', () => {
  expect(complianceCost({ fee: 150_000n, times: 2, subjects: 1_200 })).toBe(360_000_000n)
  expect(complianceCost({ fee: 9_007_199_254_740_993n, times: 1, subjects: 1 })).toBe(9_007_199_254_740_993n)
  expect(complianceCost({ fee: 0n, times: 5, subjects: 9 })).toBe(0n)
})

it('is not known where a factor is not', () => {
  expect(complianceCost({ fee: null, times: 2, subjects: 3 })).toBeNull()
  expect(complianceCost({ fee: 1n, times: null, subjects: 3 })).toBeNull()
  expect(complianceCost({ fee: 1n, times: 2, subjects: null })).toBeNull()
})

it('saves the difference where both costs are known, and what the source states where they are not', () => {
  expect(yearlySaving(360_000_000n, 210_000_000n, 1n)).toBe(150_000_000n)
  expect(yearlySaving(null, null, 334_209_416n)).toBe(334_209_416n)
  expect(yearlySaving(5n, null, null)).toBeNull()
  // A simplification may cost more than it saves: the sign is kept.
  expect(yearlySaving(5n, 8n, null)).toBe(-3n)
})
