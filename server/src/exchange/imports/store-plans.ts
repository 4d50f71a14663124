import { newId } from '../../shared/ids.ts'
import { insertMany } from '../../shared/insert-many.ts'
import type { Provenance } from '../../units/rules/vocabulary.ts'
import { readScopePaths } from '../../units/scope-paths.ts'
import type { DraftTask } from './import-plans.ts'
import type { ImportWriting } from './import-run.ts'
import { planName, taskText } from './plan-register.ts'

/** The tasks of one plan that an import adds, and what of the plan itself it has to make. */
interface PlanStore {
  readonly planKey: string
  readonly made: boolean
  readonly path: string
  readonly drafts: readonly DraftTask[]
}

/** Writes drafts into their plans, each with audit and what an undo has to know. */
export async function storePlans(
  writing: ImportWriting,
  drafts: readonly DraftTask[],
  provenance: Provenance,
): Promise<void> {
  const groups = [...Map.groupBy(drafts, ({ unit, year }) => planName(unit.id, year)).values()]
  const paths = await readScopePaths(
    writing.db,
    drafts.map(({ unit }) => unit.id),
  )
  for (const group of groups) {
    const [first] = group
    if (first === undefined) continue
    const path = paths.get(first.unit.id)?.path ?? '/'
    const plan = { planKey: first.plan?.id ?? newId(), made: first.plan === null, path, drafts: group }
    if (plan.made) await storePlan(writing, first, plan, provenance)
    const contents = await storeContents(writing, first, plan)
    writing.touched({ type: 'Plan', key: plan.planKey, year: first.year, made: plan.made, before: { contents } })
    await storeTasks(writing, plan)
  }
}

async function storePlan(
  { db, record, importKey }: ImportWriting,
  first: DraftTask,
  { planKey, path }: PlanStore,
  provenance: Provenance,
) {
  const name = first.unit.names.at(-1)?.name ?? ''
  const row = {
    ...{ id: planKey, unit_id: first.unit.id, year: first.year, provenance, scope_path: path },
    title: `Kế hoạch cải cách hành chính năm ${first.year} của ${name}`,
    ...{ rounding_mode: 'HALF_UP' as const, rounding_places: 2 },
  }
  await insertMany(db, 'plan', [row])
  const { id, ...after } = row
  record({ subjectType: 'Plan', subjectId: id, after: { import: importKey, ...after } })
}

/** @returns the codes of the contents that were made. */
async function storeContents(
  { db }: ImportWriting,
  first: DraftTask,
  { planKey, drafts }: PlanStore,
): Promise<readonly string[]> {
  const known = first.plan?.contents.map(({ code }) => code) ?? []
  const titles = new Map<string, string | null>()
  for (const { content, contentTitle } of drafts) {
    if (content !== null) titles.set(content, titles.get(content) ?? contentTitle)
  }
  const fresh = [...titles].filter(([code]) => !known.includes(code))
  await insertMany(
    db,
    'plan_content',
    fresh.map(([code, title], index) => ({ plan_id: planKey, code, title, position: known.length + index })),
  )
  return fresh.map(([code]) => code)
}

async function storeTasks(
  { db, record, touched, importKey }: ImportWriting,
  { planKey, path, drafts }: PlanStore,
): Promise<void> {
  const last = await db
    .selectFrom('task')
    .select((on) => on.fn.max('position').as('position'))
    .where('plan_id', '=', planKey)
    .executeTakeFirst()
  const from = (last?.position ?? -1) + 1
  const rows = drafts.map((draft, index) => ({
    ...{ id: draft.id, plan_id: planKey, content_code: draft.content, position: from + index, code: draft.code },
    ...{ title: draft.title, lead_id: draft.leadKey, product: draft.product, scope_path: path },
    ...{ starts_on: draft.startsOn, due_on: draft.dueOn },
  }))
  await insertMany(db, 'task', rows)
  await insertMany(
    db,
    'task_joint',
    drafts.flatMap(({ id, jointKeys }) =>
      jointKeys.map((unit, position) => ({ task_id: id, unit_id: unit, position })),
    ),
  )
  await insertMany(
    db,
    'task_phase',
    drafts.flatMap(({ id, phases }) =>
      phases.map(({ name, dueOn }, position) => ({ task_id: id, position, name, due_on: dueOn })),
    ),
  )
  await insertMany(
    db,
    'task_criterion',
    drafts.flatMap(({ id, criterionKeys }) =>
      [...new Set(criterionKeys)].map((criterion) => ({ task_id: id, criterion_id: criterion })),
    ),
  )
  for (const draft of drafts) {
    touched({ type: 'Task', key: draft.id, year: draft.year, made: true, before: { said: taskText(draft) } })
    record({
      subjectType: 'Task',
      subjectId: draft.id,
      after: { import: importKey, plan: planKey, code: draft.code, said: taskText(draft) },
    })
  }
}
