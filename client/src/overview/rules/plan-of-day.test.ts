import { expect, it } from 'vitest'
import { planOfDay } from './plan-of-day.ts'

it('is that of the year, else the latest before it, never one to come', () => {
  const plans = [{ year: 2026 }, { year: 2022 }]
  expect(['2026-01-01', '2025-12-31', '2021-12-31'].map((day) => planOfDay(plans, day)?.year)).toEqual([
    2026,
    2022,
    undefined,
  ])
})
