import { expect, it } from 'vitest'
import { wrapText } from './wrap-text.ts'

/** Each letter 6 px wide. */
const measure = (text: string) => text.length * 6

it('breaks between words and leaves none out', () => {
  // "bộ tiêu chí" is 11 letters, 66 px.
  expect(wrapText('bộ tiêu chí đổi từ năm 2022', 66, measure)).toEqual(['bộ tiêu chí', 'đổi từ năm', '2022'])
})

it('gives a word that is too wide a line of its own', () => {
  expect(wrapText('a nghiêngngả b', 30, measure)).toEqual(['a', 'nghiêngngả', 'b'])
})

it('keeps what fits in one line', () => expect(wrapText('một dòng', 100, measure)).toEqual(['một dòng']))
