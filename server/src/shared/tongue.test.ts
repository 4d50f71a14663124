import { describe, expect, it } from 'vitest'
import { Decimal } from './decimal.ts'
import { fraction } from './fraction.ts'
import { bilingual, sentences } from './tongue.ts'

const of = (over: string, under: string) => fraction(new Decimal(over), new Decimal(under))

describe('numbers in the two languages', () => {
  it.each([
    { value: '402000', vi: '402.000', en: '402,000' },
    { value: '1234567.891', vi: '1.234.567,891', en: '1,234,567.891' },
    { value: '-0.50', vi: '-0,5', en: '-0.5' },
    { value: '999', vi: '999', en: '999' },
    { value: '334209416000000', vi: '334.209.416.000.000', en: '334,209,416,000,000' },
  ])('writes $value', ({ value, vi, en }) => {
    expect(bilingual((t) => t.number(new Decimal(value)))).toEqual({ vi, en })
  })

  it('writes a limit with every digit it has', () => {
    expect(bilingual((t) => t.limit(new Decimal('0.955')))).toEqual({ vi: '95,5%', en: '95.5%' })
  })
})

describe('a computed share', () => {
  it('is printed half up to two places', () => {
    // 34/45 = 75,555…%
    expect(bilingual((t) => t.share(of('34', '45')))).toEqual({ vi: '75,56%', en: '75.56%' })
  })

  it('is never printed on the other side of what it was compared with', () => {
    // 94996/100000 = 94,996%: two places would print 95,00%.
    const limits = [new Decimal('0.95')]
    expect(bilingual((t) => t.share(of('94996', '100000'), limits)).vi).toBe('94,996%')
    expect(bilingual((t) => t.share(of('95', '100'), limits)).vi).toBe('95,00%')
  })

  it('does the same for a plain number', () => {
    // 9999999/10000000 = 0,9999999: six places would print 1.
    expect(bilingual((t) => t.computed(of('9999999', '10000000'), [new Decimal(1)])).vi).toBe('0,9999999')
    expect(bilingual((t) => t.computed(of('2', '3'))).en).toBe('0.666667')
  })
})

it('sentences leave out what has nothing to say', () => {
  expect(
    sentences([
      { vi: 'Một.', en: 'One.' },
      { vi: '', en: '' },
      { vi: 'Hai.', en: 'Two.' },
    ]),
  ).toEqual({
    vi: 'Một. Hai.',
    en: 'One. Two.',
  })
})

it('one point is a point', () => {
  expect(bilingual((t) => t.points(new Decimal(1)))).toEqual({ vi: '1 điểm', en: '1 point' })
  expect(bilingual((t) => t.points(new Decimal('1.5')))).toEqual({ vi: '1,5 điểm', en: '1.5 points' })
})
