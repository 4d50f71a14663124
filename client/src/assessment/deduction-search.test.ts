import { describe, expect, it } from 'vitest'
import { readDeductionSearch } from './deduction-search.ts'

const NOTHING = {
  bo: undefined,
  nam: undefined,
  muc: undefined,
  chi: undefined,
  sx: undefined,
  cap: undefined,
  phang: undefined,
  q: undefined,
}

describe('readDeductionSearch', () => {
  it('reads a whole view', () => {
    const view = {
      bo: 'MH-TINH-2',
      nam: '2024',
      muc: '7.2.2',
      chi: 'tat-ca',
      sx: '-chua-dat',
      cap: 2,
      phang: '1',
      q: 'sở nội vụ',
    }
    expect(readDeductionSearch(view)).toEqual({ ...view, nam: 2024, phang: true })
  })
  it('keeps the code of an area, which reads as a number', () =>
    expect(readDeductionSearch({ muc: 7 })).toEqual({ ...NOTHING, muc: '7' }))
  it('leaves out what is the default', () => expect(readDeductionSearch({ cap: 3, chi: 'mat' })).toEqual(NOTHING))
  it.each([
    { nam: 'năm nay' },
    { nam: 1999 },
    { muc: '7 or 1=1' },
    { muc: {} },
    { sx: '--' },
    { cap: -1 },
    { phang: 'có' },
    { q: '' },
    { q: ['a'] },
    { bo: '<b>' },
  ])('falls back without a word: %o', (search) => expect(readDeductionSearch(search)).toEqual(NOTHING))
})
