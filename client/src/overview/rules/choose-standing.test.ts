import { describe, expect, it } from 'vitest'
import { chooseStanding, yearsKnown } from './choose-standing.ts'

const line = (year: number, standing: 'PRELIMINARY' | 'OFFICIAL' = 'OFFICIAL') => ({ year, ranking: { standing } })
const point = (year: number, points: number | null = 80) => ({ year, points })

describe('chooseStanding', () => {
  it('takes the newest settled year, of a ranking or of a total alone', () => {
    expect(chooseStanding([line(2025, 'PRELIMINARY'), line(2024)], [point(2023)], undefined)).toMatchObject({
      kind: 'ranking',
      year: 2024,
    })
    expect(chooseStanding([line(2022)], [point(2022), point(2023), point(2024, null)], undefined)).toEqual({
      ...{ kind: 'alone', year: 2023, point: point(2023) },
    })
  })
  it('takes what is not settled where there is nothing else', () =>
    expect(chooseStanding([line(2026, 'PRELIMINARY')], [], undefined)).toMatchObject({ kind: 'ranking', year: 2026 }))
  it('prefers the ranking of a year to its total, and the year asked for to any', () => {
    expect(chooseStanding([line(2023)], [point(2023)], 2023)).toMatchObject({ kind: 'ranking' })
    expect(chooseStanding([line(2025, 'PRELIMINARY'), line(2024)], [], 2025)).toMatchObject({ year: 2025 })
  })
  it('says that there is nothing of the year, or of any', () => {
    expect(chooseStanding([line(2024)], [point(2023, null)], 2023)).toEqual({ kind: 'none', year: 2023 })
    expect(chooseStanding([], [], undefined)).toEqual({ kind: 'none', year: null })
  })
})

it('offers every year once, the newest first', () =>
  expect(yearsKnown([line(2024), line(2022), line(2024)], [point(2023), point(2022), point(2021, null)])).toEqual([
    2024, 2023, 2022,
  ]))
