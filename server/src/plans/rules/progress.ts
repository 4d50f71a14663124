import type { Day } from '../../shared/day.ts'
import type { Fraction } from '../../shared/fraction.ts'
import { overdueOn, stateOn, type TaskDates, TaskState } from './task-state.ts'

/** How far a plan has come. completed = completedFully + completedByPhase; overdue tasks are counted in their state, too. */
export interface Progress {
  readonly total: number
  readonly completedFully: number
  readonly completedByPhase: number
  readonly inProgress: number
  /** Null where a source does not tell them from those in progress. */
  readonly notStarted: number | null
  readonly suspended: number | null
  readonly overdue: number | null
}

/** Counted at the end of a day. */
export function countProgress(tasks: readonly TaskDates[], day: Day): Progress {
  const states = tasks.map((task) => stateOn(task, day))
  const count = (state: TaskState) => states.filter((each) => each === state).length
  return {
    total: tasks.length,
    completedFully: count(TaskState.COMPLETED),
    completedByPhase: count(TaskState.COMPLETED_BY_PHASE),
    inProgress: count(TaskState.IN_PROGRESS),
    notStarted: count(TaskState.NOT_STARTED),
    suspended: count(TaskState.SUSPENDED),
    overdue: tasks.filter((task) => overdueOn(task, day)).length,
  }
}

export const completedIn = ({ completedFully, completedByPhase }: Progress): number => completedFully + completedByPhase

/** 100 x completed / all tasks; null of a plan without tasks. */
export function percentOfProgress(progress: Progress): Fraction | null {
  if (progress.total === 0) return null
  return { numerator: 100n * BigInt(completedIn(progress)), denominator: BigInt(progress.total) }
}
