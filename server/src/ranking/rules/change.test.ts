import { expect, it } from 'vitest'
import { placesGained } from './change.ts'

it.each([
  { name: 'up', previous: 5, current: 2, gained: 3 },
  { name: 'down', previous: 1, current: 2, gained: -1 },
  { name: 'level', previous: 3, current: 3, gained: 0 },
  { name: 'no earlier rank', previous: null, current: 3, gained: null },
  { name: 'not ranked now', previous: 3, current: null, gained: null },
])('$name', ({ previous, current, gained }) => {
  expect(placesGained(previous, current, [])).toBe(gained)
})

it('is not known across a break', () => {
  expect(placesGained(5, 2, ['FRAMEWORK'])).toBeNull()
})
