import { Decimal } from 'decimal.js'
import { describe, expect, it } from 'vitest'
import { contradictions } from './contradictions.ts'

const figure = (id: string, printed: string, subject = 'Hòa Bình 2023 total') => ({
  id,
  subject,
  printed,
  value: new Decimal(printed.replace(',', '.')),
})

describe('contradictions', () => {
  it('finds two values of one thing, both ways', () => {
    const found = contradictions([figure('april', '86,89'), figure('later', '86,76')])
    expect([...found]).toEqual([
      ['april', ['later']],
      ['later', ['april']],
    ])
  })

  it('lets equal values from two sources stand', () => {
    expect(contradictions([figure('a', '89,06'), figure('b', '89,06'), figure('c', '89,060')]).size).toBe(0)
  })

  it('names each other value once where three sources disagree', () => {
    const found = contradictions([figure('a', '87,72'), figure('b', '86,82'), figure('c', '87,72')])
    expect([...found]).toEqual([
      ['a', ['b']],
      ['b', ['a', 'c']],
      ['c', ['b']],
    ])
  })

  it('does not compare different things', () => {
    expect(contradictions([figure('a', '86,89'), figure('b', '86,76', 'Hòa Bình 2022 total')]).size).toBe(0)
  })

  // 83,87 rounded to one place is 83,9; 45,7875 rounded to two is 45,79, so 45,78 is not the same figure.
  it('takes a rounded value for the same figure, a cut-off one not', () => {
    expect(contradictions([figure('rounded', '83,9'), figure('full', '83,87')]).size).toBe(0)
    expect(contradictions([figure('cut', '45,78'), figure('full', '45,7875')]).size).toBe(2)
  })
})
