import { Decimal } from 'decimal.js'
import { expect, it } from 'vitest'
import { ambitionOf } from './ambition.ts'

const past = (...values: readonly (readonly [number, string])[]) =>
  values.map(([year, value]) => ({ year, value: new Decimal(value) }))

it('holds a target against the mean step of the years before, carried on', () => {
  // 84 in 2020 and 86 in 2022: one point a year, so 87 in 2023 is what the trend leads to.
  const own = past([2020, '84'], [2022, '86'])
  expect(['85.99', '86', '87', '87.01'].map((target) => ambitionOf(new Decimal(target), 2023, own))).toEqual([
    'BELOW_PAST',
    'AS_TREND',
    'AS_TREND',
    'ABOVE_TREND',
  ])
})

it('says nothing without a target, and nothing of fewer than two earlier years', () => {
  expect(ambitionOf(null, 2023, past([2021, '80'], [2022, '81']))).toBe('UNKNOWN')
  expect(ambitionOf(new Decimal(90), 2023, past([2022, '81']))).toBe('UNKNOWN')
  expect(ambitionOf(new Decimal(90), 2022, past([2021, '80'], [2022, '81'], [2023, '85']))).toBe('UNKNOWN')
})

it('lets a falling unit pledge to hold what it has', () => {
  const own = past([2021, '90'], [2022, '88'])
  expect(ambitionOf(new Decimal('88'), 2023, own)).toBe('ABOVE_TREND')
})
