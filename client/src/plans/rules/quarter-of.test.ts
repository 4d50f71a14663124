import { describe, expect, it } from 'vitest'
import { quarterOf } from './quarter-of.ts'

describe('the quarter in which a task is due', () => {
  it.each([
    ['2026-01-01', '1'],
    ['2026-03-31', '1'],
    ['2026-04-01', '2'],
    ['2026-09-30', '3'],
    ['2026-10-01', '4'],
    ['2026-12-31', '4'],
    ['2027-03-31', 'khac'],
    [null, 'khac'],
  ])('%s is in %s of 2026', (day, quarter) => expect(quarterOf(day, 2026)).toBe(quarter))
})
