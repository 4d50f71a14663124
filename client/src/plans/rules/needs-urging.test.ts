import { describe, expect, it } from 'vitest'
import { daysFrom, needsUrging } from './needs-urging.ts'

const open = { overdue: false, state: 'NOT_STARTED', dueOn: '2026-10-30' } as const

describe('a task to be urged', () => {
  it('is one that nobody began and that is due within 30 days, both ends included', () => {
    expect(needsUrging(open, '2026-09-30')).toBe(true)
    expect(needsUrging(open, '2026-09-29')).toBe(false)
    expect(needsUrging(open, '2026-10-30')).toBe(true)
  })

  it('is none that was begun, or that is due on no day', () => {
    expect(needsUrging({ ...open, state: 'IN_PROGRESS' }, '2026-10-20')).toBe(false)
    expect(needsUrging({ ...open, dueOn: null }, '2026-10-20')).toBe(false)
  })

  it('is whatever is overdue, begun or not, by its phase or as a whole', () => {
    expect(needsUrging({ overdue: true, state: 'IN_PROGRESS', dueOn: '2026-12-31' }, '2026-10-20')).toBe(true)
  })
})

describe('days between', () => {
  it('count over the end of February and of a year', () => {
    expect(daysFrom('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysFrom('2025-12-31', '2026-01-01')).toBe(1)
    expect(daysFrom('2026-01-01', '2025-12-31')).toBe(-1)
  })
})
