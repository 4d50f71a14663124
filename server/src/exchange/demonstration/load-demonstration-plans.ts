import { sql } from 'kysely'
import type { Store } from '../../context.ts'
import { newId } from '../../shared/ids.ts'
import { insertMany } from '../../shared/insert-many.ts'
import { readScopePaths, type ScopePath } from '../../units/scope-paths.ts'
import type { Loader } from '../loading.ts'
import { PLAN_YEARS, type PlannedLeaf, type PlannedTask, planTasks } from './rules/plan-tasks.ts'

/** How many tasks a plan of each kind of unit has. */
const TASKS = { PROVINCE: 45, DEPARTMENT: 12, VERTICAL_AGENCY: 6, COMMUNE: 5 } as const
type PlanningKind = keyof typeof TASKS

const PROVINCE = 'tinh-minh-hoa-07'
const FRAMEWORKS: Readonly<Record<PlanningKind, string>> = {
  PROVINCE: 'MH-TINH-2',
  DEPARTMENT: 'MH-SO',
  VERTICAL_AGENCY: 'MH-NGANH',
  COMMUNE: 'MH-XA',
}

interface Planner {
  readonly key: string
  readonly slug: string
  readonly name: string
  readonly kind: PlanningKind
}

interface StoredLeaf extends PlannedLeaf {
  readonly key: string
  readonly framework: string
  readonly areaTitle: string
}

/** Plans of the demonstration province, its departments, vertical agencies and communes, with their tasks, for two years. */
export const demonstrationPlans: Loader = {
  name: 'plans of a demonstration province',
  async load({ db, record }) {
    const planners = await plannersIn(db)
    const leaves = await leavesOf(db)
    const leads = await leadsOf(db)
    const paths = await readScopePaths(
      db,
      planners.map(({ key }) => key),
    )
    const programme = await storeProgramme(db, planners)
    const drafts = PLAN_YEARS.flatMap((year) =>
      planners.map((planner) => draftPlan(planner, year, leaves, { programme, paths, leads })),
    )
    await storeDrafts(db, drafts)
    record({ subjectType: 'Plan', subjectId: null, after: { plans: drafts.length } })
  },
}

async function plannersIn(db: Store): Promise<readonly Planner[]> {
  const { rows } = await sql<Planner>`
    select u.id as key, u.slug, u.kind, n.name
    from unit u
    join unit_name n on n.unit_id = u.id and n.valid_to is null
    where u.provenance = 'ILLUSTRATIVE' and (u.slug = ${PROVINCE}
      or u.id in (
        select p.unit_id from unit_parent p join unit above on above.id = p.parent_id
        where above.slug = ${PROVINCE} and p.valid_to is null
      ) and u.kind in ('DEPARTMENT', 'VERTICAL_AGENCY', 'COMMUNE'))
    order by u.slug collate "C"`.execute(db)
  return rows
}

/** The appraised leaves of the frameworks by which the planners are scored, with their areas. */
async function leavesOf(db: Store): Promise<readonly StoredLeaf[]> {
  const { rows } = await sql<StoredLeaf>`
    with recursive node as (
      select c.id, c.id as area_id, c.framework_id from criterion c where c.level = 'AREA'
      union all
      select c.id, node.area_id, c.framework_id from criterion c join node on c.parent_id = node.id
    )
    select leaf.id as key, leaf.code, leaf.title, leaf.lead, f.code as framework, area.code as area, area.title as "areaTitle"
    from node
    join criterion leaf on leaf.id = node.id and leaf.leaf and leaf.part = 'APPRAISED'
    join criterion area on area.id = node.area_id
    join framework f on f.id = node.framework_id and f.provenance = 'ILLUSTRATIVE'
    order by f.code, leaf.position`.execute(db)
  return rows
}

/** Departments of the province by the words that frameworks name leads by. */
async function leadsOf(db: Store): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ words: string; key: string }>`
    select alias.alias as words, alias.unit_id as key
    from unit_alias alias
    join unit_parent p on p.unit_id = alias.unit_id
    join unit above on above.id = p.parent_id and above.slug = ${PROVINCE}
    order by alias.alias collate "C"`.execute(db)
  return new Map(rows.map(({ words, key }) => [words, key]))
}

