import type { Day } from '../../shared/day.ts'

/** Where a task stands on a day. */
export const TaskState = {
  NOT_STARTED: 'NOT_STARTED',
  IN_PROGRESS: 'IN_PROGRESS',
  COMPLETED_BY_PHASE: 'COMPLETED_BY_PHASE',
  COMPLETED: 'COMPLETED',
  SUSPENDED: 'SUSPENDED',
} as const
export type TaskState = (typeof TaskState)[keyof typeof TaskState]

export interface PhaseDates {
  readonly dueOn: Day | null
  readonly completedOn: Day | null
}

export interface Extension {
  readonly decidedOn: Day
  /** The day that is due from then on. */
  readonly dueOn: Day
}

/** All that a task's state and lateness are read from. A null date is one that nobody stated. */
export interface TaskDates {
  readonly dueOn: Day | null
  readonly startedOn: Day | null
  readonly completedOn: Day | null
  readonly suspendedOn: Day | null
  readonly resumedOn: Day | null
  readonly phases: readonly PhaseDates[]
  /** In order of their decision. */
  readonly extensions: readonly Extension[]
}

/**
 * The state of a task at the end of a day. Completed by phase (hoàn thành theo phân kỳ): some phase is done, and so is every
 * phase that was due by then; the task as a whole is not.
 */
export function stateOn(task: TaskDates, day: Day): TaskState {
  if (isBy(task.completedOn, day)) return TaskState.COMPLETED
  if (isBy(task.suspendedOn, day) && !isBy(task.resumedOn, day)) return TaskState.SUSPENDED
  const done = task.phases.filter(({ completedOn }) => isBy(completedOn, day))
  const owed = task.phases.filter(({ dueOn, completedOn }) => isBy(dueOn, day) && !isBy(completedOn, day))
  if (done.length > 0 && owed.length === 0) return TaskState.COMPLETED_BY_PHASE
  return done.length > 0 || isBy(task.startedOn, day) ? TaskState.IN_PROGRESS : TaskState.NOT_STARTED
}

const isBy = (date: Day | null, day: Day): boolean => date !== null && date <= day

/** The day that is due as it stood at the end of a day: the last extension decided by then, else the first date. */
export function dueAsOf({ dueOn, extensions }: TaskDates, day: Day): Day | null {
  return extensions.findLast(({ decidedOn }) => decidedOn <= day)?.dueOn ?? dueOn
}

/**
 * Whether something was due before a day and is not done at its end: the task, or one of its phases. The due day itself is still
 * in time. A suspended task is not overdue: its time stands still.
 */
export function overdueOn(task: TaskDates, day: Day): boolean {
  const state = stateOn(task, day)
  if (state === TaskState.COMPLETED || state === TaskState.SUSPENDED) return false
  const due = dueAsOf(task, day)
  return (
    (due !== null && due < day) ||
    task.phases.some((phase) => phase.dueOn !== null && phase.dueOn < day && !isBy(phase.completedOn, day))
  )
}
