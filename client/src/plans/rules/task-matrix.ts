import { type BoardTask, STATES, type TaskState } from './plan-task.ts'

/** How many tasks of a content stand where. Overdue ones are counted in their state as well. */
export interface MatrixRow {
  /** Code of the content; null for tasks under none. */
  readonly content: string | null
  readonly title: string | null
  readonly counts: Readonly<Record<TaskState, number>>
  readonly overdue: number
  readonly total: number
}

/** Contents by states: a row each in the order of the plan, also where it has no task; tasks under none of them come last. */
export function taskMatrix(
  contents: readonly { readonly code: string; readonly title: string | null }[],
  tasks: readonly BoardTask[],
): readonly MatrixRow[] {
  const known = new Set(contents.map(({ code }) => code))
  const loose = tasks.filter(({ content }) => content === null || !known.has(content))
  return [
    ...contents.map(({ code, title }) =>
      rowOf(
        code,
        title,
        tasks.filter(({ content }) => content === code),
      ),
    ),
    ...(loose.length > 0 ? [rowOf(null, null, loose)] : []),
  ]
}

function rowOf(content: string | null, title: string | null, tasks: readonly BoardTask[]): MatrixRow {
  const counts = Object.fromEntries(
    STATES.map((state) => [state, tasks.filter((task) => task.state === state).length]),
  ) as Record<TaskState, number>
  return { content, title, counts, overdue: tasks.filter(({ overdue }) => overdue).length, total: tasks.length }
}
