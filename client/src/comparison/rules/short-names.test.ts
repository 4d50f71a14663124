import { describe, expect, it } from 'vitest'
import { shortNames } from './short-names.ts'

describe('shortNames', () => {
  it('leaves out the words that all share', () => {
    expect(shortNames(['Tỉnh Minh họa 07', 'Tỉnh Minh họa 12'])).toEqual(['07', '12'])
    expect(shortNames(['Bộ Tư pháp', 'Bộ Nội vụ'])).toEqual(['Tư pháp', 'Nội vụ'])
  })

  it('keeps a word at least, and all of names that share none', () => {
    expect(shortNames(['Huế', 'Huế Mới'])).toEqual(['Huế', 'Huế Mới'])
    expect(shortNames(['Bộ Y tế', 'Ngân hàng Nhà nước'])).toEqual(['Bộ Y tế', 'Ngân hàng Nhà nước'])
    expect(shortNames(['Bộ Y tế'])).toEqual(['Bộ Y tế'])
    expect(shortNames([])).toEqual([])
  })
})
