import { expect, it } from 'vitest'
import { formatDate } from './date.ts'

it('prints day, month, year', () => expect(formatDate('2024-04-17')).toBe('17/04/2024'))

it('says what it expected', () => {
  expect(() => formatDate('17/4/2024')).toThrow('Expected a day as YYYY-MM-DD, but got "17/4/2024".')
})
