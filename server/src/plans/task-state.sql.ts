import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../shared/day.ts'
import type { TaskState } from './rules/task-state.ts'

/**
 * `stateOn` and `overdueOn` of `rules/task-state.ts` in the words of the store, so that long lists are narrowed there. A test
 * holds the two against each other.
 */
export const stateSql = (day: Day): RawBuilder<TaskState> => sql<TaskState>`(case
  when task.completed_on <= ${day}::date then 'COMPLETED'
  when task.suspended_on <= ${day}::date and not coalesce(task.resumed_on <= ${day}::date, false) then 'SUSPENDED'
  when ${donePhase(day)} and not ${owedPhase(day)} then 'COMPLETED_BY_PHASE'
  when ${donePhase(day)} or task.started_on <= ${day}::date then 'IN_PROGRESS'
  else 'NOT_STARTED'
end)`

export const overdueSql = (day: Day): RawBuilder<boolean> => sql<boolean>`(
  ${stateSql(day)} not in ('COMPLETED', 'SUSPENDED') and (
    coalesce(${dueSql(day)} < ${day}::date, false) or exists (
      select from task_phase phase where phase.task_id = task.id and phase.due_on < ${day}::date
        and not coalesce(phase.completed_on <= ${day}::date, false)
    )
  )
)`

const dueSql = (day: Day) => sql`coalesce((
  select extension.due_on from task_extension extension
  where extension.task_id = task.id and extension.superseded_at is null and extension.decided_on <= ${day}::date
  order by extension.decided_on desc limit 1
), task.due_on)`

const donePhase = (day: Day) => sql`exists (
  select from task_phase phase where phase.task_id = task.id and phase.completed_on <= ${day}::date
)`

const owedPhase = (day: Day) => sql`exists (
  select from task_phase phase where phase.task_id = task.id and phase.due_on <= ${day}::date
    and not coalesce(phase.completed_on <= ${day}::date, false)
)`
