import { expect, it } from 'vitest'
import { periodToDate } from './period-to-date.ts'

const nineMonths = { from: '2022-01-01', to: '2022-09-30' }

it('is the months of the year so far, else what is reported as a whole, else nothing', () => {
  expect(periodToDate({ lastMonth: '2026-10-31', longer: nineMonths })).toEqual({
    from: '2026-01-01',
    to: '2026-10-31',
  })
  expect(periodToDate({ lastMonth: '2026-01-31', longer: null })).toEqual({ from: '2026-01-01', to: '2026-01-31' })
  expect(periodToDate({ lastMonth: null, longer: nineMonths })).toEqual(nineMonths)
  expect(periodToDate({ lastMonth: null, longer: null })).toBeNull()
})
