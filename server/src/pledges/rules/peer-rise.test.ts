import { Decimal } from 'decimal.js'
import { expect, it } from 'vitest'
import { peerRise } from './peer-rise.ts'

const told = (...rises: readonly string[]) => {
  const { count, medianRise } = peerRise(rises.map((rise) => new Decimal(rise)))
  return [count, medianRise?.toFixed() ?? null]
}

it('is the middle rise, or the mean of the middle two, and none of nobody', () => {
  expect(told()).toEqual([0, null])
  expect(told('2.5')).toEqual([1, '2.5'])
  expect(told('10', '-1', '2')).toEqual([3, '2'])
  // (0.5 + 1.25) / 2
  expect(told('3', '0.5', '1.25', '-2')).toEqual([4, '0.875'])
})
