import { expect, it } from 'vitest'
import { readOverviewSearch } from './overview-search.ts'

it('reads what it knows and lets go of what it does not', () => {
  const read = readOverviewSearch({
    'don-vi': 'tinh-minh-hoa-07',
    nam: '2024',
    ngay: '2026-09-30',
    'che-do': 'trinh-chieu',
  })
  expect(read).toEqual({ 'don-vi': 'tinh-minh-hoa-07', nam: 2024, ngay: '2026-09-30', 'che-do': 'trinh-chieu' })
  const nothing = { 'don-vi': undefined, nam: undefined, ngay: undefined, 'che-do': undefined }
  expect(readOverviewSearch({})).toEqual(nothing)
  expect(readOverviewSearch({ 'don-vi': 'A B', nam: 1999, ngay: '2026-02-30', 'che-do': 'x' })).toEqual(nothing)
})
