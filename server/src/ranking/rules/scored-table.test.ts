import { describe, expect, it } from 'vitest'
import { type ScoredStanding, scoredTable } from './scored-table.ts'

const standing = (
  unit: string,
  points: string | null,
  maxPoints: string | null,
  over: Partial<ScoredStanding> = {},
) => ({
  ...{ unit, block: 'B', ranked: true, assessment: `of ${unit}`, version: 1, points, maxPoints },
  ...{ missing: '0', missingLeaves: 0, state: null },
  ...over,
})
const places = (...units: string[]) => new Map(units.map((unit): [string, number] => [unit, unit.charCodeAt(0)]))
const table = (...standings: ScoredStanding[]) => scoredTable(standings, places(...standings.map(({ unit }) => unit)))
const lines = (...standings: ScoredStanding[]) =>
  table(...standings).entries.map(({ unit, status, rank, tied, base }) => [
    unit,
    status,
    rank,
    tied ? 'tied' : '',
    base,
  ])

describe('scoredTable', () => {
  it('leaves out the ranks behind a tie, and orders equals by name', () => {
    expect(
      lines(
        standing('d', '80', '100'),
        standing('c', '88', '100'),
        standing('b', '44', '50'),
        standing('a', '90', '100'),
      ),
    ).toEqual([
      ['a', 'RANKED', 1, '', 4],
      ['b', 'RANKED', 2, 'tied', 4],
      ['c', 'RANKED', 2, 'tied', 4],
      ['d', 'RANKED', 4, '', 4],
    ])
  })

  // 87 x 100 = 8700 is less than 87.437186 x 99.5 = 8700.000007: the seventh decimal of the share decides.
  it('tells apart what differs in the seventh decimal alone', () => {
    expect(lines(standing('a', '87.000000', '99.500000'), standing('b', '87.437186', '100.000000'))).toEqual([
      ['b', 'RANKED', 1, '', 2],
      ['a', 'RANKED', 2, '', 2],
    ])
  })

  // 1/3 and 333333/999999 are the same fraction; 333333.000001 of it is not.
  it('ties equal fractions of different maxima', () => {
    expect(lines(standing('a', '1', '3'), standing('b', '333333', '999999')).map(([, , rank]) => rank)).toEqual([1, 1])
    expect(lines(standing('a', '1', '3'), standing('b', '333333.000001', '999999')).map(([, , rank]) => rank)).toEqual([
      1, 2,
    ])
  })

  it('shows whoever cannot be ranked, and counts the ranked alone', () => {
    const { entries, base, byUnit } = table(
      standing('a', '70', '100'),
      standing('b', '95', '100', { ranked: false }),
      standing('c', '60', '100', { missing: '2.000000', missingLeaves: 1 }),
      standing('d', null, null),
      standing('e', null, null, { assessment: null }),
      standing('f', '0', '0.000000'),
    )
    expect(base).toBe(1)
    expect(entries.map(({ unit, status, rank }) => [unit, status, rank])).toEqual([
      ['a', 'RANKED', 1],
      ['b', 'NOT_RANKED', null],
      ['c', 'INCOMPLETE', null],
      ['d', 'INCOMPLETE', null],
      ['e', 'NOT_PUBLISHED', null],
      ['f', 'NOT_RANKED', null],
    ])
    expect(byUnit.get('c')?.share).toEqual({ numerator: 60_000_000n, denominator: 100_000_000n })
  })
})
