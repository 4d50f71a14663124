import { expect, it } from 'vitest'
import { wrapText, wrapWithin } from './wrap-text.ts'

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

it('cuts what is beyond the last line, and says so', () => {
  // Ten letters a line: "Sở Nghiêm" fits, "tỉnh Xa xôi" does not.
  expect(wrapWithin('Sở Nghiêm tỉnh Xa xôi', 60, 2, measure)).toEqual(['Sở Nghiêm', 'tỉnh Xa x…'])
  expect(wrapWithin('Sở Nghiêm', 60, 2, measure)).toEqual(['Sở Nghiêm'])
})
