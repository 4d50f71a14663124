import { describe, expect, it } from 'vitest'
import { type FilteredFigure, filterFigures } from './filter-figures.ts'

const figure = (part: Partial<FilteredFigure>): FilteredFigure => ({
  index: 'PAR INDEX',
  year: 2023,
  measure: 'total',
  source: 'https://example.vn',
  group: null,
  unit: null,
  contradicts: [],
  ...part,
})
const hoaBinh = figure({ unit: { slug: 'tinh-hoa-binh', name: 'Tỉnh Hòa Bình' }, contradicts: [{}] })
const papi = figure({ index: 'PAPI', year: 2021, unit: { slug: 'tinh-hoa-binh', name: 'Tỉnh Hòa Bình' } })
const average = figure({ group: 'average of 17' })
const all = [hoaBinh, papi, average]

describe('filterFigures', () => {
  it('gives all without a filter', () => expect(filterFigures(all, {})).toEqual(all))

  it('narrows by index, year, unit and contradiction together', () => {
    expect(filterFigures(all, { 'chi-so': 'PAPI' })).toEqual([papi])
    expect(filterFigures(all, { 'don-vi': 'tinh-hoa-binh', nam: 2023 })).toEqual([hoaBinh])
    expect(filterFigures(all, { 'mau-thuan': true })).toEqual([hoaBinh])
    expect(filterFigures(all, { 'mau-thuan': true, nam: 2021 })).toEqual([])
  })

  it('looks for words in unit, group, measure and source, without marks', () => {
    expect(filterFigures(all, { q: 'hoa binh' })).toEqual([hoaBinh, papi])
    expect(filterFigures(all, { q: 'AVERAGE' })).toEqual([average])
  })
})
