import { describe, expect, it } from 'vitest'
import { type Phase, phaseMark, phasesDone } from './phase-marks.ts'

const phase = (dueOn: string | null, completedOn: string | null): Phase => ({ name: 'Quý 2', dueOn, completedOn })

describe('a phase at the end of a day', () => {
  it('is done in time up to its day, and late after it, for good', () => {
    expect(phaseMark(phase('2026-06-30', '2026-06-30'), '2026-12-31')).toEqual({ mark: 'done', days: 0 })
    expect(phaseMark(phase('2026-06-30', '2026-07-11'), '2026-12-31')).toEqual({ mark: 'late', days: 11 })
  })

  it('is ahead on its day and owed from the day after, also where it was done later', () => {
    expect(phaseMark(phase('2026-06-30', null), '2026-06-30')).toEqual({ mark: 'ahead', days: 0 })
    expect(phaseMark(phase('2026-06-30', '2026-07-11'), '2026-07-01')).toEqual({ mark: 'owed', days: 1 })
    expect(phaseMark(phase(null, null), '2026-07-01')).toEqual({ mark: 'ahead', days: 0 })
  })

  it('counts as done from the day on which it was', () => {
    const phases = [phase('2026-03-31', '2026-03-20'), phase('2026-06-30', '2026-07-11'), phase('2026-09-30', null)]
    expect(['2026-03-19', '2026-03-20', '2026-07-11'].map((day) => phasesDone(phases, day))).toEqual([0, 1, 2])
  })
})
