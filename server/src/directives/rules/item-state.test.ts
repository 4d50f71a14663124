import { expect, it } from 'vitest'
import { countItems, type ItemDates, itemOverdueOn, itemStateOn } from './item-state.ts'

const bare: ItemDates = { dueOn: null, reportedOn: null, settledOn: null, outcome: null }

it('reads the state of any day from when an item was reported and settled', () => {
  const item: ItemDates = { dueOn: '2022-09-30', reportedOn: '2022-10-05', settledOn: '2022-11-24', outcome: 'DONE' }
  const days = ['2022-10-04', '2022-10-05', '2022-11-23', '2022-11-24']
  expect(days.map((day) => itemStateOn(item, day))).toEqual(['OPEN', 'REPORTED', 'REPORTED', 'DONE'])
  expect(itemStateOn({ ...item, reportedOn: null, outcome: 'NOT_DONE' }, '2022-11-24')).toBe('NOT_DONE')
})

it('is overdue from the day after it was due until it is settled, a report does not end that', () => {
  const item: ItemDates = { dueOn: '2022-09-30', reportedOn: '2022-10-05', settledOn: '2022-11-24', outcome: 'DONE' }
  const days = ['2022-09-30', '2022-10-01', '2022-10-06', '2022-11-23', '2022-11-24']
  expect(days.map((day) => itemOverdueOn(item, day))).toEqual([false, true, true, true, false])
  expect(itemOverdueOn(bare, '2022-12-31')).toBe(false)
})

it('counts each item once, the overdue ones beside', () => {
  const items: ItemDates[] = [
    bare,
    { ...bare, dueOn: '2022-06-30' },
    { ...bare, reportedOn: '2022-07-01' },
    { ...bare, settledOn: '2022-07-01', outcome: 'DONE' },
    { ...bare, settledOn: '2022-07-01', outcome: 'NOT_DONE' },
  ]
  expect(countItems(items, '2022-07-01')).toEqual({
    ...{ total: 5, open: 2, reported: 1, done: 1, notDone: 1, overdue: 1 },
    // The bare one and the reported one.
    undated: 2,
  })
})
