import { sql } from 'kysely'
import type { Store } from '../../context.ts'
import type { Day } from '../../shared/day.ts'
import type { Provenance, UnitKind } from '../../units/rules/vocabulary.ts'

/** A task with all that a row may state of it. */
export interface HeldTask {
  readonly id: string
  readonly code: string | null
  readonly title: string | null
  readonly content: string | null
  readonly leadKey: string | null
  readonly jointKeys: readonly string[]
  readonly product: string | null
  readonly startsOn: Day | null
  readonly dueOn: Day | null
  readonly phases: readonly { readonly name: string; readonly dueOn: Day | null }[]
  readonly criterionKeys: readonly string[]
}

export interface HeldPlan {
  readonly id: string
  readonly unitKey: string
  readonly year: number
  readonly contents: readonly { readonly code: string; readonly title: string | null }[]
  readonly tasks: readonly HeldTask[]
}

/** Plans on record of one provenance with their contents and tasks, by unit and year; a unit may have several in a year. */
export async function heldPlans(
  db: Store,
  provenance: Provenance,
  years: readonly number[],
): Promise<ReadonlyMap<string, readonly HeldPlan[]>> {
  const { rows } = await sql<HeldPlan>`
    select plan.id, plan.unit_id as "unitKey", plan.year,
      (select coalesce(jsonb_agg(jsonb_build_object('code', c.code, 'title', c.title) order by c.position), '[]')
        from plan_content c where c.plan_id = plan.id) as contents,
      (select coalesce(jsonb_agg(jsonb_build_object(
        'id', t.id, 'code', t.code, 'title', t.title, 'content', t.content_code, 'leadKey', t.lead_id, 'product', t.product,
        'startsOn', t.starts_on, 'dueOn', t.due_on,
        'jointKeys', (select coalesce(jsonb_agg(j.unit_id order by j.position), '[]') from task_joint j where j.task_id = t.id),
        'phases', (select coalesce(jsonb_agg(jsonb_build_object('name', p.name, 'dueOn', p.due_on) order by p.position), '[]')
          from task_phase p where p.task_id = t.id),
        'criterionKeys', (select coalesce(jsonb_agg(k.criterion_id order by k.criterion_id), '[]')
          from task_criterion k where k.task_id = t.id)) order by t.position), '[]')
        from task t where t.plan_id = plan.id) as tasks
    from plan where plan.provenance = ${provenance} and plan.year = any(${[...years]}::integer[])`.execute(db)
  return Map.groupBy(rows, ({ unitKey, year }) => planName(unitKey, year))
}

export const planName = (unitKey: string, year: number): string => `${unitKey} ${year}`

/** All that a row may state of a task, as one text: two that say the same are the same. */
export const taskText = (task: Omit<HeldTask, 'id' | 'code'>): string =>
  JSON.stringify([
    ...[task.title, task.content, task.leadKey, task.jointKeys, task.product, task.startsOn, task.dueOn],
    task.phases.map(({ name, dueOn }) => [name, dueOn]),
    task.criterionKeys.toSorted(),
  ])

export interface PlanFramework {
  readonly id: string
  readonly code: string
  readonly unitKinds: readonly UnitKind[]
  readonly firstYear: number
  readonly lastYear: number | null
  /** Keys of criteria by their code. */
  readonly criteria: Readonly<Record<string, string>>
  /** Units that a round by this framework scores. */
  readonly scored: readonly string[]
}

/** The frameworks of one provenance, with their criteria and whom they score. */
export async function planFrameworks(db: Store, provenance: Provenance): Promise<readonly PlanFramework[]> {
  const { rows } = await sql<PlanFramework>`
    select f.id, f.code, f.unit_kinds as "unitKinds", f.first_year as "firstYear", f.last_year as "lastYear",
      (select coalesce(jsonb_object_agg(c.code, c.id), '{}') from criterion c where c.framework_id = f.id) as criteria,
      (select coalesce(jsonb_agg(distinct m.unit_id), '[]') from round r join block_membership m on m.block_id = r.block_id
        where r.framework_id = f.id) as scored
    from framework f where f.provenance = ${provenance} order by f.first_year desc, f.code`.execute(db)
  return rows
}

/** The frameworks by which a unit is scored in a year: those whose rounds name it, else all that are for its kind and year. */
export function frameworksOf(
  all: readonly PlanFramework[],
  unit: { readonly id: string; readonly kind: UnitKind },
  year: number,
): readonly PlanFramework[] {
  const fitting = all.filter(
    ({ unitKinds, firstYear, lastYear }) =>
      unitKinds.includes(unit.kind) && firstYear <= year && (lastYear === null || year <= lastYear),
  )
  const scoring = fitting.filter(({ scored }) => scored.includes(unit.id))
  return scoring.length > 0 ? scoring : fitting
}
