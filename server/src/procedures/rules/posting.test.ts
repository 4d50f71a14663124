import { expect, it } from 'vitest'
import { isInForce, postingFault } from './posting.ts'

const procedure = { announcedOn: '2025-02-01', expiredOn: '2026-03-01' }

it('is in force from its announcement, until the day before it expires', () => {
  const days = ['2025-01-31', '2025-02-01', '2026-02-28', '2026-03-01']
  expect(days.map((day) => isInForce('2025-02-01', '2026-03-01', day))).toEqual([false, true, true, false])
  expect(isInForce(null, null, '2026-01-01')).toBe(true)
})

it('finds what is still posted after its expiry, and what is in force and missing', () => {
  const fault = (seenOn: string, posted: boolean) => postingFault(procedure, { seenOn, posted })
  expect(fault('2026-03-01', true)).toBe('EXPIRED_POSTED')
  expect(fault('2026-02-28', true)).toBeNull()
  expect(fault('2026-02-28', false)).toBe('MISSING')
  expect(fault('2026-03-01', false)).toBeNull()
  expect(fault('2025-01-31', false)).toBeNull()
})
