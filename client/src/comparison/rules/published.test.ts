import { describe, expect, it } from 'vitest'
import { occasionsOf } from './occasion.ts'
import { publishedNodes } from './published.ts'
import { point, standing, unit } from './test-units.ts'

const part = (name: 'APPRAISED' | 'SURVEY', points: number, maxPoints: number) => ({
  __typename: 'PartScore' as const,
  part: name,
  points,
  maxPoints,
  percent: (100 * points) / maxPoints,
})

const law = unit(
  'bo-tu-phap',
  [
    standing({
      year: 2023,
      basis: 'AS_PUBLISHED',
      more: {
        points: 89.95,
        percent: 89.95,
        rank: 1,
        base: 17,
        byPart: [part('APPRAISED', 61.86, 68.5), part('SURVEY', 28.1, 31.5)],
      },
    }),
  ],
  { history: [point(2022, 89.2), point(2020, 70)] },
)
const home = unit('bo-noi-vu', [
  standing({ year: 2023, basis: 'AS_PUBLISHED', more: { points: 87.04, percent: 87.04, rank: 4, base: 17 } }),
])

describe('publishedNodes', () => {
  const [occasion] = occasionsOf([law, home])
  const nodes = occasion
    ? publishedNodes([law, home], occasion, { whole: 'Cả chỉ số', part: (name) => name.toLowerCase() })
    : []

  it('makes a total and the parts that the source prints', () => {
    expect(nodes.map(({ title, level, maxPoints }) => [title, level, maxPoints])).toEqual([
      ['Cả chỉ số', 0, 100_000_000],
      ['appraised', 1, 68_500_000],
      ['survey', 1, 31_500_000],
    ])
  })

  it('keeps a part that a unit lacks empty, and tells no losses', () => {
    expect(nodes[1]?.cells.map(({ points, state }) => [points, state])).toEqual([
      [61_860_000, 'SCORED'],
      [null, 'NOT_PUBLISHED'],
    ])
    expect(nodes[1]?.cells[0]).toMatchObject({ deducted: null, notReached: null })
  })

  it('takes the own last year from the years on record', () => {
    expect(nodes[0]?.cells.map(({ previousPercent, rank }) => [previousPercent, rank])).toEqual([
      [89.2, 1],
      [null, 4],
    ])
  })
})
