import { expect, it } from 'vitest'
import { nextRankIn } from './next-in-table.ts'
import { scoredTable } from './scored-table.ts'

const standing = (unit: string, points: string, maxPoints = '100', ranked = true) => ({
  ...{
    unit,
    block: null,
    ranked,
    assessment: unit,
    version: 1,
    points,
    maxPoints,
    missing: '0',
    missingLeaves: 0,
    state: null,
  },
})
const { entries, byUnit } = scoredTable(
  [
    standing('a', '90'),
    standing('b', '88'),
    standing('c', '44', '50'),
    standing('d', '80'),
    standing('e', '95', '100', false),
  ],
  new Map(),
)
const next = (unit: string) => {
  const own = byUnit.get(unit)
  const found = own && nextRankIn(entries, own)
  return found && [found.rank, found.points.toFixed(), found.pointsToPass.toFixed(), found.outcome, found.holders]
}

// c needs 90% of 50, so 1 point more; d draws level with the two at 88%.
it('looks at the next better rank alone, whatever the maximum', () => {
  expect(next('d')).toEqual([2, '8', '8.000001', 'TIE', 2])
  expect(next('c')).toEqual([1, '1', '1.000001', 'TIE', 1])
  expect(next('b')).toEqual([1, '2', '2.000001', 'TIE', 1])
})

it('is nothing for the first, and for whoever has no rank', () => {
  expect([next('a'), next('e')]).toEqual([null, null])
})
