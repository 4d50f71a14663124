import { type Day, isDay } from '../../../shared/day.ts'
import { readDayCell } from './day-cell.ts'
import type { ImportRow } from './import-row.ts'

export interface LinePhase {
  readonly name: string
  readonly dueOn: Day
}

/** A task as a row states it, before its units and criteria are looked up. */
export interface PlanLine {
  readonly unit: string
  readonly year: number
  readonly content: string | null
  readonly contentTitle: string | null
  readonly code: string
  readonly title: string
  readonly lead: string | null
  readonly joint: readonly string[]
  readonly product: string | null
  readonly startsOn: Day | null
  readonly dueOn: Day | null
  readonly phases: readonly LinePhase[]
  readonly criteria: readonly string[]
}

/** Reads one task, cell by cell; null where any of them was refused. A plan without a task in the row is half a register. */
export function readPlanLine(row: ImportRow): PlanLine | null {
  const unit = row.required('unit')
  const year = readYear(row)
  const [code, title] = [row.required('code'), row.required('title')]
  const [startsOn, dueOn] = [readDayCell(row, 'starts_on'), readDayCell(row, 'due_on')]
  if (startsOn !== null && dueOn !== null && startsOn > dueOn) {
    row.fail('starts_on', { code: 'DAY', expected: BEFORE_DUE, got: row.optional('starts_on') })
  }
  const content = row.optional('content')
  const contentTitle = row.optional('content_title')
  if (content === null && contentTitle !== null) row.fail('content', { code: 'REQUIRED', expected: CONTENT_CODE })
  const phases = readPhases(row, dueOn)
  if (row.failures > 0 || unit === null || year === null || code === null || title === null) return null
  return {
    ...{ unit, year, content, contentTitle, code, title, startsOn, dueOn, phases },
    ...{ lead: row.optional('lead'), joint: partsOf(row, 'joint'), product: row.optional('product') },
    criteria: partsOf(row, 'criteria'),
  }
}

function readYear(row: ImportRow): number | null {
  const text = row.required('year')
  if (text === null) return null
  return /^20\d{2}$/.test(text) ? Number(text) : row.fail('year', { code: 'WORD', expected: A_YEAR, got: text })
}

/** What a cell lists, parted by semicolons. */
const partsOf = (row: ImportRow, key: string): readonly string[] =>
  (row.optional(key) ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** `Quý 1: 31/03/2026; Quý 2: 30/06/2026`: none may be due after the task itself, and none before the one before it. */
function readPhases(row: ImportRow, dueOn: Day | null): readonly LinePhase[] {
  const phases: LinePhase[] = []
  for (const part of partsOf(row, 'phases')) {
    const phase = phaseOf(part)
    if (phase === null) row.fail('phases', { code: 'WORD', expected: A_PHASE, got: part })
    else if (dueOn !== null && phase.dueOn > dueOn) {
      row.fail('phases', { code: 'DAY', expected: WITHIN, got: part })
    } else {
      const last = phases.at(-1)
      if (last !== undefined && phase.dueOn < last.dueOn) {
        row.fail('phases', { code: 'DAY', expected: IN_ORDER, got: part })
      }
      phases.push(phase)
    }
  }
  return phases
}

function phaseOf(text: string): LinePhase | null {
  const [, name, day = '', month = '', year = ''] = /^(.+?):\s*(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text) ?? []
  const dueOn = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return name !== undefined && isDay(dueOn) ? { name: name.trim(), dueOn } : null
}

const A_YEAR = { vi: 'cần năm, như 2026', en: 'expected a year, such as 2026' }
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
