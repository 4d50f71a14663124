import { expect, it } from 'vitest'
import { letterOf } from './fonts.ts'

it.each([
  ['U+0102-0103, U+20AB', 'xăn', 'ă'],
  ['U+0102-0103, U+20AB', '1₫', '₫'],
  ['U+0102-0103, U+20AB', 'an', undefined],
  ['U+0-FF', 'ắa', 'a'],
  ['', 'ắ', 'ắ'],
])('of a font that holds %j, %j needs %j', (range, text, letter) => expect(letterOf(range, [...text])).toBe(letter))
