import { describe, expect, it } from 'vitest'
import { parseSearch, stringifySearch } from './search-text.ts'

describe('the search part of an address', () => {
  it('stays readable: lists by comma, defaults left out', () => {
    const search = { nam: 2023, ghim: ['bo-tu-phap', 'bo-y-te'], q: '', lech: true, sx: undefined, cot: false }
    expect(stringifySearch(search)).toBe('?nam=2023&ghim=bo-tu-phap,bo-y-te&lech=1')
  })

  it('gives back what it wrote', () => {
    expect(parseSearch(stringifySearch({ q: 'Bộ Y tế & 50%', sx: '-diem' }))).toEqual({
      q: 'Bộ Y tế & 50%',
      sx: '-diem',
    })
  })

  it('takes broken escapes without throwing, and the first of repeated keys', () => {
    expect(parseSearch('?q=%E0%A4%A&q=2&x')).toMatchObject({ x: '' })
    expect(parseSearch('?a=1&a=2')).toEqual({ a: '1' })
    expect(stringifySearch({})).toBe('')
  })
})
