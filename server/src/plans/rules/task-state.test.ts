import { expect, it } from 'vitest'
import { daysLate } from './lateness.ts'
import { countProgress, percentOfProgress } from './progress.ts'
import { dueAsOf, overdueOn, stateOn, type TaskDates } from './task-state.ts'

const bare: TaskDates = {
  dueOn: '2022-06-30',
  startedOn: null,
  completedOn: null,
  suspendedOn: null,
  resumedOn: null,
  phases: [],
  extensions: [],
}
const task = (dates: Partial<TaskDates>): TaskDates => ({ ...bare, ...dates })

it('tells the state of any day from the dates alone', () => {
  const done = task({ startedOn: '2022-02-01', completedOn: '2022-05-10' })
  const days = ['2022-01-31', '2022-02-01', '2022-05-09', '2022-05-10', '2022-12-31']
  expect(days.map((day) => stateOn(done, day))).toEqual([
    'NOT_STARTED',
    'IN_PROGRESS',
    'IN_PROGRESS',
    'COMPLETED',
    'COMPLETED',
  ])
})

it('knows completed by phase: what was due is done, the whole is not', () => {
  const quarterly = task({
    dueOn: '2022-12-31',
    startedOn: '2022-01-05',
    phases: [
      { dueOn: '2022-03-31', completedOn: '2022-03-30' },
      { dueOn: '2022-06-30', completedOn: '2022-07-15' },
      { dueOn: '2022-09-30', completedOn: null },
    ],
  })
  const days = ['2022-03-29', '2022-03-30', '2022-06-29', '2022-06-30', '2022-07-15', '2022-09-29', '2022-09-30']
  expect(days.map((day) => stateOn(quarterly, day))).toEqual([
    'IN_PROGRESS',
    'COMPLETED_BY_PHASE',
    'COMPLETED_BY_PHASE',
    // Due at the end of the day and not done: the second phase is owed from here, and overdue from the next day on.
    'IN_PROGRESS',
    'COMPLETED_BY_PHASE',
    'COMPLETED_BY_PHASE',
    'IN_PROGRESS',
  ])
  expect(['2022-06-30', '2022-07-01', '2022-07-14', '2022-07-15'].map((day) => overdueOn(quarterly, day))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

it('is not overdue while suspended, nor once done', () => {
  const late = task({ suspendedOn: '2022-06-01', resumedOn: '2022-08-01', completedOn: '2022-09-01' })
  const days = ['2022-07-15', '2022-08-01', '2022-08-31', '2022-09-01']
  expect(days.map((day) => [stateOn(late, day), overdueOn(late, day)])).toEqual([
    ['SUSPENDED', false],
    ['NOT_STARTED', true],
    ['NOT_STARTED', true],
    ['COMPLETED', false],
  ])
})

it('keeps lateness on record: neither completion nor extension takes it back', () => {
  expect(daysLate(task({ completedOn: '2022-06-30' }), '2022-12-31')).toBe(0)
  expect(daysLate(task({ completedOn: '2022-07-10' }), '2022-12-31')).toBe(10)
  expect(daysLate(task({ completedOn: '2022-07-10' }), '2022-07-04')).toBe(4)
  expect(daysLate(task({ dueOn: null }), '2022-12-31')).toBeNull()
  // 5 days until the extension is decided, then 3 past the new day: 8, though the extension came.
  const extended = task({
    extensions: [{ decidedOn: '2022-07-05', dueOn: '2022-08-31' }],
    completedOn: '2022-09-03',
  })
  expect(daysLate(extended, '2022-12-31')).toBe(8)
  expect([dueAsOf(extended, '2022-07-04'), dueAsOf(extended, '2022-07-05')]).toEqual(['2022-06-30', '2022-08-31'])
  // Decided before anything was late: none.
  const early = task({ extensions: [{ decidedOn: '2022-06-01', dueOn: '2022-08-31' }], completedOn: '2022-08-31' })
  expect(daysLate(early, '2022-12-31')).toBe(0)
})

it('adds up: 16 in full and 18 by phase are 34 of 45', () => {
  const full = Array.from({ length: 16 }, () => task({ completedOn: '2022-09-01' }))
  const phase = { dueOn: '2022-06-30', completedOn: '2022-06-20' }
  const byPhase = Array.from({ length: 18 }, () => task({ dueOn: '2022-12-31', phases: [phase] }))
  const open = Array.from({ length: 11 }, () => task({ startedOn: '2022-01-10' }))
  const progress = countProgress([...full, ...byPhase, ...open], '2022-09-30')
  expect(progress).toEqual({
    total: 45,
    completedFully: 16,
    completedByPhase: 18,
    inProgress: 11,
    notStarted: 0,
    suspended: 0,
    overdue: 11,
  })
  expect(percentOfProgress(progress)).toEqual({ numerator: 3400n, denominator: 45n })
  expect(percentOfProgress(countProgress([], '2022-09-30'))).toBeNull()
})
