import { expect, it } from 'vitest'
import { dayBefore, dayInVietnam, inForce, isDay } from './day.ts'
import { parseDay } from './parse-day.ts'

it('knows which days exist', () => {
  expect(['2024-02-29', '2025-07-01', '0001-01-01'].every(isDay)).toBe(true)
  expect(['2023-02-29', '2025-7-1', '2025-13-01', '0000-01-01', '2025-07-01T00:00', ''].some(isDay)).toBe(false)
})

it('refuses anything else with what came', () => {
  expect(parseDay('2025-07-01')).toBe('2025-07-01')
  expect(() => parseDay('1/7/2025')).toThrow(/YYYY-MM-DD, nhận được "1\/7\/2025"/)
  expect(() => parseDay(20250701)).toThrow(/20250701/)
})

it('begins the day in Vietnam seven hours before UTC does', () => {
  expect(dayInVietnam(new Date('2025-06-30T16:59:59Z'))).toBe('2025-06-30')
  expect(dayInVietnam(new Date('2025-06-30T17:00:00Z'))).toBe('2025-07-01')
})

it('takes both ends of a validity as inside', () => {
  const fact = { validFrom: '2025-01-01', validTo: '2025-06-30' }
  expect(['2025-01-01', '2025-06-30'].every((day) => inForce(fact, day))).toBe(true)
  expect(['2024-12-31', '2025-07-01'].some((day) => inForce(fact, day))).toBe(false)
  expect(inForce({ validFrom: null, validTo: null }, '1900-01-01')).toBe(true)
})

it('steps back over months, years and leap days', () => {
  expect(dayBefore('2025-01-01')).toBe('2024-12-31')
  expect(dayBefore('2024-03-01')).toBe('2024-02-29')
})
