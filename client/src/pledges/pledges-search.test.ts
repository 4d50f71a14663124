import { expect, it } from 'vitest'
import { readPledgesSearch } from './pledges-search.ts'

it('reads what it knows and lets go of what it does not', () => {
  const read = readPledgesSearch({ cs: 766, nam: '2026', kq: 'chua-danh-gia', dv: 'A B', sx: 'x y', 'minh-hoa': '0' })
  expect(read).toMatchObject({ cs: '766', nam: 2026, kq: 'chua-danh-gia' })
  expect([read.dv, read.sx, read['minh-hoa']]).toEqual([undefined, undefined, undefined])
})
