import { type RawBuilder, sql } from 'kysely'
import type { Context, Store } from '../context.ts'
import { batchLoader, inOrder } from '../shared/batch.ts'
import type { Day } from '../shared/day.ts'
import { decodeId } from '../shared/ids.ts'
import { pagedLists } from '../shared/paged-lists.ts'
import {
  type KeyKind,
  type OrderKey,
  type Page,
  type PageArgs,
  type PageRequest,
  pageOf,
  pageQuery,
  pageRequest,
} from '../shared/paging.ts'
import { textIs } from '../shared/storable.ts'
import { storedPage } from '../shared/stored-list.ts'
import { listProvenance } from '../units/list-provenance.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'
import { DATES } from './plan-facts.loader.ts'
import type { TaskState } from './rules/task-state.ts'
import { type Task, type TaskFilter, type TaskRow, toTask } from './task.type.ts'
import { overdueSql, stateSql } from './task-state.sql.ts'

/** A task with what lists are ordered by. */
type ListedTask = TaskRow & { readonly year: number }

/** Tasks of the latest year first, plan by plan, in the order of the plan. */
const ORDER: readonly OrderKey[] = [
  { by: sql.ref('task.year'), descending: true },
  { by: sql.ref('task.plan_id') },
  { by: sql.ref('task.position') },
]
const ORDER_KINDS: readonly KeyKind[] = ['integer', 'uuid', 'integer']
const keyOf = (row: ListedTask) => [row.year, row.plan_id, row.position]

const TASKS = sql<ListedTask & { unit_id: string; provenance: Provenance }>`(
  select task.id, task.plan_id, task.content_code, task.position, task.code, task.title, task.lead_id, task.legal_basis_id,
    task.product, task.starts_on, task.version, plan.year, plan.unit_id, plan.provenance, task.completed_on, task.suspended_on,
    task.resumed_on, task.started_on, task.due_on, ${DATES}
  from task join plan on plan.id = task.plan_id
)`

const tasksIn = (db: Store) => db.selectFrom(TASKS.as('task'))

/** What a filter asks, with keys instead of ids and a day instead of today. */
export interface TaskQuestion {
  readonly day: Day
  readonly state: TaskState | null
  readonly overdue: boolean | null
  readonly lead: string | null
  readonly content: string | null
  readonly code: string | null
  readonly criterion: string | null
  readonly unit: string | null
  readonly year: number | null
}

export function taskQuestion(context: Context, filter: TaskFilter): TaskQuestion {
  const key = (id: string | null | undefined, type: string) => (id == null ? null : decodeId(id, type))
  return {
    day: filter.asOf ?? context.today,
    state: filter.state ?? null,
    overdue: filter.overdue ?? null,
    lead: key(filter.lead, 'Unit'),
    content: filter.content ?? null,
    code: filter.code ?? null,
    criterion: key(filter.criterion, 'Criterion'),
    unit: key(filter.unit, 'Unit'),
    year: filter.year ?? null,
  }
}

/** One page of the tasks of all plans that a filter leaves, in one provenance. */
export async function taskPage(context: Context, filter: TaskFilter, args: PageArgs): Promise<Page<Task>> {
  const question = taskQuestion(context, filter)
  const provenance = await listProvenance(context, filter.provenance, { units: [question.lead, question.unit] })
  const db = await context.reader()
  const asked = [...conditions(question), sql<boolean>`task.provenance = ${provenance}`]
  return storedPage({ order: ORDER, kinds: ORDER_KINDS, keyOf, nodeOf: toTask }, args, () =>
    asked.reduce((query, condition) => query.where(condition), tasksIn(db).selectAll('task')),
  )
}

function conditions(question: TaskQuestion): readonly RawBuilder<boolean>[] {
  const { day, state, overdue, lead, content, code, criterion, unit, year } = question
  return [
    ...(state === null ? [] : [sql<boolean>`${stateSql(day)} = ${state}`]),
    ...(overdue === null ? [] : [sql<boolean>`${overdueSql(day)} = ${overdue}`]),
    ...(lead === null ? [] : [sql<boolean>`task.lead_id = ${lead}::uuid`]),
    ...(content === null ? [] : [sql<boolean>`${textIs('task.content_code', content)}`]),
    ...(code === null ? [] : [sql<boolean>`${textIs('task.code', code)}`]),
    ...(criterion === null ? [] : [serving(sql`${criterion}::uuid`)]),
    ...(unit === null ? [] : [sql<boolean>`task.unit_id = ${unit}::uuid`]),
    ...(year === null ? [] : [sql<boolean>`task.year = ${year}`]),
  ]
}

