import { describe, expect, it } from 'vitest'
import { formatDate, isDay, readDay } from './date.ts'

it('prints day, month, year', () => expect(formatDate('2024-04-17')).toBe('17/04/2024'))

it('says what it expected', () => {
  expect(() => formatDate('17/4/2024')).toThrow('Expected a day as YYYY-MM-DD, but got "17/4/2024".')
})

describe('readDay', () => {
  it.each([
    ['1/7/2025', '2025-07-01'],
    ['30-06-2025', '2025-06-30'],
    [' 29.2.2024 ', '2024-02-29'],
  ])('reads %s', (text, day) => expect(readDay(text)).toBe(day))
  it.each(['31/2/2025', '06/30/2025', '2025-06-30', '1/7/25', ''])('refuses %s', (text) =>
    expect(readDay(text)).toBeNull(),
  )
})

it('knows a day of the calendar', () => {
  expect(isDay('2025-06-30')).toBe(true)
  expect(['2025-06-31', 'hoà bình', '30/06/2025', ''].filter(isDay)).toEqual([])
})
