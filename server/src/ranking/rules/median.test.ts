import { Decimal } from 'decimal.js'
import { expect, it } from 'vitest'
import { fraction } from '../../shared/fraction.ts'
import { printFraction, RoundingMode } from '../../shared/rounding.ts'
import { medianOf } from './median.ts'

const median = (...values: string[]) => {
  const found = medianOf(values.map((value) => fraction(new Decimal(value), new Decimal(1))))
  return found && printFraction(found, { mode: RoundingMode.HALF_UP, places: 3 })
}

it.each([
  [['80.07', '89.95', '85.83'], '85,830'],
  [['80', '90', '85.83', '85.84'], '85,835'],
  [['7'], '7,000'],
  [['9', '10'], '9,500'],
])('of %j is %s', (values, expected) => {
  expect(median(...values)).toBe(expected)
})

it('has no value for none', () => {
  expect(median()).toBeNull()
})
