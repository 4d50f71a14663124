import { sql } from 'kysely'
import { batchLoader, grouped, inOrder } from '../shared/batch.ts'

/** Keys of the units that work on each task beside its lead, in their order. */
export const jointOfTask = batchLoader<string, string[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('task_joint')
    .select(['task_id', 'unit_id'])
    .where('task_id', '=', (on) => on.fn.any(on.val([...keys])))
    .orderBy('position')
    .execute()
  return grouped(keys, rows, ({ task_id }) => task_id).map((own) => own.map(({ unit_id }) => unit_id))
})

/** Keys of the criteria that each task serves, in order of their framework. */
export const criteriaOfTask = batchLoader<string, string[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('task_criterion')
    .innerJoin('criterion', 'criterion.id', 'task_criterion.criterion_id')
    .select(['task_id', 'criterion_id'])
    .where('task_id', '=', (on) => on.fn.any(on.val([...keys])))
    .orderBy('criterion.framework_id')
    .orderBy('criterion.position')
    .execute()
  return grouped(keys, rows, ({ task_id }) => task_id).map((own) => own.map(({ criterion_id }) => criterion_id))
})

/** Points at stake on each task: the maxima of the leaves that it serves, each once; null where it serves none. */
export const stakeOfTask = batchLoader<string, string | null>(async (context, keys) => {
  const db = await context.reader()
  const { rows } = await sql<{ task: string; points: string }>`
    with recursive served (task, id) as (
      select task_id, criterion_id from task_criterion where task_id = any(${[...keys]}::uuid[])
      union
      select served.task, criterion.id from criterion join served on criterion.parent_id = served.id
    )
    select served.task, sum(criterion.max_points)::text as points
    from served join criterion on criterion.id = served.id
    where criterion.leaf and criterion.max_points is not null
    group by served.task`.execute(db)
  return inOrder(keys, rows, ({ task }) => task, null).map((row) => row?.points ?? null)
})
