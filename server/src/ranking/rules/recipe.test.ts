import { expect, it } from 'vitest'
import { asPublishedRecipe } from './recipe.ts'

it('is canonical JSON with each source once', () => {
  const recipe = asPublishedRecipe({ sources: ['b', 'a', 'b'], rounding: { mode: 'HALF_UP', places: 2 } })
  expect(recipe).toBe(
    '{"basis":"AS_PUBLISHED","rounding":{"mode":"HALF_UP","places":2},' +
      '"rules":[{"name":"digest","version":1},{"name":"rank","version":1},{"name":"parts-sum","version":1}],' +
      '"sources":["a","b"],"ties":"standard competition ranking (1, 2, 2, 4) on exact fractions points/maxPoints"}',
  )
})