async function storeProgramme(db: Store, planners: readonly Planner[]): Promise<string> {
  const id = newId()
  const unit = planners.find(({ kind }) => kind === 'PROVINCE')
  if (unit === undefined) throw new Error(`No demonstration province ${PROVINCE}`)
  const title = 'Chương trình cải cách hành chính minh họa giai đoạn 2021 - 2030'
  await insertMany(db, 'programme', [{ id, unit_id: unit.key, title, from_year: 2021, to_year: 2030 }])
  return id
}

interface Around {
  readonly programme: string
  readonly paths: ReadonlyMap<string, ScopePath>
  readonly leads: ReadonlyMap<string, string>
}

function draftPlan(planner: Planner, year: number, all: readonly StoredLeaf[], around: Around) {
  const leaves = all.filter(({ framework }) => framework === FRAMEWORKS[planner.kind])
  const tasks = planTasks(planner.slug, year, leaves, TASKS[planner.kind])
  const contents = [...new Map(leaves.map(({ area, areaTitle }) => [area, areaTitle]))]
  const used = contents.filter(([code]) => tasks.some(({ leaf }) => leaf.area === code))
  return {
    planner,
    tasks,
    contents: used,
    leads: around.leads,
    path: around.paths.get(planner.key)?.path ?? '/',
    plan: {
      id: newId(),
      unit_id: planner.key,
      programme_id: around.programme,
      year,
      title: `Kế hoạch cải cách hành chính năm ${year} của ${planner.name}`,
      content_count: used.length,
      rounding_mode: 'HALF_UP' as const,
      rounding_places: 2,
      provenance: 'ILLUSTRATIVE' as const,
      scope_path: around.paths.get(planner.key)?.path ?? '/',
    },
  }
}

type PlanDraft = ReturnType<typeof draftPlan>

async function storeDrafts(db: Store, drafts: readonly PlanDraft[]): Promise<void> {
  await insertMany(
    db,
    'plan',
    drafts.map(({ plan }) => plan),
  )
  await insertMany(
    db,
    'plan_content',
    drafts.flatMap(({ plan, contents }) =>
      contents.map(([code, title], position) => ({ plan_id: plan.id, code, title, position })),
    ),
  )
  const tasks = drafts.flatMap((draft) => draft.tasks.map((task, position) => ({ draft, task, position, id: newId() })))
  await insertMany(
    db,
    'task',
    tasks.map(({ draft, task, position, id }) => taskRow(draft, task, position, id)),
  )
  await insertMany(
    db,
    'task_phase',
    tasks.flatMap(({ task, id }) => phaseRows(task, id)),
  )
  await insertMany(
    db,
    'task_extension',
    tasks.flatMap(({ task: { extension }, id }) =>
      extension === null
        ? []
        : [
            {
              id: newId(),
              task_id: id,
              decided_on: extension.decidedOn,
              due_on: extension.dueOn,
              reason: extension.reason,
            },
          ],
    ),
  )
  await insertMany(
    db,
    'task_joint',
    tasks.flatMap(({ draft, task, id }) => jointRows(draft, task, id)),
  )
  await insertMany(
    db,
    'task_criterion',
    tasks.map(({ task, id }) => ({ task_id: id, criterion_id: (task.leaf as StoredLeaf).key })),
  )
}

function taskRow({ plan, path, leads, planner }: PlanDraft, task: PlannedTask, position: number, id: string) {
  const lead = planner.kind === 'PROVINCE' ? leads.get(task.leaf.lead ?? '') : planner.key
  return {
    ...{ id, plan_id: plan.id, content_code: task.leaf.area, position, code: task.code, title: task.title },
    lead_id: lead ?? null,
    product: task.product,
    ...{ starts_on: task.startsOn, due_on: task.dueOn, started_on: task.startedOn, completed_on: task.completedOn },
    ...{ suspended_on: task.suspendedOn, resumed_on: task.resumedOn },
    scope_path: path,
  }
}

/** A department beside the one that leads; the bodies below the province work alone. */
function jointRows({ planner, leads }: PlanDraft, { joint, leaf }: PlannedTask, id: string) {
  if (planner.kind !== 'PROVINCE' || joint === null) return []
  const others = [...new Set(leads.values())].filter((key) => key !== leads.get(leaf.lead ?? ''))
  const unit = others[joint % Math.max(1, others.length)]
  return unit === undefined ? [] : [{ task_id: id, unit_id: unit, position: 0 }]
}

const phaseRows = ({ phases }: PlannedTask, id: string) =>
  phases.map(({ name, dueOn, completedOn }, position) => ({
    ...{ task_id: id, position, name },
    ...{ due_on: dueOn, completed_on: completedOn },
  }))
