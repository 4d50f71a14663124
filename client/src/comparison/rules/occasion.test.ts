import { describe, expect, it } from 'vitest'
import { chooseOccasion, occasionsOf, offeredBy, standingIn } from './occasion.ts'
import { standing, unit } from './test-units.ts'

const a = unit('a', [standing({ year: 2022 }), standing({ year: 2023 }), standing({ year: 2024 })])
const b = unit('b', [standing({ year: 2022 }), standing({ year: 2023 })])
const [both] = occasionsOf([a, b])

describe('occasionsOf', () => {
  it('puts the newest occasion that most units share first', () => {
    expect(occasionsOf([a, b]).map(({ year, units }) => [year, units])).toEqual([
      [2023, 2],
      [2022, 2],
      [2024, 1],
    ])
  })

  it('keeps frameworks and blocks apart, and leaves rankings by one criterion out', () => {
    const criterion = { __typename: 'Criterion' as const, id: 'k' }
    const base = standing({ year: 2023 })
    const units = [
      unit('x', [
        standing({ year: 2023, framework: 'F1' }),
        standing({ year: 2023, framework: 'F1', block: 'MH-XA' }),
        standing({ year: 2023, framework: 'F2', more: { ranking: { ...base.ranking, criterion } } }),
      ]),
    ]
    expect(occasionsOf(units).map(({ framework, block }) => `${framework.code} ${block?.code}`)).toEqual([
      'F1 MH-TINH',
      'F1 MH-XA',
    ])
  })
})

describe('chooseOccasion', () => {
  const occasions = occasionsOf([a, b])

  it('takes what the address asks for, whatever its case, and else the first', () => {
    expect(chooseOccasion(occasions, { nam: 2024, khoi: 'mh-tinh', bo: 'mh' })?.year).toBe(2024)
    expect(chooseOccasion(occasions, {})).toBe(occasions[0])
  })

  it('ignores what nobody has', () => {
    expect(chooseOccasion(occasions, { bo: 'khong-co', nam: 2022 })?.year).toBe(2022)
    expect(chooseOccasion([], { nam: 2022 })).toBeNull()
  })
})

describe('standingIn', () => {
  it('prefers the computed standing where both are on record', () => {
    const two = unit('c', [standing({ year: 2023, basis: 'AS_PUBLISHED' }), standing({ year: 2023 })])
    const [occasion] = occasionsOf([two])
    expect(occasion?.computed).toBe(true)
    expect(occasion && standingIn(two, occasion)?.ranking.basis).toBe('COMPUTED')
  })

  it('is null for a unit that was not there', () => {
    expect(both && standingIn(unit('d', [standing({ year: 2019 })]), both)).toBeNull()
  })
})

describe('offeredBy', () => {
  it('offers the years of the block, newest first', () => {
    expect(both && offeredBy(occasionsOf([a, b]), both).years).toEqual([2024, 2023, 2022])
  })
})
