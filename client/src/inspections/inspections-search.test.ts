import { expect, it } from 'vitest'
import { readFindingSearch, readInspectionsSearch } from './inspections-search.ts'

it('reads what it knows and lets go of what it does not', () => {
  const read = readInspectionsSearch({
    nam: '2026',
    tt: 'cho-xac-nhan',
    tc: 3,
    qh: 1,
    'minh-hoa': '1',
    loai: 'x',
    dv: 'A B',
  })
  expect(read).toMatchObject({ nam: 2026, tt: 'cho-xac-nhan', tc: '3', qh: true, 'minh-hoa': true })
  expect([read.loai, read.dv, read.cua, read.ngay]).toEqual([undefined, undefined, undefined, undefined])
  expect(readFindingSearch({ ngay: '2026-02-30' }).ngay).toBeUndefined()
})
