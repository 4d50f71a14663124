import { describe, expect, it } from 'vitest'
import { wrapText } from './wrap-text.ts'

// Each letter is 10 px wide.
const measure = (text: string): number => text.length * 10

describe('wrapText', () => {
  it('keeps what fits in one line', () => {
    expect(wrapText('Sở Nội vụ', 90, 2, measure)).toEqual(['Sở Nội vụ'])
  })

  it('breaks between words', () => {
    expect(wrapText('Sở Nội vụ', 89, 2, measure)).toEqual(['Sở Nội', 'vụ'])
  })

  it('cuts what is beyond the last line, and says so', () => {
    expect(wrapText('Sở Nội vụ tỉnh', 60, 2, measure)).toEqual(['Sở Nội', 'vụ tỉ…'])
  })

  it('gives a word that is too wide a line of its own', () => {
    expect(wrapText('Sở Nghiêm', 50, 2, measure)).toEqual(['Sở', 'Nghiêm'])
  })

  it('has no line for no text', () => expect(wrapText('', 50, 2, measure)).toEqual([]))
})
