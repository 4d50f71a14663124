import { Decimal } from 'decimal.js'
import { expect, it } from 'vitest'
import { fraction, meanOf } from '../../shared/fraction.ts'
import { printFraction, RoundingMode } from '../../shared/rounding.ts'

// The 17 totals printed for 2023 add up to 1434,43; 1434,43 / 17 = 84,3782…, and the same table prints 84,38.
const totals =
  '89.95 89.89 89.18 87.04 87.01 86.41 86.28 86.18 85.83 85.81 83.56 80.53 80.38 80.07 79.80 78.48 78.03'.split(' ')

it('reproduces the average that the table of 2023 prints', () => {
  const mean = meanOf(totals.map((total) => fraction(new Decimal(total), new Decimal(1))))
  expect(mean && printFraction(mean, { mode: RoundingMode.HALF_UP, places: 2 })).toBe('84,38')
})
