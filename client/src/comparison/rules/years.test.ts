import { describe, expect, it } from 'vitest'
import { occasionsOf } from './occasion.ts'
import { standing, unit } from './test-units.ts'
import { yearsOf } from './years.ts'

const at = (year: number, percent: number, more = {}) => standing({ year, more: { percent, points: percent, ...more } })

describe('yearsOf', () => {
  const one = unit('a', [
    at(2024, 83.38),
    at(2023, 83.05, { breaks: ['FRAMEWORK'] }),
    at(2022, 80, { breaks: ['FIRST_YEAR'] }),
    standing({ year: 2021, basis: 'AS_PUBLISHED' }),
  ])
  const [occasion] = occasionsOf([one])
  const years = occasion ? yearsOf(one, occasion) : []

  it('goes from the oldest year and never mixes what was published with what was computed', () => {
    expect(years.map(({ year }) => year)).toEqual([2022, 2023, 2024])
  })

  it('compares neighbours only where nothing changed between them', () => {
    // 83.38 − 83.05; between 2022 and 2023 the framework changed.
    expect(years.map(({ change }) => change)).toEqual([null, null, 330_000])
    expect(years[1]?.breaks).toEqual(['FRAMEWORK'])
  })

  it('says of the first year what changed with it, but not that it is the first', () => {
    const merged = unit('c', [at(2024, 88, { breaks: ['UNIT'] })])
    const [of] = occasionsOf([merged])
    expect(of && yearsOf(merged, of)[0]?.breaks).toEqual(['UNIT'])
    expect(years[0]?.breaks).toEqual([])
  })

  it('does not compare over a missing year', () => {
    const gap = unit('b', [at(2022, 80), at(2024, 81)])
    const [of] = occasionsOf([gap])
    expect(of && yearsOf(gap, of).map(({ change }) => change)).toEqual([null, null])
  })
})
