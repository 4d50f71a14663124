import { newId } from '../../shared/ids.ts'
import { type ImportRun, importRows } from './import-run.ts'
import { provenanceOf } from './import-units.ts'
import { type KnownByName, type KnownUnits, readKnownUnits } from './known-units.ts'
import {
  frameworksOf,
  type HeldPlan,
  type HeldTask,
  heldPlans,
  type PlanFramework,
  planFrameworks,
  planName,
  taskText,
} from './plan-register.ts'
import type { ImportRow } from './rules/import-row.ts'
import { PLAN_COLUMNS } from './rules/plan-columns.ts'
import { type PlanLine, readPlanLine } from './rules/plan-line.ts'
import { storePlans } from './store-plans.ts'

/** A task that is to be added, and the plan that it is for. */
export interface DraftTask extends HeldTask {
  readonly code: string
  readonly unit: KnownByName
  readonly year: number
  readonly contentTitle: string | null
  /** The plan on record; null where the unit has none for the year. */
  readonly plan: HeldPlan | null
}

interface Around {
  readonly run: ImportRun
  readonly units: KnownUnits
  readonly frameworks: readonly PlanFramework[]
}

/**
 * Takes over the tasks of plans. A unit without a plan for the year gets one; a task that stands already stays; one that would say
 * otherwise than what stands is refused: a task is changed by who answers for it, not by a file.
 */
export async function importPlans(run: ImportRun): Promise<void> {
  const provenance = provenanceOf(run.options)
  run.report.provenance = provenance
  const around = {
    run,
    units: await readKnownUnits(run.db, provenance),
    frameworks: await planFrameworks(run.db, provenance),
  }
  const read: (readonly [ImportRow, DraftTask])[] = []
  for await (const row of importRows(run, PLAN_COLUMNS)) {
    const line = readPlanLine(row)
    const draft = line === null ? null : draftOf(around, row, line)
    if (draft !== null) read.push([row, draft])
  }
  const held = await heldPlans(run.db, provenance, [...new Set(read.map(([, { year }]) => year))])
  const fresh = compare(run, read, held)
  if (run.writing === null || run.report.errorCount > 0) return
  await storePlans(run.writing, fresh, provenance)
}

function draftOf({ units, frameworks }: Around, row: ImportRow, line: PlanLine): DraftTask | null {
  const day = `${line.year}-12-31`
  const find = (name: string, column: string): KnownByName | null => {
    const found = units.one(name, null, day)
    return found.ok ? found.unit : row.fail(column, found.facts)
  }
  const unit = find(line.unit, 'unit')
  const lead = line.lead === null ? null : find(line.lead, 'lead')
  const joint = line.joint.map((name) => find(name, 'joint'))
  const criterionKeys = unit === null ? [] : criteriaOf(frameworks, row, line, unit)
  if (row.failures > 0 || unit === null) return null
  return {
    ...{ id: newId(), unit, plan: null, year: line.year, code: line.code, title: line.title },
    ...{ content: line.content, contentTitle: line.contentTitle, leadKey: lead?.id ?? null },
    jointKeys: joint.flatMap((each) => each?.id ?? []),
    ...{ product: line.product, startsOn: line.startsOn, dueOn: line.dueOn, phases: line.phases, criterionKeys },
  }
}

/** Keys of the criteria that a row names, in the framework that scores its unit in its year. */
function criteriaOf(all: readonly PlanFramework[], row: ImportRow, line: PlanLine, unit: KnownByName): string[] {
  const own = frameworksOf(all, unit, line.year)
  return line.criteria.flatMap((code) => {
    const key = own.flatMap(({ criteria }) => criteria[code] ?? [])[0]
    if (key !== undefined) return [key]
    const others = all.filter(({ criteria }) => code in criteria).map((framework) => framework.code)
    row.fail('criteria', { code: 'CRITERION_UNKNOWN', expected: inFrameworks(own, others), got: code })
    return []
  })
}

