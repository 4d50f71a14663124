import { expect, it } from 'vitest'
import { dayInVietnam } from './day.ts'

it('takes the day of an instant in Vietnam, seven hours ahead', () => {
  expect(dayInVietnam('2024-04-16T17:00:00Z')).toBe('2024-04-17')
  expect(dayInVietnam('2024-04-16T16:59:59Z')).toBe('2024-04-16')
  expect(dayInVietnam('2024-04-17T00:00:00+07:00')).toBe('2024-04-17')
})
