import { describe, expect, it } from 'vitest'
import { readCriterionSearch, readHeatMapSearch } from './criterion-search.ts'

describe('readCriterionSearch', () => {
  it('reads what an address holds', () => {
    expect(
      readCriterionSearch({ nam: '2024', khoi: 'mh-tinh', trong: 'tinh-minh-hoa-07', sx: '-dat', ca: '1' }),
    ).toEqual({
      nam: 2024,
      khoi: 'mh-tinh',
      trong: 'tinh-minh-hoa-07',
      sx: '-dat',
      ca: true,
    })
  })

  it('falls back where it cannot read, and never throws', () => {
    const bad = { nam: '20x4', khoi: '../..', trong: 'A B', sx: '=1', ca: 'no' }
    expect(Object.values(readCriterionSearch(bad)).every((value) => value === undefined)).toBe(true)
    expect(readCriterionSearch({ nam: {} }).nam).toBeUndefined()
  })
})

describe('readHeatMapSearch', () => {
  it('takes the level of areas for granted', () => {
    expect(readHeatMapSearch({ cap: '1' }).cap).toBeUndefined()
    expect(readHeatMapSearch({ cap: '3' }).cap).toBe(3)
  })

  it('sorts by a code', () => expect(readHeatMapSearch({ sx: '-7.2.2' }).sx).toBe('-7.2.2'))
})
