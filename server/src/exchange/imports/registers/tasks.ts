import { type Day, isDay } from '../../../shared/day.ts'
import type { ImportRow } from '../rules/import-row.ts'
import { day, short, text, year } from '../rules/register-cells.ts'
import { listed, needed, optional, type SheetLine } from '../rules/register-sheet.ts'
import { ABOVE, type Level, nothingElse, registerOf, type Values } from './register.ts'
import { nameOf, type World } from './world.ts'

/** One task of one unit's plan for a year in a row. */
const SHEET = {
  unit: needed(text, 'Đơn vị', 'unit'),
  year: needed(year, 'Năm', 'year'),
  content: optional(short(100), 'Mã nội dung', 'content code', 'content'),
  content_title: optional(text, 'Nội dung', 'content title'),
  code: needed(short(100), 'Mã nhiệm vụ', 'task code', 'code'),
  title: needed(text, 'Nhiệm vụ', 'task', 'title'),
  lead: optional(text, 'Chủ trì', 'lead'),
  joint: listed('Phối hợp', 'joint'),
  product: optional(text, 'Sản phẩm', 'product'),
  starts_on: optional(day, 'Bắt đầu', 'starts on'),
  due_on: optional(day, 'Hạn', 'due on'),
  phases: listed('Phân kỳ', 'phases'),
  criteria: listed('Mã tiêu chí', 'criteria'),
}
type TaskLine = SheetLine<typeof SHEET>

const PLAN: Level = {
  ...{ table: 'plan', type: 'Plan', making: 'GATHERED', key: ['unit_id', 'year'], at: 'unit' },
  ...{ position: null, provenance: true, scope: true },
  parts: [{ table: 'plan_content', owner: 'plan_id', key: ['code'], ordered: true, at: 'content_title' }],
}

const TASK: Level = {
  ...{ table: 'task', type: 'Task', making: 'ROW', key: ['plan_id', 'code'], at: 'code' },
  ...{ position: { within: 'plan_id' }, provenance: false, scope: true },
  parts: [
    { table: 'task_joint', owner: 'task_id', key: ['unit_id'], ordered: true, at: 'joint' },
    { table: 'task_phase', owner: 'task_id', key: ['name', 'due_on'], ordered: true, at: 'phases' },
    { table: 'task_criterion', owner: 'task_id', key: ['criterion_id'], ordered: false, at: 'criteria' },
  ],
}

/** Tasks of plans. A unit without a plan for the year gets one; a task is changed by who answers for it, not by a file. */
export const TASKS = registerOf({
  ...{ sheet: SHEET, levels: [PLAN, TASK], lookups: nothingElse },
  draft(row, line, world) {
    const unit = world.unit(row, 'unit', line.unit, lastDay(line))
    const phases = readPhases(row, line)
    if (line.starts_on !== null && line.due_on !== null && line.starts_on > line.due_on) {
      row.fail('starts_on', { code: 'DAY', expected: BEFORE_DUE, got: row.optional('starts_on') })
    }
    if (line.content === null && line.content_title !== null) {
      row.fail('content', { code: 'REQUIRED', expected: CONTENT_CODE })
    }
    if (unit === null) return null
    const name = nameOf(unit)
    const contents = line.content === null ? [] : [{ code: line.content, title: line.content_title }]
    const plan = {
      said: { unit_id: unit.id, year: line.year },
      whenMade: {
        title: `Kế hoạch cải cách hành chính năm ${line.year} của ${name}`,
        ...{ rounding_mode: 'HALF_UP', rounding_places: 2 },
      },
      ...{ parts: { plan_content: contents }, unit: unit.id },
    }
    const said = taskSaid(row, line, world)
    const own = partsOf(row, line, world, phases)
    const criteria = world.criteria(row, 'criteria', line.criteria, unit, line.year)
    const served = criteria.map((criterion_id) => ({ criterion_id }))
    const task = { said, parts: { ...own, task_criterion: served }, unit: unit.id }
    return { drafts: [plan, task], label: `${name} ${line.year}, ${line.code}`, shown: line.title }
  },
})

const lastDay = ({ year: of }: TaskLine): Day => `${of}-12-31`

function taskSaid(row: ImportRow, line: TaskLine, world: World) {
  const lead = line.lead === null ? null : world.unit(row, 'lead', line.lead, lastDay(line))
  return {
    ...({ plan_id: ABOVE, content_code: line.content, code: line.code, title: line.title } as const),
    ...{ lead_id: lead?.id ?? null, product: line.product, starts_on: line.starts_on, due_on: line.due_on },
  }
}

const partsOf = (row: ImportRow, line: TaskLine, world: World, phases: readonly Values[]) => ({
  task_joint: world.units(row, 'joint', line.joint, lastDay(line)).map((unit_id) => ({ unit_id })),
  task_phase: phases,
})

/** `Quý 1: 31/03/2026`: none may be due after the task itself, and none before the one before it. */
function readPhases(row: ImportRow, { phases, due_on: due }: TaskLine) {
  const read: { readonly name: string; readonly due_on: Day }[] = []
  for (const part of phases) {
    const phase = phaseOf(part)
    const last = read.at(-1)
    if (phase === null) row.fail('phases', { code: 'WORD', expected: A_PHASE, got: part })
    else if (due !== null && phase.due_on > due) row.fail('phases', { code: 'DAY', expected: WITHIN, got: part })
    else if (last !== undefined && phase.due_on < last.due_on) {
      row.fail('phases', { code: 'DAY', expected: IN_ORDER, got: part })
    } else read.push(phase)
  }
  return read
}

function phaseOf(said: string): { readonly name: string; readonly due_on: Day } | null {
  const [, name, of = '', month = '', inYear = ''] = /^(.+?):\s*(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(said) ?? []
  const due = `${inYear}-${month.padStart(2, '0')}-${of.padStart(2, '0')}`
  return name !== undefined && isDay(due) ? { name: name.trim(), due_on: due } : null
}

const BEFORE_DUE = {
  vi: 'cần ngày bắt đầu không sau hạn của nhiệm vụ',
  en: 'expected a day on which it starts that is not after its due day',
}
const CONTENT_CODE = {
  vi: 'cần mã của nội dung đã nêu tên ở cột bên cạnh',
  en: 'expected the code of the content whose title the next column states',
}
const A_PHASE = {
  vi: 'cần tên phân kỳ và hạn, như Quý 1: 31/03/2026; nhiều phân kỳ cách nhau bằng dấu chấm phẩy',
  en: 'expected a phase with its day, such as Quý 1: 31/03/2026; several parted by semicolons',
}
const WITHIN = {
  vi: 'cần phân kỳ đến hạn không sau hạn của nhiệm vụ',
  en: 'expected a phase that is due no later than its task',
}
const IN_ORDER = {
  vi: 'cần các phân kỳ theo thứ tự thời gian',
  en: 'expected phases in the order of their days',
}
