import { expect, it } from 'vitest'
import { levelsOfKind } from './level-kind.ts'

it('counts the averages of regions among figures of provinces', () => {
  expect(levelsOfKind('PROVINCE')).toEqual(['province', 'region'])
})

it('knows no level for a kind that no table speaks of', () => {
  expect(levelsOfKind('COMMUNE_OFFICE')).toEqual([])
})
