import { needsUrging } from './needs-urging.ts'
import type { BoardTask, TaskState } from './plan-task.ts'
import { type Quarter, quarterOf } from './quarter-of.ts'

/** What a list of tasks is narrowed by; what is undefined narrows nothing. */
export interface Narrowing {
  readonly state?: TaskState | undefined
  readonly content?: string | undefined
  /** Slug of the unit that leads. */
  readonly lead?: string | undefined
  readonly overdue?: boolean | undefined
  readonly urged?: boolean | undefined
  readonly quarter?: Quarter | undefined
}

/** The tasks of which all of it holds, in their order, on a day of a plan for a year. */
export function narrowTasks<Task extends BoardTask>(
  tasks: readonly Task[],
  { state, content, lead, overdue, urged, quarter }: Narrowing,
  { day, year }: { readonly day: string; readonly year: number },
): readonly Task[] {
  return tasks.filter(
    (task) =>
      (state === undefined || task.state === state) &&
      (content === undefined || task.content === content) &&
      (lead === undefined || task.lead?.slug === lead) &&
      (!overdue || task.overdue) &&
      (!urged || needsUrging(task, day)) &&
      (quarter === undefined || quarterOf(task.dueOn, year) === quarter),
  )
}