/** What is new; every other row is told: said twice, on record already, or otherwise. */
function compare(
  run: ImportRun,
  read: readonly (readonly [ImportRow, DraftTask])[],
  held: ReadonlyMap<string, readonly HeldPlan[]>,
): readonly DraftTask[] {
  const seen = new Map<string, ImportRow>()
  const titles = new Map<string, string>()
  return read.flatMap(([row, draft]) => {
    const name = planName(draft.unit.id, draft.year)
    const [plan = null, another] = held.get(name) ?? []
    if (another !== undefined) return fail(row, 'unit', { code: 'UNIT_AMBIGUOUS', expected: ONE_PLAN })
    if (seen.has(`${name} ${draft.code}`))
      return fail(row, 'code', { code: 'DUPLICATE', expected: ONCE, got: draft.code })
    seen.set(`${name} ${draft.code}`, row)
    if (!sameContent(titles, row, draft, plan)) return []
    const known = plan?.tasks.find(({ code }) => code === draft.code)
    if (known === undefined) return [added(run, row, { ...draft, plan })]
    if (taskText(known) !== taskText(draft))
      return fail(row, 'code', { code: 'CONFLICT', expected: OTHERWISE, got: draft.code })
    run.report.unchanged()
    return []
  })
}

/** Whether the content is called as on record and as in the rows before; a title that is left out says nothing. */
function sameContent(titles: Map<string, string>, row: ImportRow, draft: DraftTask, plan: HeldPlan | null): boolean {
  if (draft.content === null || draft.contentTitle === null) return true
  const name = `${planName(draft.unit.id, draft.year)} ${draft.content}`
  const before =
    titles.get(name) ?? plan?.contents.find(({ code }) => code === draft.content)?.title ?? draft.contentTitle
  titles.set(name, before)
  if (before === draft.contentTitle) return true
  row.fail('content_title', { code: 'CONFLICT', expected: contentCalled(before), got: draft.contentTitle })
  return false
}

function fail(row: ImportRow, column: string, facts: Parameters<ImportRow['fail']>[1]): [] {
  row.fail(column, facts)
  return []
}

function added(run: ImportRun, row: ImportRow, draft: DraftTask): DraftTask {
  const unit = draft.unit.names.at(-1)?.name ?? ''
  const label = `${unit} ${draft.year}, ${draft.code}`
  run.report.change('ADDED', `${planName(draft.unit.id, draft.year)} ${draft.code} ${taskText(draft)}`, () => ({
    ...{ effect: 'ADDED', subjectType: 'Task', subjectKey: null, row: row.row.number },
    ...{ label: { vi: label, en: label }, before: null, after: { vi: draft.title ?? '', en: draft.title ?? '' } },
  }))
  return draft
}

const inFrameworks = (own: readonly PlanFramework[], others: readonly string[]) => {
  const codes = own.map(({ code }) => code).join(', ')
  const [vi, en] = codes === '' ? ['(chưa có bộ nào)', '(there is none)'] : [codes, codes]
  const there =
    others.length === 0
      ? ['', '']
      : [`; mã này có trong ${others.join(', ')}`, `; this code is one of ${others.join(', ')}`]
  return {
    vi: `cần mã tiêu chí của bộ chấm đơn vị này trong năm ấy: ${vi}${there[0]}`,
    en: `expected a criterion of the framework that scores this unit in that year: ${en}${there[1]}`,
  }
}
const contentCalled = (title: string) => ({
  vi: `cần cùng một tên cho một mã nội dung: “${title}”`,
  en: `expected one title for one code of a content: “${title}”`,
})
const ONCE = {
  vi: 'cần mỗi mã nhiệm vụ một dòng trong một kế hoạch',
  en: 'expected each code of a task once in a plan',
}
const OTHERWISE = {
  vi: 'nhiệm vụ mang mã này đã có trên hồ sơ và nói khác; tệp không sửa nhiệm vụ đã có',
  en: 'a task of this code is on record and says otherwise; a file changes no task that is there',
}
const ONE_PLAN = {
  vi: 'cần một kế hoạch, nhưng đơn vị này có nhiều kế hoạch trong năm ấy',
  en: 'expected one plan, but this unit has several for that year',
}
