import { describe, expect, it } from 'vitest'
import { readSource } from './source-text.ts'

describe('readSource', () => {
  it('finds the address and the remark behind it', () => {
    const source = 'https://viet-jo.com/news/social/190528080825.html (derived: 90.57 minus the stated gap of 15.44)'
    expect(readSource(source)).toEqual({
      source,
      sourceUrl: 'https://viet-jo.com/news/social/190528080825.html',
      note: 'derived: 90.57 minus the stated gap of 15.44',
    })
  })

  it('keeps commas and brackets that belong to the address', () => {
    const source = 'https://en.baohoabinh.com.vn/5/7491/Hoa-Binh-clearly-defining-role,-resp111nsibilities.htm'
    expect(readSource(source)).toEqual({ source, sourceUrl: source, note: null })
  })

  it('has no address where the source is named in words', () => {
    const source = 'seed document 004 (news item of 30/8/2023; the year of the score is inferred)'
    expect(readSource(source)).toEqual({ source, sourceUrl: null, note: null })
  })
})
