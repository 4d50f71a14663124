import { describe, expect, it } from 'vitest'
import { formatCount, formatDecimal, formatSigned } from './decimal.ts'

describe('formatDecimal', () => {
  it.each([
    [1234.56, 2, 'vi', '1.234,56'],
    [1234.56, 2, 'en', '1,234.56'],
    [89.9, 2, 'vi', '89,90'],
    [-0.92, 2, 'vi', '−0,92'],
    [0, 2, 'vi', '0,00'],
    // The binary neighbour of 1.005 lies below it and would print 1,00.
    [1.005, 2, 'vi', '1,01'],
    [2.675, 2, 'en', '2.68'],
    [-0.001, 2, 'vi', '0,00'],
    [0.000001, 6, 'vi', '0,000001'],
  ] as const)('prints %s to %s places in %s as %s', (value, places, locale, printed) => {
    expect(formatDecimal(value, places, locale)).toBe(printed)
  })

  it('refuses what is no number', () => {
    expect(() => formatDecimal(Number.NaN, 2, 'vi')).toThrow('Expected a finite number')
  })
})

describe('formatSigned', () => {
  it.each([
    [5.57, '+5,57'],
    [-6.35, '−6,35'],
    [0, '0,00'],
    [-0.004, '0,00'],
  ])('prints %s as %s', (value, printed) => expect(formatSigned(value, 2, 'vi')).toBe(printed))
})

describe('formatCount', () => {
  it('groups by thousands', () => {
    expect(formatCount(693016, 'vi')).toBe('693.016')
    expect(formatCount(693016, 'en')).toBe('693,016')
  })
})
