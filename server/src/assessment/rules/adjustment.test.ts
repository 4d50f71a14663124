import { expect, it } from 'vitest'
import { Decimal } from '../../shared/decimal.ts'
import { scoreAdjustment } from './adjustment.ts'

it.each([
  { each: '0.5', cap: '2', count: 3, scored: '1.5 COUNTED' },
  { each: '0.5', cap: '2', count: 4, scored: '2 COUNTED' },
  { each: '0.5', cap: '2', count: 5, scored: '2 CAPPED' },
  { each: '-1', cap: '2', count: 1, scored: '-1 COUNTED' },
  { each: '-1', cap: '2', count: 3, scored: '-2 CAPPED' },
  { each: '-1', cap: null, count: 7, scored: '-7 COUNTED' },
  { each: '-1', cap: '2', count: 0, scored: '0 NONE' },
])('$count x $each within $cap: $scored', ({ each, cap, count, scored }) => {
  const bounds = { kind: 'ADJUSTMENT', cap: cap === null ? null : new Decimal(cap) } as const
  const earned = scoreAdjustment({ kind: 'PER_OCCURRENCE', each: new Decimal(each) }, bounds, new Decimal(count))
  expect(`${earned.points.toFixed()} ${earned.branch}`).toBe(scored)
})
