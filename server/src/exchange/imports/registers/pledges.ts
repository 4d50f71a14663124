import type { PledgeOutcome } from '../../../pledges/pledge-vocabulary.ts'
import { Decimal } from '../../../shared/decimal.ts'
import type { ImportRow } from '../rules/import-row.ts'
import { day, decimal, short, text, word, year } from '../rules/register-cells.ts'
import { needed, optional, type SheetLine } from '../rules/register-sheet.ts'
import { sourced, together } from './checks.ts'
import { type Level, nothingElse, registerOf } from './register.ts'
import { nameOf } from './world.ts'

const OUTCOME = word<PledgeOutcome>({
  NO_EVIDENCE: ['chưa có minh chứng'],
  NOT_STARTED: ['chưa thực hiện'],
  LIMITED: ['thực hiện hạn chế'],
  SUBSTANTIAL: ['thực hiện phần lớn'],
  COMPLETE: ['hoàn thành'],
})

/** One pledge of a unit for an index in a year. */
const SHEET = {
  unit: needed(text, 'Đơn vị', 'unit'),
  index_name: needed(short(200), 'Chỉ số', 'index'),
  year: needed(year, 'Năm', 'year'),
  baseline: optional(decimal, 'Mức gốc', 'baseline'),
  baseline_year: optional(year, 'Năm gốc', 'baseline year'),
  target: optional(decimal, 'Mục tiêu', 'target'),
  scale_max: optional(decimal, 'Thang điểm', 'scale max'),
  signatory: optional(text, 'Người ký', 'signatory'),
  signed_on: optional(day, 'Ngày ký', 'signed on'),
  words: optional(text, 'Lời cam kết', 'words'),
  outcome: optional(OUTCOME, 'Kết quả', 'outcome'),
  judged_on: optional(day, 'Ngày đánh giá', 'judged on'),
  source: optional(text, 'Nguồn', 'source'),
}

const PLEDGE: Level = {
  ...{ table: 'pledge', type: 'Pledge', making: 'ROW', key: ['unit_id', 'index_name', 'year'], at: 'index_name' },
  ...{ position: { within: null }, provenance: true, scope: true, parts: [] },
}

/** Pledges of units for an index: a figure to be reached, or words alone. */
export const PLEDGES = registerOf({
  ...{ sheet: SHEET, levels: [PLEDGE], lookups: nothingElse },
  draft(row, line, world) {
    const unit = world.unit(row, 'unit', line.unit, `${line.year}-12-31`)
    sourced(row, line.source, world)
    together(row, ['outcome', line.outcome], ['judged_on', line.judged_on], JUDGED)
    if (line.baseline !== null && line.baseline_year === null) {
      row.fail('baseline_year', { code: 'REQUIRED', expected: OF_YEAR })
    }
    if (line.target === null && line.words === null) row.fail('target', { code: 'NOTHING_STATED', expected: PLEDGED })
    withinScale(row, line)
    if (unit === null) return null
    const { unit: _, ...said } = line
    const pledge = { said: { unit_id: unit.id, ...said }, unit: unit.id }
    const label = `${nameOf(unit)}, ${line.index_name} ${line.year}`
    return { drafts: [pledge], label, shown: line.target ?? line.words ?? '' }
  },
})

function withinScale(row: ImportRow, line: SheetLine<typeof SHEET>): void {
  for (const key of ['baseline', 'target'] as const) {
    const value = line[key]
    if (value === null || line.scale_max === null || new Decimal(value).lessThanOrEqualTo(line.scale_max)) continue
    row.fail(key, { code: 'POINTS_ABOVE_MAXIMUM', expected: WITHIN, got: row.optional(key) })
  }
}

const JUDGED = {
  vi: 'cần cả kết quả và ngày đánh giá, hoặc để trống cả hai',
  en: 'expected an outcome and the day on which it was judged, or neither',
}
const OF_YEAR = { vi: 'cần năm của mức gốc', en: 'expected the year of the baseline' }
const PLEDGED = { vi: 'cần mục tiêu hoặc lời cam kết', en: 'expected a target, or the words of the pledge' }
const WITHIN = { vi: 'cần một số không quá thang điểm', en: 'expected a number that is not above the scale' }
