import { describe, expect, it } from 'vitest'
import { toMicro } from '../../shared/points.ts'
import type { KnownPoint } from './history.ts'
import type { Break } from './rows.ts'
import { standingOf } from './standing.ts'

const point = (year: number, points: number, ...breaks: Break[]): KnownPoint => ({
  year,
  points: toMicro(points),
  rank: 3,
  base: null,
  breaks,
})

describe('standingOf', () => {
  it('compares with the year before: Bộ Tài chính 89.18 after 89.76', () => {
    expect(standingOf([point(2022, 89.76), point(2023, 89.18)])).toMatchObject({
      year: 2023,
      change: -580_000,
      incomparable: null,
    })
  })

  it('compares with no earlier year than the one before', () => {
    expect(standingOf([point(2021, 89.76), point(2023, 89.18)])).toMatchObject({ change: null })
  })

  it('does not compare across a change of criteria, and says so', () => {
    expect(standingOf([point(2021, 91.9), point(2022, 90.63, 'FRAMEWORK')])).toMatchObject({
      change: null,
      incomparable: 2021,
    })
  })

  it('compares with no year that sources disagree on: Hòa Bình 2023', () => {
    expect(standingOf([point(2023, 86.76, 'RESTATED'), point(2024, 88.18)])).toMatchObject({ change: null })
  })

  it('has nothing to say without figures', () => expect(standingOf([])).toBeNull())
})
