import { expect, it } from 'vitest'
import { slugFor } from './slug.ts'

it('is the folded name', () => {
  expect(slugFor({ name: 'Bộ Tư pháp' }, new Set())).toBe('bo-tu-phap')
  expect(slugFor({ name: 'Tỉnh Bà Rịa - Vũng Tàu' }, new Set())).toBe('tinh-ba-ria-vung-tau')
})

it('bears the opening year where an older unit has the plain key', () => {
  const taken = new Set(['tinh-dong-thap'])
  expect(slugFor({ name: 'Tỉnh Đồng Tháp', opened: '2025-07-01' }, taken)).toBe('tinh-dong-thap-2025')
  expect(slugFor({ name: 'Tỉnh Tiền Giang', opened: '2025-07-01' }, taken)).toBe('tinh-tien-giang')
})

it('names the unit above', () => {
  expect(slugFor({ name: 'Sở Nội vụ', within: 'tinh-hai-duong' }, new Set())).toBe('so-noi-vu-tinh-hai-duong')
})

it('refuses to give one key twice', () => {
  expect(() => slugFor({ name: 'Bộ Y tế' }, new Set(['bo-y-te']))).toThrow(/bo-y-te/)
  const taken = new Set(['tinh-x', 'tinh-x-2025'])
  expect(() => slugFor({ name: 'Tỉnh X', opened: '2025-07-01' }, taken)).toThrow(/tinh-x/)
})
