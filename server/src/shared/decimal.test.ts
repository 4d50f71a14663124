import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Decimal, decimalToNumber } from './decimal.ts'
import { parseDecimal } from './parse-decimal.ts'

it('reads numbers and texts alike, exactly', () => {
  expect(parseDecimal(0.55).times(100).toString()).toBe('55')
  expect(parseDecimal('87.437186').toString()).toBe('87.437186')
  expect(parseDecimal('1.50').equals(parseDecimal(1.5))).toBe(true)
  expect(parseDecimal('1e3').toString()).toBe('1000')
})

it('takes 15 digits and 6 places, and refuses one more of either', () => {
  expect(parseDecimal('999999999.999999').toString()).toBe('999999999.999999')
  expect(() => parseDecimal('1234567890.123456')).toThrow(/15 chữ số/)
  expect(() => parseDecimal('0.1234567')).toThrow(/6 chữ số/)
  expect(parseDecimal('0.1000000000').toString()).toBe('0.1')
})

it.each([true, null, {}, '', '1,5', 'NaN', 'Infinity', '0x10', ' 1', '.5'])('refuses %j', (value) => {
  expect(() => parseDecimal(value)).toThrow(/Decimal: cần/)
})

it('refuses to send what would lose a digit', () => {
  expect(decimalToNumber('12.340000')).toBe(12.34)
  expect(() => decimalToNumber(new Decimal(1).div(3))).toThrow(RangeError)
})

it('travels to the wire and back unchanged', () => {
  const whole = fc.integer({ min: -999_999_999, max: 999_999_999 })
  const millionths = fc.integer({ min: 0, max: 999_999 })
  fc.assert(
    fc.property(whole, millionths, (units, part) => {
      const text = `${units}.${String(part).padStart(6, '0')}`
      const wire: unknown = JSON.parse(JSON.stringify(decimalToNumber(text)))
      expect(parseDecimal(wire).equals(text)).toBe(true)
    }),
    { seed: 2, numRuns: 500 },
  )
})
