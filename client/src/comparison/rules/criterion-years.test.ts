import { expect, it } from 'vitest'
import { criterionUnits, losersOf } from './criterion-units.ts'
import { repeatsOf } from './criterion-years.ts'
import { nodeOf } from './test-criteria.ts'
import { viewOf } from './test-criterion-view.ts'

const repeats = (...years: readonly (readonly number[])[]) => {
  const view = viewOf({ '7.2.2': years.map((each) => ({ points: 0.75, lost: 0.75, years: each })) })
  const units = criterionUnits(view, nodeOf('7.2.2'), [nodeOf('7.2.2')], 'vi')
  return repeatsOf(losersOf(units, 'deducted'), 2024)
}

it('groups those who lost in the same years, most years first', () => {
  const { years, groups, repeaters, always } = repeats([2023], [], [2022, 2023], [2023], [2022])
  expect(years).toEqual([2022, 2023, 2024])
  expect(groups.map((group) => [group.years, group.units.map(({ id }) => id)])).toEqual([
    [[2022, 2023, 2024], ['c']],
    [
      [2023, 2024],
      ['a', 'd'],
    ],
    [[2022, 2024], ['e']],
  ])
  expect(repeaters).toBe(4)
  expect(always).toBe(1)
})

it('calls nobody a repeater in the first year on record', () => {
  expect(repeats([], [])).toEqual({ years: [2024], groups: [], repeaters: 0, always: 0 })
})
