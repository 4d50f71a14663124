import { describe, expect, it } from 'vitest'
import { readYear } from './year-text.ts'

describe('readYear', () => {
  it('reads a plain year', () => {
    expect(readYear('2023')).toEqual({ year: 2023, yearFrom: null, yearNote: null, asOf: null })
  })

  it('keeps a span of years in its words', () => {
    expect(readYear('2011-2012')).toEqual({ year: 2012, yearFrom: 2011, yearNote: '2011-2012', asOf: null })
  })

  it('takes the day from a year in progress', () => {
    expect(readYear('2025 (to 27/11)')).toEqual({
      year: 2025,
      yearFrom: null,
      yearNote: 'to 27/11',
      asOf: '2025-11-27',
    })
  })

  it.each(['', '23', '2012-2011', 'around 2020', '2025 (to 31/11)'])('refuses "%s"', (text) => {
    expect(() => readYear(text)).toThrow(RangeError)
  })
})
