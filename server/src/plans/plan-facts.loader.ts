import { sql } from 'kysely'
import { batchLoader, grouped, inOrder } from '../shared/batch.ts'
import { byKey } from '../shared/by-key.ts'
import type { Day } from '../shared/day.ts'
import { type PlanContent, type Programme, toPlan } from './plan.type.ts'
import type { Progress } from './rules/progress.ts'
import type { TaskDates } from './rules/task-state.ts'

/** Plans by key; null where there is none. */
export const planByKey = byKey('plan', toPlan)

/** Programmes by key; null where there is none. */
export const programmeByKey = batchLoader<string, Programme | null>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('programme')
    .select(['id as key', 'title', 'from_year as fromYear', 'to_year as toYear', 'document_id as documentKey'])
    .where('id', '=', (on) => on.fn.any(on.val([...keys])))
    .execute()
  return inOrder(keys, rows, ({ key }) => key, null)
})

/** Contents of each plan, in their order. */
export const contentsOfPlan = batchLoader<string, PlanContent[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('plan_content')
    .select(['plan_id as planKey', 'code', 'title'])
    .where('plan_id', '=', (on) => on.fn.any(on.val([...keys])))
    .orderBy('position')
    .execute()
  return grouped(keys, rows, ({ planKey }) => planKey)
})

/** A task's dates, and the content that it stands under. */
export interface DatedTask extends TaskDates {
  readonly content: string | null
}

/** The dates of all tasks of each plan, from which its progress on any day is counted. */
export const datesOfPlan = batchLoader<string, DatedTask[]>(async (context, keys) => {
  const db = await context.reader()
  const { rows } = await sql<DatedTask & { plan: string }>`
    select task.plan_id as plan, task.content_code as content, ${DATES}
    from task where task.plan_id = any(${[...keys]}::uuid[])
    order by task.position`.execute(db)
  return grouped(keys, rows, ({ plan }) => plan)
})

/** What `TaskDates` holds, of the rows of `task`. */
export const DATES = sql`
  task.due_on as "dueOn", task.started_on as "startedOn", task.completed_on as "completedOn",
  task.suspended_on as "suspendedOn", task.resumed_on as "resumedOn",
  coalesce((
    select json_agg(json_build_object('name', phase.name, 'dueOn', phase.due_on, 'completedOn', phase.completed_on) order by phase.position)
    from task_phase phase where phase.task_id = task.id
  ), '[]') as phases,
  coalesce((
    select json_agg(json_build_object('decidedOn', extension.decided_on, 'dueOn', extension.due_on, 'reason', extension.reason,
      'documentKey', extension.document_id) order by extension.decided_on)
    from task_extension extension where extension.task_id = task.id and extension.superseded_at is null
  ), '[]') as extensions`

/** Progress that a source reports. */
export interface ReportedProgress extends Progress {
  readonly asOf: Day
  readonly printed: string | null
  readonly source: string
}

/** What sources report of each plan, oldest first. */
export const reportsOfPlan = batchLoader<string, ReportedProgress[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('plan_report')
    .select(['plan_id as plan', 'as_of as asOf', 'total', 'completed_fully as completedFully', 'overdue', 'suspended'])
    .select(['completed_by_phase as completedByPhase', 'in_progress as inProgress', 'not_started as notStarted'])
    .select(['printed', 'source'])
    .where('plan_id', '=', (on) => on.fn.any(on.val([...keys])))
    .where('superseded_at', 'is', null)
    .orderBy('as_of')
    .orderBy('recorded_at')
    .execute()
  return grouped(keys, rows, ({ plan }) => plan)
})
