import { type Day, daysBetween } from '../../shared/day.ts'
import type { TaskDates } from './task-state.ts'

/**
 * Days on which a task was late, up to the end of a day, whatever became of it later: after a due day has passed, lateness counts
 * until the task is done or an extension is decided, and an extension takes none of it back (trễ vẫn lưu). Null where nothing
 * was ever due; 0 where it never was late.
 */
export function daysLate({ dueOn, extensions, completedOn }: TaskDates, asOf: Day): number | null {
  if (dueOn === null && extensions.length === 0) return null
  const end = earlier(completedOn, asOf)
  const dues = [{ decidedOn: null, dueOn }, ...extensions]
  return dues.reduce((days, due, index) => {
    const until = earlier(dues[index + 1]?.decidedOn ?? null, end)
    return days + (due.dueOn === null ? 0 : Math.max(0, daysBetween(due.dueOn, until)))
  }, 0)
}

const earlier = (one: Day | null, other: Day): Day => (one !== null && one < other ? one : other)
