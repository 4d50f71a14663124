import { expect, it } from 'vitest'
import { gapAbove, type TableLine } from './gap-above.ts'

const line = (slug: string, rank: number | null, points: number | null, maxPoints = 100): TableLine => ({
  ...{ rank, points, maxPoints, unit: { slug } },
})
const table = [line('a', 1, 89.95), line('b', 2, 89.89), line('c', 2, 89.89), line('d', 4, 84.1), line('e', null, null)]

it('is the difference of two printed totals, past those who share a rank', () => {
  expect(gapAbove(table, 'b')).toEqual({ rank: 1, points: 60_000 })
  expect(gapAbove(table, 'd')).toEqual({ rank: 2, points: 5_790_000 })
})

it('is not told of the first, of who has no rank, of who is not there, and where points do not compare', () => {
  expect([gapAbove(table, 'a'), gapAbove(table, 'e'), gapAbove(table, 'x')]).toEqual([null, null, null])
  expect(gapAbove([line('a', 1, 89.95, 99.5), line('b', 2, 89.89)], 'b')).toBeNull()
  expect(gapAbove([line('a', 1, null), line('b', 2, 89.89)], 'b')).toBeNull()
})
