import { expect, it } from 'vitest'
import { exactText } from './exact-text.ts'

it.each([
  [402_000, '402.000'],
  [7.5, '7,5'],
  [0.000001, '0,000001'],
  [0, '0'],
  [-1.25, '−1,25'],
  [100, '100'],
])('prints %d as %s', (value, text) => expect(exactText(value, 'vi')).toBe(text))
