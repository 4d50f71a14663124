import { expect, it } from 'vitest'
import { yearText } from './year-text.ts'

it.each([
  [2023, null, '2023'],
  [2025, 'to 27/11', '2025 (đến 27/11)'],
  [2012, '2011-2012', '2011-2012'],
])('writes %i with the remark %s as %s', (year, yearNote, text) =>
  expect(yearText({ year, yearNote }, 'vi')).toBe(text),
)
