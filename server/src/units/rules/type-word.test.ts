import { expect, it } from 'vitest'
import { readTypeWord } from './type-word.ts'

it('reads the type from the first words, which mean different things in different kinds', () => {
  expect(readTypeWord('PROVINCE', 'Thành phố Huế')).toEqual({ type: 'CENTRAL_CITY', shortName: 'Huế' })
  expect(readTypeWord('DISTRICT', 'Thành phố Thái Nguyên')).toEqual({
    type: 'PROVINCIAL_CITY',
    shortName: 'Thái Nguyên',
  })
  expect(readTypeWord('COMMUNE', 'Đặc khu Cát Hải')).toEqual({ type: 'SPECIAL_ZONE', shortName: 'Cát Hải' })
})

it('keeps the word where the name is never used without it', () => {
  expect(readTypeWord('DEPARTMENT', 'Sở Nội vụ')).toEqual({ type: 'DEPARTMENT', shortName: 'Sở Nội vụ' })
  expect(readTypeWord('DEPARTMENT', 'Ban Quản lý Khu kinh tế').type).toBe('MANAGEMENT_BOARD')
  expect(readTypeWord('DEPARTMENT', 'Ban Dân tộc').type).toBe('DEPARTMENT')
})

it('claims no type that the name does not state', () => {
  expect(readTypeWord('VERTICAL_AGENCY', 'Ngân hàng Nhà nước tỉnh')).toEqual({
    type: null,
    shortName: 'Ngân hàng Nhà nước tỉnh',
  })
})
