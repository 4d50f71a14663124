import { expect, it } from 'vitest'
import { joinedYears, type UnitYear } from './joined-years.ts'

const year = (of: number, over: Partial<UnitYear> = {}): UnitYear => ({
  ...{ year: of, framework: 'F', unit: 'a', block: 'B', basis: 'COMPUTED', restated: false, reshaped: false },
  ...over,
})
const series = (...years: UnitYear[]) => joinedYears(years).map(({ year, basis, breaks }) => [year, basis, ...breaks])

it('joins years of one framework, block and basis, oldest first', () => {
  expect(series(year(2024), year(2023))).toEqual([
    [2023, 'COMPUTED', 'FIRST_YEAR'],
    [2024, 'COMPUTED'],
  ])
})

it.each([
  { change: 'another framework', over: { framework: 'G' }, breaks: ['FRAMEWORK'] },
  { change: 'another block', over: { block: 'C' }, breaks: ['BLOCK'] },
  { change: 'a merger between', over: { reshaped: true }, breaks: ['UNIT'] },
  { change: 'both', over: { reshaped: true, framework: 'G' }, breaks: ['FRAMEWORK', 'UNIT'] },
])('does not join across $change', ({ over, breaks }) => {
  expect(series(year(2023), year(2024, over))[1]).toEqual([2024, 'COMPUTED', ...breaks])
})

it('says of a unit that came from others why its first year stands alone', () => {
  expect(series(year(2024, { reshaped: true }))).toEqual([[2024, 'COMPUTED', 'UNIT']])
})

it('keeps what was published where a year has both, and never joins it to what is computed', () => {
  const published = { basis: 'AS_PUBLISHED' } as const
  expect(series(year(2023, published), year(2024), year(2024, published), year(2025))).toEqual([
    [2023, 'AS_PUBLISHED', 'FIRST_YEAR'],
    [2024, 'AS_PUBLISHED'],
    [2025, 'COMPUTED', 'BASIS'],
  ])
})
