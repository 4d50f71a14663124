import { expect, it } from 'vitest'
import { readModelsSearch } from './models-search.ts'

it('reads what it knows and lets go of what it does not', () => {
  const read = readModelsSearch({ 'minh-hoa': 1, nam: '2026', tt: 'nhan-rong', tc: 3.1, sx: 'ten', dv: 'A B', q: '' })
  expect(read).toMatchObject({ 'minh-hoa': true, nam: 2026, tt: 'nhan-rong', tc: '3.1', sx: 'ten' })
  expect([read.dv, read.q, readModelsSearch({ nam: 'x' }).nam]).toEqual([undefined, undefined, undefined])
})
