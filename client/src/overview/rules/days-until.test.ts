import { expect, it } from 'vitest'
import { daysUntil } from './days-until.ts'

it('counts days over months and leap days, and back', () => {
  expect(daysUntil('2026-11-20', '2026-12-31')).toBe(41)
  expect(daysUntil('2024-02-28', '2024-03-01')).toBe(2)
  expect(daysUntil('2026-12-02', '2026-11-20')).toBe(-12)
  expect(daysUntil('2026-12-02', '2026-12-02')).toBe(0)
})
