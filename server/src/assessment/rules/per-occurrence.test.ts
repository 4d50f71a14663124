import { expect, it } from 'vitest'
import { Decimal } from '../../shared/decimal.ts'
import { scorePerOccurrence } from './per-occurrence.ts'

// 0,5 - 0,1 n, never below 0.
it.each([
  { count: 0, scored: '0.5 NONE' },
  { count: 1, scored: '0.4 DEDUCTED' },
  { count: 5, scored: '0 DEDUCTED' },
  { count: 6, scored: '0 USED_UP' },
])('$count times: $scored', ({ count, scored }) => {
  const earned = scorePerOccurrence(
    { kind: 'PER_OCCURRENCE', each: new Decimal('-0.1') },
    new Decimal('0.5'),
    new Decimal(count),
  )
  expect(`${earned.points.toFixed()} ${earned.branch}`).toBe(scored)
})
