import { expect, it } from 'vitest'
import type { RankingLine } from './ranking-table.ts'
import { regionRanks } from './region-ranks.ts'

const line = (unit: string, rank: number | null): RankingLine => ({
  ...{ unit, rank, nameOrder: 1, tied: false, base: rank && 9, points: null, maxPoints: null, share: null },
  status: rank === null ? 'INCOMPLETE' : 'RANKED',
})

it('ranks inside each region, with ties, and leaves out who has no rank or no region', () => {
  const entries = [
    ...[line('a', 1), line('b', 2), line('c', 2), line('d', 2), line('e', 5)],
    ...[line('f', 6), line('g', null)],
  ]
  const north = ['a', 'c', 'd', 'e'].map((unit): [string, string] => [unit, 'Bắc'])
  const south = ['b', 'g'].map((unit): [string, string] => [unit, 'Nam'])
  expect(Object.fromEntries(regionRanks(entries, new Map([...north, ...south])))).toEqual({
    a: { rank: 1, base: 4 },
    b: { rank: 1, base: 1 },
    c: { rank: 2, base: 4 },
    d: { rank: 2, base: 4 },
    e: { rank: 4, base: 4 },
  })
})
