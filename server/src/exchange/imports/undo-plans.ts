import { sql } from 'kysely'
import type { UndoRun } from './undo-run.ts'

interface Made {
  readonly id: string
  readonly label: string
  readonly title: string | null
  readonly changed: boolean
}

/** Takes away the tasks that an import made, and plans and contents made for them; refused once anybody has worked on one. */
export async function undoPlans(run: UndoRun): Promise<void> {
  const tasks = await madeTasks(run)
  for (const { id, label, title, changed } of tasks) {
    if (changed) run.refuse(workedOn(label))
    run.report.change('REMOVED', id, () => ({
      ...{ effect: 'REMOVED', subjectType: 'Task', subjectKey: id, row: 0 },
      ...{ label: { vi: label, en: label }, before: { vi: title ?? '', en: title ?? '' }, after: null },
    }))
  }
  if (run.refusals.length > 0) return
  await removeTasks(run, tasks)
  for (const { key, made, year, before } of run.subjects.filter(({ type }) => type === 'Plan')) {
    const { contents } = before as { readonly contents: readonly string[] }
    await sql`delete from plan_content c where c.plan_id = ${key}::uuid and c.code = any(${[...contents]}::text[])
      and not exists (select from task t where t.plan_id = c.plan_id and t.content_code = c.code)`.execute(run.db)
    if (!made) continue
    const { rows } = await sql`delete from plan p where p.id = ${key}::uuid
      and not exists (select from task t where t.plan_id = p.id) and not exists (select from plan_report r where r.plan_id = p.id)
      and not exists (select from plan_content c where c.plan_id = p.id) returning to_jsonb(p) as plan`.execute(run.db)
    if (rows.length === 0) continue
    run.writing.touched({ type: 'Plan', key, year, made: false, before: null })
    run.writing.record({ subjectType: 'Plan', subjectId: key, before: rows[0] as object, after: null })
  }
}

async function madeTasks({ db, subjects }: UndoRun): Promise<readonly Made[]> {
  const keys = subjects.flatMap(({ type, key }) => (type === 'Task' ? [key] : []))
  const { rows } = await sql<Made>`
    select t.id, concat_ws(', ', plan.title, t.code) as label, t.title,
      t.version > 1 or t.started_on is not null or t.completed_on is not null or t.suspended_on is not null
        or exists (select from task_extension e where e.task_id = t.id)
        or exists (select from task_phase p where p.task_id = t.id and p.completed_on is not null) as changed
    from task t join plan on plan.id = t.plan_id
    where t.id = any(${keys}::uuid[]) order by t.plan_id, t.position`.execute(db)
  return rows
}

async function removeTasks({ db, writing }: UndoRun, tasks: readonly Made[]): Promise<void> {
  const keys = tasks.map(({ id }) => id)
  for (const table of ['task_joint', 'task_phase', 'task_criterion'] as const) {
    await db
      .deleteFrom(table)
      .where('task_id', '=', (on) => on.fn.any(on.val(keys)))
      .execute()
  }
  await db
    .deleteFrom('task')
    .where('id', '=', (on) => on.fn.any(on.val(keys)))
    .execute()
  for (const { id, label, title } of tasks) {
    writing.touched({ type: 'Task', key: id, year: null, made: false })
    writing.record({ subjectType: 'Task', subjectId: id, before: { label, title }, after: null })
  }
}

const workedOn = (label: string) => ({
  vi: `${label}: nhiệm vụ đã được thực hiện hoặc sửa sau lần nhập này.`,
  en: `${label}: the task was begun or changed after this import.`,
})
