import { describe, expect, it } from 'vitest'
import { leads, strongest } from './strongest.ts'
import { cell } from './testing/nodes.ts'

describe('strongest', () => {
  it('names every tied one', () => {
    expect(strongest([cell(8, 10), cell(9, 10), cell(9, 10)])).toEqual([1, 2])
  })

  it('compares shares of the own maximum, not points', () => {
    // 4.5 of 5 are 90%, 8.9 of 10 are 89%.
    expect(strongest([cell(8.9, 10), cell(4.5, 5)])).toEqual([1])
  })

  it('sees a difference that no printed percent shows', () => {
    // 87/99.5 = 87.4371859...%, 87.437186/100 = 87.437186%: the second is greater by less than a millionth of a percent.
    expect(strongest([cell(87, 99.5), cell(87.437186, 100)])).toEqual([1])
  })

  it('names nobody where all are equal, or fewer than two have points', () => {
    expect(strongest([cell(2, 2), cell(2, 2)])).toEqual([])
    expect(strongest([cell(2, 2), cell(null, 2)])).toEqual([])
  })

  it('leaves out who has no points: missing is not zero', () => {
    expect(strongest([cell(null, 2), cell(0, 2), cell(1, 2)])).toEqual([2])
  })
})

describe('leads', () => {
  it('holds for a tie, not for less, and is unknown without points', () => {
    expect(leads([cell(2, 2), cell(2, 2), cell(1, 2)])).toBe(true)
    expect(leads([cell(1, 2), cell(2, 2)])).toBe(false)
    expect(leads([cell(null, 2), cell(2, 2)])).toBeNull()
    expect(leads([cell(1, 2), cell(null, 2)])).toBeNull()
  })
})
