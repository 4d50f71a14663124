import { expect, it } from 'vitest'
import { type NarrowedItem, type Narrowing, narrowItems, narrows } from './narrow-items.ts'

const item = (state: string, slug: string | null, overdue = false): NarrowedItem => ({
  state,
  overdue,
  units: slug === null ? null : { nodes: [{ slug }] },
})
const all = [
  item('OPEN', 'so-a', true),
  item('REPORTED', 'so-b'),
  item('DONE', 'so-a'),
  item('NOT_DONE', null),
  item('OPEN', null),
]
const none: Narrowing = { state: null, open: false, overdue: false, unit: null }
const left = (part: Partial<Narrowing>) =>
  narrowItems(all, 'tinh-x', { ...none, ...part }).map((each) => all.indexOf(each))

it('narrows by state, by what nobody judged, by lateness, and by the unit that gave or is bound', () => {
  expect(left({})).toEqual([0, 1, 2, 3, 4])
  expect(left({ state: 'OPEN' })).toEqual([0, 4])
  expect(left({ open: true })).toEqual([0, 1, 4])
  expect(left({ overdue: true })).toEqual([0])
  expect(left({ unit: 'so-a' })).toEqual([0, 2])
  expect(left({ unit: 'tinh-x' })).toEqual([0, 1, 2, 3, 4])
  expect(left({ unit: 'so-a', open: true })).toEqual([0])
  expect([narrows(none), narrows({ ...none, unit: 'so-a' })]).toEqual([false, true])
})
