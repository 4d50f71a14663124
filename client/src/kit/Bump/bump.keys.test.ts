import { describe, expect, it } from 'vitest'
import { nearestRank, nextRank } from './bump.keys.ts'
import type { PlacedRank } from './bump.layout.ts'

const place = (id: string, year: number, rank: number): PlacedRank => ({
  key: `${id} ${year}`,
  series: { id, name: id, points: [] },
  year,
  rank,
  printed: `${rank}/3`,
  cx: (year - 2022) * 100,
  cy: rank * 10,
})
const points = [place('b', 2022, 2), place('b', 2023, 3), place('a', 2022, 1), place('a', 2023, 2), place('c', 2023, 2)]
const from = (key: string) => points.find((point) => point.key === key) as PlacedRank
const go = (key: string, start: string) => nextRank(key, from(start), points)?.key

describe('nextRank', () => {
  it('walks along a unit and stays at its ends', () => {
    expect(go('ArrowRight', 'a 2022')).toBe('a 2023')
    expect(go('ArrowRight', 'a 2023')).toBe('a 2023')
    expect(go('Home', 'a 2023')).toBe('a 2022')
  })
  it('walks the ranks of a year, ties one after the other', () => {
    expect(go('ArrowDown', 'a 2023')).toBe('c 2023')
    expect(go('ArrowDown', 'c 2023')).toBe('b 2023')
    expect(go('ArrowUp', 'b 2022')).toBe('a 2022')
  })
  it('leaves other keys alone', () => expect(go('Tab', 'a 2022')).toBeUndefined())
})

it('finds the nearest point, the last given of two equally near', () => {
  expect(nearestRank(points, 4, 11)?.key).toBe('a 2022')
  expect(nearestRank(points, 101, 21)?.key).toBe('c 2023')
  expect(nearestRank([], 0, 0)).toBeUndefined()
})
