import { describe, expect, it } from 'vitest'
import { point } from './test-units.ts'
import { yearsOf } from './years.ts'

describe('yearsOf', () => {
  const years = yearsOf({
    history: [
      point(2024, 83.38),
      point(2022, 80, ['FIRST_YEAR']),
      point(2023, 83.05, ['FRAMEWORK']),
      { ...point(2021, 0), percent: null },
    ],
  })

  it('goes from the oldest year, and leaves a year without a figure out', () => {
    expect(years.map(({ year, before }) => [year, before])).toEqual([
      [2022, null],
      [2023, 2022],
      [2024, 2023],
    ])
  })

  it('compares neighbours only where nothing changed between them', () => {
    // 83.38 − 83.05; between 2022 and 2023 the framework changed.
    expect(years.map(({ change }) => change)).toEqual([null, null, 330_000])
    expect(years[1]?.breaks).toEqual(['FRAMEWORK'])
  })

  it('says of the first year what changed with it, but not that it is the first', () => {
    expect(years[0]?.breaks).toEqual([])
    expect(yearsOf({ history: [point(2024, 88, ['UNIT', 'FIRST_YEAR'])] })[0]?.breaks).toEqual(['UNIT'])
  })

  it('does not compare over a missing year', () => {
    expect(yearsOf({ history: [point(2022, 80), point(2024, 81)] }).map(({ change }) => change)).toEqual([null, null])
  })
})
