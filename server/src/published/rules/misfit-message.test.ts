import { Decimal } from 'decimal.js'
import { expect, it } from 'vitest'
import { misfitMessage } from './misfit-message.ts'

const misfit = {
  rule: 'PARTS_SUM',
  stated: new Decimal('89.95'),
  expected: new Decimal('89.96'),
  parts: [new Decimal('61.86'), new Decimal('28.1')],
} as const

it('speaks Vietnamese with decimal commas', () => {
  expect(misfitMessage(misfit, 'VI')).toBe('Tổng công bố 89,95 khác tổng các phần: 61,86 + 28,10 = 89,96.')
})

it('speaks English with decimal points', () => {
  expect(misfitMessage(misfit, 'EN')).toBe('The printed total 89.95 differs from its parts: 61.86 + 28.10 = 89.96.')
})
