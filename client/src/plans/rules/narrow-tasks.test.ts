import { expect, it } from 'vitest'
import { narrowTasks } from './narrow-tasks.ts'
import type { BoardTask } from './plan-task.ts'

const at = { day: '2026-09-30', year: 2026 }
const tasks: readonly (BoardTask & { readonly id: number })[] = [
  { id: 1, content: '1', state: 'COMPLETED', overdue: false, dueOn: '2026-06-30', lead: { slug: 'so-a' } },
  { id: 2, content: '1', state: 'NOT_STARTED', overdue: true, dueOn: '2026-06-30', lead: { slug: 'so-b' } },
  { id: 3, content: '2', state: 'NOT_STARTED', overdue: false, dueOn: '2026-10-15', lead: null },
  { id: 4, content: '2', state: 'IN_PROGRESS', overdue: false, dueOn: '2027-03-31', lead: { slug: 'so-a' } },
]
const ids = (narrowing: Parameters<typeof narrowTasks>[1]) => narrowTasks(tasks, narrowing, at).map(({ id }) => id)

it('tasks are narrowed by all that is given, and by nothing else', () => {
  expect(ids({})).toEqual([1, 2, 3, 4])
  expect(ids({ state: 'NOT_STARTED' })).toEqual([2, 3])
  expect(ids({ state: 'NOT_STARTED', content: '2' })).toEqual([3])
  expect(ids({ lead: 'so-a' })).toEqual([1, 4])
  expect(ids({ overdue: true })).toEqual([2])
  expect(ids({ urged: true })).toEqual([2, 3])
  expect(ids({ quarter: '2' })).toEqual([1, 2])
  expect(ids({ quarter: 'khac' })).toEqual([4])
})
