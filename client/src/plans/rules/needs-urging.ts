import type { BoardTask } from './plan-task.ts'

/** So many days ahead a task that nobody began is one to urge. */
export const URGE_DAYS = 30

const DAY_MS = 86_400_000

/** Whole days from one day `YYYY-MM-DD` to another; below zero where the other is earlier. */
export const daysFrom = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)

/**
 * Whether a task needs urging on a day (cần đôn đốc): it is overdue, or it was not begun and is due within 30 days of that day,
 * the day itself and the thirtieth after it included.
 */
export function needsUrging({ overdue, state, dueOn }: Omit<BoardTask, 'content' | 'lead'>, day: string): boolean {
  if (overdue) return true
  if (state !== 'NOT_STARTED' || dueOn === null) return false
  const left = daysFrom(day, dueOn)
  return left >= 0 && left <= URGE_DAYS
}
