import { expect, it } from 'vitest'
import { checkRanks } from './rank-check.ts'

const computed = new Map([
  ['a', { rank: 1, tied: false }],
  ['b', { rank: 2, tied: true }],
  ['c', { rank: 2, tied: true }],
])

it('counts the ranks that agree among those that can be compared', () => {
  const printed = new Map([
    ['a', 1],
    ['b', 2],
    ['c', 3],
    ['d', 4],
    ['e', null],
  ])
  expect(checkRanks(printed, computed)).toEqual({ compared: 3, agreeing: 2 })
})

it('compares nothing where nothing was printed', () => {
  expect(checkRanks(new Map(), computed)).toEqual({ compared: 0, agreeing: 0 })
})
