import { expect, it } from 'vitest'
import { readProceduresSearch } from './procedures-search.ts'

it('reads what it knows and lets go of what it does not', () => {
  const read = readProceduresSearch({
    'minh-hoa': '1',
    tt: 'het-hieu-luc',
    q: 12,
    uq: 1,
    sx: '-ngay',
    loi: 'x',
    cq: 'A B',
  })
  expect(read).toMatchObject({ 'minh-hoa': true, tt: 'het-hieu-luc', q: '12', uq: true, sx: '-ngay' })
  expect([read.loi, read.cq, read.gd, read.ngay]).toEqual([undefined, undefined, undefined, undefined])
  expect(readProceduresSearch({ ngay: '2026-02-30' }).ngay).toBeUndefined()
})
