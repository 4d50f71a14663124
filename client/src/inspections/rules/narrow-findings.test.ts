import { expect, it } from 'vitest'
import { type NarrowedFinding, type Narrowing, narrowFindings, narrows } from './narrow-findings.ts'

const finding = (state: string, code: string | null, unit: string | null, overdue = false): NarrowedFinding => ({
  state,
  overdue,
  criterion: code === null ? null : { code },
  units: unit === null ? null : { nodes: [{ slug: unit }] },
})
const all = [
  finding('OPEN', '3.1', 'so-a', true),
  finding('OPEN', '31', 'so-b'),
  finding('CLOSED_REMEDIED', '3', 'so-a'),
  finding('OPEN', null, null),
]
const none: Narrowing = { state: null, unit: null, criterion: null, overdue: false }
const left = (part: Partial<Narrowing>) => narrowFindings(all, { ...none, ...part }).map((each) => all.indexOf(each))

it('narrows by state, unit, lateness and a criterion with what is below it', () => {
  expect(left({})).toEqual([0, 1, 2, 3])
  expect(left({ state: 'OPEN' })).toEqual([0, 1, 3])
  expect(left({ unit: 'so-a' })).toEqual([0, 2])
  expect(left({ criterion: '3' })).toEqual([0, 2])
  expect(left({ overdue: true })).toEqual([0])
  expect(left({ unit: 'so-a', state: 'CLOSED_REMEDIED' })).toEqual([2])
  expect([narrows(none), narrows({ ...none, overdue: true })]).toEqual([false, true])
})
