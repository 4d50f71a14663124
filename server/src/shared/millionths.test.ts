import { expect, it } from 'vitest'
import { millionths } from './millionths.ts'

it.each([
  ['87.437186', 87_437_186n],
  ['87.5', 87_500_000n],
  ['-0.25', -250_000n],
  ['100', 100_000_000n],
  ['0', 0n],
  ['0.000001', 1n],
])('%s', (digits, expected) => {
  expect(millionths(digits)).toBe(expected)
})

it('refuses what it would have to round', () => {
  expect(() => millionths('0.0000001')).toThrow(RangeError)
})
