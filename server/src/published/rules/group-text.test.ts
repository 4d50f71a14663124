import { describe, expect, it } from 'vitest'
import { readGroup } from './group-text.ts'

describe('readGroup', () => {
  it.each([
    ['province', '(average of 63)', '', 'average of 63'],
    ['department', '(average of departments)', 'Hà Nội', 'average of departments, Hà Nội'],
    ['region', 'Tây Nguyên', '', 'Tây Nguyên'],
    ['province', 'Lâm Đồng (34-province map)', '', null],
    ['commune', 'UBND xã Quảng Bình (Quang Binh)', 'Tuyên Quang', null],
  ])('%s %s', (level, name, parent, group) => {
    expect(readGroup(level, name, parent)).toBe(group)
  })
})
