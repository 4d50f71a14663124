/** Where a task stands on a day, as the graph says it. */
export type TaskState = 'COMPLETED' | 'COMPLETED_BY_PHASE' | 'IN_PROGRESS' | 'NOT_STARTED' | 'SUSPENDED'

/** The order in which states are read: done first. */
export const STATES: readonly TaskState[] = [
  'COMPLETED',
  'COMPLETED_BY_PHASE',
  'IN_PROGRESS',
  'NOT_STARTED',
  'SUSPENDED',
]

/** What the board counts and narrows a task by, told for one day. */
export interface BoardTask {
  /** Code of its content; null for none. */
  readonly content: string | null
  readonly state: TaskState
  readonly overdue: boolean
  /** `YYYY-MM-DD`; null where nothing is due. */
  readonly dueOn: string | null
  readonly lead: { readonly slug: string } | null
}
