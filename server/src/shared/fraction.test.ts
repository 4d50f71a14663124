import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareFractions, fraction, meanOf, percentOf } from './fraction.ts'

const of = (over: string, under: string) => fraction(new Decimal(over), new Decimal(under))

describe('fraction', () => {
  it('keeps every digit of both sides', () => {
    expect(of('87.437186', '100')).toEqual({ numerator: 87437186n, denominator: 100000000n })
    expect(of('-0.5', '2')).toEqual({ numerator: -5n, denominator: 20n })
  })

  it.each(['0', '-1'])('refuses the denominator %s', (under) => {
    expect(() => of('1', under)).toThrow(`but got ${under}`)
  })
})

describe('compareFractions', () => {
  // 87 x 100 = 8700 and 87.437186 x 99.5 = 8700.000007: not a tie, though both print 87,44%.
  it('tells 87/99.5 from 87.437186/100', () => {
    expect(compareFractions(of('87', '99.5'), of('87.437186', '100'))).toBe(-1)
  })

  it('finds equal ratios equal', () => {
    expect(compareFractions(of('43.5', '50'), of('87', '100'))).toBe(0)
    expect(compareFractions(of('1', '3'), of('0.999999', '2.999997'))).toBe(0)
  })

  it('agrees with whole-number ratios in either order', () => {
    const whole = fc.integer({ min: 1, max: 999_999_999_999 })
    fc.assert(
      fc.property(whole, whole, whole, (a, b, k) => {
        const one = of(`${a}e-6`, `${b}e-6`)
        const same = fraction(new Decimal(a).times('1e-6'), new Decimal(b).times('1e-6'))
        const more = { numerator: one.numerator * BigInt(k) + 1n, denominator: one.denominator * BigInt(k) }
        return compareFractions(one, same) === 0 && compareFractions(one, more) < 0 && compareFractions(more, one) > 0
      }),
    )
  })
})

describe('meanOf', () => {
  // 1/3 + 1/2 = 5/6; half of it is 5/12.
  it('is exact', () => {
    const mean = meanOf([of('1', '3'), of('1', '2')])
    expect(mean && compareFractions(mean, of('5', '12'))).toBe(0)
  })

  it('keeps the denominator of many terms as short as theirs', () => {
    const mean = meanOf(Array.from({ length: 1000 }, (_, index) => of(`${index % 7}.5`, index % 2 ? '100' : '60')))
    expect(mean?.denominator).toBeLessThanOrEqual(3000n * 1000n)
  })

  it('has no value for none', () => {
    expect(meanOf([])).toBeNull()
  })
})

describe('percentOf', () => {
  it('is a hundred times the share', () => {
    expect(compareFractions(percentOf(of('34', '45')), of('3400', '45'))).toBe(0)
  })
})
