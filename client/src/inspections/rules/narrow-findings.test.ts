import { expect, it } from 'vitest'
import { type NarrowedFinding, type Narrowing, narrowFindings, narrows } from './narrow-findings.ts'

const finding = (state: string, code: string | null, unit: string | null, overdue = false): NarrowedFinding => ({
  state,
  overdue,
  foundOn: null,
  closedOn: null,
  criterion: code === null ? null : { code },
  units: unit === null ? null : { nodes: [{ slug: unit }] },
})
const all = [
  finding('OPEN', '3.1', 'so-a', true),
  finding('OPEN', '31', 'so-b'),
  finding('CLOSED_REMEDIED', '3', 'so-a'),
  finding('OPEN', null, null),
]
const none: Narrowing = { state: null, unit: null, criterion: null, overdue: false, openOn: null }
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

it('tells what is open on a day from what was found later or closed by then', () => {
  const bare = finding('OPEN', null, null)
  const closed = finding('CLOSED_REMEDIED', null, null)
  const findings = [
    bare,
    { ...bare, foundOn: '2026-07-02' },
    { ...closed, foundOn: '2026-04-10', closedOn: '2026-07-01' },
    closed,
    finding('REMEDY_PROPOSED', null, null),
  ]
  const openOn = (day: string) =>
    narrowFindings(findings, { ...none, openOn: day }).map((each) => findings.indexOf(each))
  expect(openOn('2026-06-30')).toEqual([0, 2, 4])
  expect(openOn('2026-07-01')).toEqual([0, 4])
  expect(openOn('today')).toEqual([0, 1, 4])
})
