import { describe, expect, it } from 'vitest'
import { blockRanks, neighboursOf, type Placed } from './bump.ts'
import type { Break } from './rows.ts'

const place = (slug: string, rank: number | null, ...breaks: Break[]): Placed => ({
  slug,
  name: slug,
  rank,
  base: 3,
  tied: false,
  breaks,
})
const years = [
  { year: 2024, framework: 'B', entries: [place('a', 1), place('d', 2, 'UNIT'), place('b', 3, 'UNIT')] },
  {
    year: 2022,
    framework: 'A',
    entries: [place('a', 2, 'FIRST_YEAR'), place('b', 1, 'FIRST_YEAR'), place('c', null)],
  },
  { year: 2023, framework: 'B', entries: [place('b', 2, 'FRAMEWORK'), place('a', 3, 'FRAMEWORK'), place('c', 1)] },
]

describe('blockRanks', () => {
  const { lines, reframed } = blockRanks(years)
  const line = (slug: string) => lines.find((each) => each.slug === slug)

  it('gives each unit its ranks, oldest year first', () => {
    expect(line('a')?.points.map(({ year, rank }) => [year, rank])).toEqual([
      [2022, 2],
      [2023, 3],
      [2024, 1],
    ])
    expect(line('c')?.points.map(({ year }) => year)).toEqual([2023])
  })

  it('parts every line where the framework changes', () => expect(reframed).toEqual([2022]))

  it('parts a line of its own where the unit changed, but not before its first year', () => {
    expect(line('b')?.breaks).toEqual([{ after: 2023, cause: 'UNIT' }])
    expect(line('d')?.breaks).toEqual([])
  })
})

describe('neighboursOf', () => {
  const { lines } = blockRanks(years)
  it('names the leader and whoever stands right above', () => expect(neighboursOf(lines, 'b')).toEqual(['a', 'd']))
  it('names nobody twice, and not the unit itself', () => {
    expect(neighboursOf(lines, 'd')).toEqual(['a'])
    expect(neighboursOf(lines, 'a')).toEqual([])
  })
})
