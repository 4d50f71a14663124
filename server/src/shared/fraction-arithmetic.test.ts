import { Decimal } from 'decimal.js'
import { describe, expect, it } from 'vitest'
import { exactly, minus, over, plus, times } from './fraction-arithmetic.ts'

const of = (value: string) => exactly(new Decimal(value))
const third = over(of('1'), of('3'))

describe('exact arithmetic of fractions', () => {
  it('reads a decimal digit by digit', () => {
    expect(of('-0.50')).toEqual({ numerator: -1n, denominator: 2n })
    expect(of('0')).toEqual({ numerator: 0n, denominator: 1n })
    expect(of('1e-6')).toEqual({ numerator: 1n, denominator: 1000000n })
    expect(of('12000000000000000000000')).toEqual({ numerator: 12000000000000000000000n, denominator: 1n })
  })

  it('keeps a third a third', () => {
    expect(times(third, of('3'))).toEqual({ numerator: 1n, denominator: 1n })
    expect(plus(third, third)).toEqual({ numerator: 2n, denominator: 3n })
    // 1/3 - 0,5 = 2/6 - 3/6
    expect(minus(third, of('0.5'))).toEqual({ numerator: -1n, denominator: 6n })
  })

  it('keeps the denominator above zero when it divides by a negative', () => {
    expect(over(of('1'), of('-3'))).toEqual({ numerator: -1n, denominator: 3n })
    expect(over(of('-1'), of('-0.5'))).toEqual({ numerator: 2n, denominator: 1n })
  })

  it('refuses to divide by zero', () => {
    expect(() => over(of('1'), of('0.0'))).toThrow('other than 0')
  })
})
