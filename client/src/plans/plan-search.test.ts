import { describe, expect, it } from 'vitest'
import { readPlanSearch, readTaskSearch } from './plan-search.ts'

describe('the address of a plan', () => {
  it('reads what it knows, numbers and texts alike', () => {
    const read = readPlanSearch({ 'don-vi': 'tinh-long-an', nam: '2022', nd: 7, quy: 3, tt: 'phan-ky', qh: '1' })
    expect(read).toMatchObject({ 'don-vi': 'tinh-long-an', nam: 2022, nd: '7', quy: '3', tt: 'phan-ky', qh: true })
  })

  it('falls back, part by part, where it cannot', () => {
    const read = readPlanSearch({ 'don-vi': 'Long An', nam: '22', ngay: '2022-02-30', quy: '5', tt: 'tre', sx: '--' })
    expect(new Set(Object.values(read))).toEqual(new Set([undefined]))
    expect(readTaskSearch({ ngay: '30/09/2022' })).toEqual({ ngay: undefined })
    expect(readTaskSearch({ ngay: '2022-09-30' })).toEqual({ ngay: '2022-09-30' })
  })
})
