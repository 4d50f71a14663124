import { expect, it } from 'vitest'
import { type CountedFinding, countFindings, isClosedOn } from './finding-counts.ts'

const bare: CountedFinding = { state: 'OPEN', foundOn: null, dueOn: null, closedOn: null }
const closed = { ...bare, state: 'CLOSED_REMEDIED' } as const

it('is closed from its closing day on, and always where nobody says since when', () => {
  const dated = { ...closed, closedOn: '2026-05-20' }
  expect(['2026-05-19', '2026-05-20'].map((day) => isClosedOn(dated, day))).toEqual([false, true])
  expect(isClosedOn({ ...bare, state: 'CLOSED_NOT_REMEDIED' }, '2021-01-01')).toBe(true)
  expect(isClosedOn({ ...bare, state: 'REMEDY_PROPOSED' }, '2026-12-31')).toBe(false)
})

it('counts what was found by the day, open, closed and overdue', () => {
  const findings: CountedFinding[] = [
    bare,
    { ...bare, foundOn: '2026-04-10', dueOn: '2026-06-30' },
    { ...bare, state: 'REMEDY_PROPOSED', foundOn: '2026-04-10', dueOn: '2026-07-01' },
    { ...closed, foundOn: '2026-04-10', dueOn: '2026-05-10', closedOn: '2026-07-05' },
    { ...closed, foundOn: '2026-04-10', closedOn: '2026-06-01' },
    { ...bare, foundOn: '2026-07-02' },
  ]
  // On 1/7 the second and the fourth were due before; the third is due that very day, the sixth is not found yet.
  expect(countFindings(findings, '2026-07-01')).toEqual({ total: 5, open: 4, closed: 1, overdue: 2, undated: 1 })
  expect(countFindings(findings, '2026-07-05')).toEqual({ total: 6, open: 4, closed: 2, overdue: 2, undated: 2 })
  expect(countFindings([], '2026-07-01')).toEqual({ total: 0, open: 0, closed: 0, overdue: 0, undated: 0 })
})
