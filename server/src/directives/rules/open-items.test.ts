import { expect, it } from 'vitest'
import type { ItemDates } from './item-state.ts'
import { openItemsOn } from './open-items.ts'

const bare: ItemDates = { dueOn: null, reportedOn: null, settledOn: null, outcome: null }
const item = (name: string, dates: Partial<ItemDates>) => ({ name, dates: { ...bare, ...dates } })

const items = [
  item('never due', {}),
  item('due later', { dueOn: '2026-12-31' }),
  item('judged', { dueOn: '2026-01-31', settledOn: '2026-10-13', outcome: 'NOT_DONE' }),
  item('reported', { dueOn: '2026-06-30', reportedOn: '2026-07-01' }),
  item('due with the one before', { dueOn: '2026-12-31' }),
]
const names = (day: string) => openItemsOn(items, day).map(({ name }) => name)

it('leaves out what was judged by the end of the day, done or not, and keeps what was only reported', () => {
  expect(names('2026-11-20')).toEqual(['reported', 'due later', 'due with the one before', 'never due'])
})

it('knows of a day before the judgement, and of its own', () => {
  expect(names('2026-10-12')[0]).toBe('judged')
  expect(names('2026-10-13')).not.toContain('judged')
})