/** Tasks that serve a criterion or one below it. An array, so that the tree below is walked once and tasks are found by their keys. */
const serving = (criterion: RawBuilder<unknown>) => sql<boolean>`task.id = any(array(
  with recursive under (id) as (
    select ${criterion} union select c.id from criterion c join under on c.parent_id = under.id
  )
  select served.task_id from task_criterion served join under on under.id = served.criterion_id
))`

const PLAN_ORDER: readonly OrderKey[] = [{ by: sql.ref('task.position') }]
const PLAN_KINDS: readonly KeyKind[] = ['integer']

/** Tasks that hang on each of several owners: `belongs` says which, of `task` and of the owner's key `list.owner`. */
const ownedTasks = (belongs: RawBuilder<boolean>, order: readonly OrderKey[]) =>
  pagedLists<TaskQuestion, ListedTask & { owner: string }>(
    async (context, owners, question, page) =>
      ownedBy(await context.reader(), owners, [belongs, ...conditions(question)], page, order),
    async (context, owners, question) => countOf(await context.reader(), owners, [belongs, ...conditions(question)]),
  )

const planTasks = ownedTasks(sql`task.plan_id = list.owner`, PLAN_ORDER)
const ledTasks = ownedTasks(sql`task.lead_id = list.owner`, ORDER)
/** In one provenance, that of the framework of the criterion. */
const criterionTasks = ownedTasks(
  sql`${serving(sql`list.owner`)} and task.provenance = (
    select framework.provenance from framework join criterion on criterion.framework_id = framework.id
    where criterion.id = list.owner
  )`,
  ORDER,
)

/** One page of the tasks of one plan, in its order. */
export async function planTaskPage(context: Context, planKey: string, filter: TaskFilter, args: PageArgs) {
  const page = pageRequest(args, { keys: PLAN_KINDS })
  const list = { owner: planKey, filter: taskQuestion(context, filter) }
  const rows = await context.load(planTasks.rows).load({ ...list, page })
  return pageOf(
    page,
    rows,
    ({ position }) => [position],
    toTask,
    () => context.load(planTasks.count).load(list),
  )
}

/** One page of the tasks that one unit leads. */
export const ledTaskPage = (context: Context, unitKey: string, filter: TaskFilter, args: PageArgs) =>
  latestPage(context, ledTasks, unitKey, filter, args)

/** One page of the tasks that serve one criterion, or one below it. */
export const criterionTaskPage = (context: Context, criterionKey: string, filter: TaskFilter, args: PageArgs) =>
  latestPage(context, criterionTasks, criterionKey, filter, args)

async function latestPage(
  context: Context,
  lists: ReturnType<typeof ownedTasks>,
  owner: string,
  filter: TaskFilter,
  args: PageArgs,
): Promise<Page<Task>> {
  const page = pageRequest(args, { keys: ORDER_KINDS })
  const list = { owner, filter: taskQuestion(context, filter) }
  const rows = await context.load(lists.rows).load({ ...list, page })
  return pageOf(page, rows, keyOf, toTask, () => context.load(lists.count).load(list))
}

const listOf = (db: Store, owners: readonly string[]) =>
  db.selectFrom(sql<{ owner: string }>`unnest(${[...owners]}::uuid[])`.as<'list'>(sql`list (owner)`))

function ownedBy(
  db: Store,
  owners: readonly string[],
  narrowing: readonly RawBuilder<boolean>[],
  page: PageRequest,
  order: readonly OrderKey[],
): Promise<(ListedTask & { owner: string })[]> {
  return listOf(db, owners)
    .innerJoinLateral(
      (on) => {
        const all = on.selectFrom(TASKS.as('task')).selectAll('task')
        const narrowed = narrowing.reduce((query, condition) => query.where(condition), all)
        return pageQuery(narrowed, order, page).as('found')
      },
      (join) => join.onTrue(),
    )
    .select('list.owner')
    .selectAll('found')
    .execute()
}

async function countOf(db: Store, owners: readonly string[], narrowing: readonly RawBuilder<boolean>[]) {
  const rows = await listOf(db, owners)
    .innerJoinLateral(
      (on) => {
        const all = on.selectFrom(TASKS.as('task')).select((of) => of.fn.countAll<string>().as('count'))
        return narrowing.reduce((query, condition) => query.where(condition), all).as('found')
      },
      (join) => join.onTrue(),
    )
    .select(['list.owner', 'found.count'])
    .execute()
  return rows.map(({ owner, count }) => ({ owner, count: Number(count) }))
}

/** Tasks by key; null where there is none. */
export const taskByKey = batchLoader<string, Task | null>(async (context, keys) => {
  const db = await context.reader()
  const rows = await tasksIn(db)
    .selectAll('task')
    .where('task.id', '=', (on) => on.fn.any(on.val([...keys])))
    .execute()
  return inOrder(keys, rows.map(toTask), ({ key }) => key, null)
})
