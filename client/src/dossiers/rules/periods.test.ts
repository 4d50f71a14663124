import { describe, expect, it } from 'vitest'
import { monthsOf, offeredPeriods, periodName } from './periods.ts'

describe('periodName', () => {
  it.each([
    ['2026-02-01', '2026-02-28', { kind: 'month', year: 2026, number: 2 }],
    ['2024-02-01', '2024-02-29', { kind: 'month', year: 2024, number: 2 }],
    ['2026-04-01', '2026-06-30', { kind: 'quarter', year: 2026, number: 2 }],
    ['2026-01-01', '2026-03-31', { kind: 'quarter', year: 2026, number: 1 }],
    ['2022-01-01', '2022-09-30', { kind: 'months', year: 2022, number: 9 }],
    ['2025-01-01', '2025-12-31', { kind: 'year', year: 2025 }],
    ['2026-02-01', '2026-04-30', { kind: 'days', from: '2026-02-01', to: '2026-04-30' }],
    ['2022-02-14', '2022-05-13', { kind: 'days', from: '2022-02-14', to: '2022-05-13' }],
    ['2025-11-01', '2026-01-31', { kind: 'days', from: '2025-11-01', to: '2026-01-31' }],
  ])('%s to %s', (from, to, name) => expect(periodName({ from, to })).toEqual(name))
})

it('months end on their last day', () => expect(monthsOf(2024, 1, 2)).toEqual({ from: '2024-01-01', to: '2024-02-29' }))

describe('offeredPeriods', () => {
  it('tells of the running year what is whole, the months so far first', () => {
    const offered = offeredPeriods('2026-01-01', '2026-04-30').map(({ from, to }) => `${from.slice(5)} ${to.slice(5)}`)
    expect(offered).toEqual(['01-01 04-30', '01-01 03-31', '04-01 04-30', '03-01 03-31', '02-01 02-28', '01-01 01-31'])
  })
  it('offers of a whole year the year, 9 and 6 months, four quarters and twelve months, each once', () => {
    const offered = offeredPeriods('2025-01-01', '2025-12-31')
    expect(offered).toHaveLength(1 + 2 + 4 + 12)
    expect(periodName(offered[0] ?? { from: '', to: '' })).toEqual({ kind: 'year', year: 2025 })
  })
  it('begins where the record does', () => {
    expect(offeredPeriods('2025-11-01', '2025-12-31').map(({ from }) => from)).toEqual(['2025-12-01', '2025-11-01'])
  })
})
