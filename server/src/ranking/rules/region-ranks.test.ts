import { expect, it } from 'vitest'
import type { RankingLine } from './ranking-table.ts'
import { regionRanks } from './region-ranks.ts'

const line = (unit: string, rank: number | null, region: string | null): RankingLine => ({
  ...{ unit, rank, region, nameOrder: 1, tied: false, base: rank && 9, points: null, maxPoints: null, share: null },
  status: rank === null ? 'INCOMPLETE' : 'RANKED',
})

it('ranks inside each region, with ties, and leaves out who has no rank or no region', () => {
  const entries = [
    ...[line('a', 1, 'Bắc'), line('b', 2, 'Nam'), line('c', 2, 'Bắc'), line('d', 2, 'Bắc'), line('e', 5, 'Bắc')],
    ...[line('f', 6, null), line('g', null, 'Nam')],
  ]
  expect(Object.fromEntries(regionRanks(entries))).toEqual({
    a: { rank: 1, base: 4 },
    b: { rank: 1, base: 1 },
    c: { rank: 2, base: 4 },
    d: { rank: 2, base: 4 },
    e: { rank: 4, base: 4 },
  })
})
