import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fraction } from './fraction.ts'
import { printFraction, RoundingMode, roundFraction } from './rounding.ts'

const of = (over: string, under: string) => fraction(new Decimal(over), new Decimal(under))

describe('printFraction', () => {
  it.each([
    // 34/45 = 0,7555…; Long An printed 75,55. 36/51 = 0,70588…; printed 70,58.
    { name: '34/45 truncated', value: of('3400', '45'), mode: RoundingMode.TRUNCATE, places: 2, text: '75,55' },
    { name: '34/45 half up', value: of('3400', '45'), mode: RoundingMode.HALF_UP, places: 2, text: '75,56' },
    { name: '36/51 truncated', value: of('3600', '51'), mode: RoundingMode.TRUNCATE, places: 2, text: '70,58' },
    { name: '36/51 half up', value: of('3600', '51'), mode: RoundingMode.HALF_UP, places: 2, text: '70,59' },
    { name: 'a half goes up', value: of('0.125', '1'), mode: RoundingMode.HALF_UP, places: 2, text: '0,13' },
    { name: 'a half goes to even', value: of('0.125', '1'), mode: RoundingMode.HALF_EVEN, places: 2, text: '0,12' },
    {
      name: 'a half goes to even, upward',
      value: of('0.135', '1'),
      mode: RoundingMode.HALF_EVEN,
      places: 2,
      text: '0,14',
    },
    { name: 'below a half stays', value: of('0.1249', '1'), mode: RoundingMode.HALF_EVEN, places: 2, text: '0,12' },
    { name: 'above a half rises', value: of('0.1251', '1'), mode: RoundingMode.HALF_EVEN, places: 2, text: '0,13' },
    { name: 'no places', value: of('7', '2'), mode: RoundingMode.HALF_UP, places: 0, text: '4' },
    { name: 'zeros are kept', value: of('85', '1'), mode: RoundingMode.HALF_UP, places: 2, text: '85,00' },
    { name: 'away from zero', value: of('-0.125', '1'), mode: RoundingMode.HALF_UP, places: 2, text: '-0,13' },
    { name: 'no minus zero', value: of('-0.001', '1'), mode: RoundingMode.HALF_UP, places: 2, text: '0,00' },
  ])('$name', ({ value, mode, places, text }) => {
    expect(printFraction(value, { mode, places })).toBe(text)
  })
})

describe('roundFraction', () => {
  it('is never further from the value than the mode allows', () => {
    const whole = fc.bigInt({ min: 1n, max: 10n ** 18n })
    const modes = fc.constantFrom(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.TRUNCATE)
    fc.assert(
      fc.property(whole, whole, modes, fc.integer({ min: 0, max: 6 }), (numerator, denominator, mode, places) => {
        const text = roundFraction({ numerator, denominator }, { mode, places }).toFixed(places)
        const rounded = BigInt(text.replace('.', ''))
        const off = numerator * 10n ** BigInt(places) - rounded * denominator
        return mode === RoundingMode.TRUNCATE
          ? off >= 0n && off < denominator
          : 2n * off <= denominator && -2n * off <= denominator
      }),
    )
  })
})
