import { COLUMNS, type FigureColumn } from '../../../dossiers/figure-columns.ts'
import type { DossierFigures, ReceivedBasis } from '../../../dossiers/rules/dossier-figures.ts'
import { dossierMisfits } from '../../../dossiers/rules/identities.ts'
import type { ImportRow } from '../rules/import-row.ts'
import { count, day, short, text, word } from '../rules/register-cells.ts'
import { needed, optional, type SheetLine } from '../rules/register-sheet.ts'
import { inOrder, keptMisfit, sourced } from './checks.ts'
import { type Level, nothingElse, registerOf } from './register.ts'
import { nameOf } from './world.ts'

const BASIS = word<ReceivedBasis>({
  RECEIVED_IN_PERIOD: ['tiếp nhận trong kỳ', 'trong kỳ'],
  TO_HANDLE: ['phải giải quyết', 'gồm kỳ trước chuyển sang'],
  NOT_STATED: ['không nêu'],
})

const COUNTED = {
  carried_over: optional(count, 'Kỳ trước chuyển sang', 'carried over'),
  received: optional(count, 'Tiếp nhận', 'received'),
  received_online: optional(count, 'Tiếp nhận trực tuyến', 'received online'),
  received_direct: optional(count, 'Tiếp nhận trực tiếp', 'received direct'),
  resolved: optional(count, 'Đã giải quyết', 'resolved'),
  resolved_early: optional(count, 'Giải quyết trước hạn', 'resolved early'),
  resolved_on_time: optional(count, 'Giải quyết đúng hạn', 'resolved on time'),
  resolved_late: optional(count, 'Giải quyết trễ hạn', 'resolved late'),
  open: optional(count, 'Đang giải quyết', 'open'),
  open_in_time: optional(count, 'Đang giải quyết trong hạn', 'open in time'),
  open_overdue: optional(count, 'Đang giải quyết quá hạn', 'open overdue'),
  suspended: optional(count, 'Tạm dừng', 'suspended'),
  returned: optional(count, 'Trả lại, rút', 'returned'),
  components_digitised: optional(count, 'Thành phần hồ sơ đã số hóa', 'components digitised'),
  components_base: optional(count, 'Thành phần hồ sơ phải số hóa', 'components base'),
  results_digitised: optional(count, 'Kết quả đã số hóa', 'results digitised'),
  results_base: optional(count, 'Kết quả phải số hóa', 'results base'),
  full_online: optional(count, 'Hồ sơ toàn trình', 'full online'),
  full_online_base: optional(count, 'Hồ sơ có thể toàn trình', 'full online base'),
  paid_online: optional(count, 'Thanh toán trực tuyến', 'paid online'),
  payment_base: optional(count, 'Hồ sơ phải thanh toán', 'payment base'),
} satisfies Readonly<Record<FigureColumn, unknown>>

/** One report of a unit for a period, of one field or of all. */
const SHEET = {
  unit: needed(text, 'Đơn vị', 'unit'),
  field: optional(short(200), 'Lĩnh vực', 'field'),
  period_from: needed(day, 'Từ ngày', 'period from', 'from'),
  period_to: needed(day, 'Đến ngày', 'period to', 'to'),
  received_basis: optional(BASIS, 'Căn cứ tính tiếp nhận', 'received basis'),
  ...COUNTED,
  source: optional(short(300), 'Nguồn', 'source'),
}
type ReportLine = SheetLine<typeof SHEET>

const REPORT: Level = {
  ...{ table: 'dossier_report', type: 'DossierReport', making: 'VERSION', at: 'unit' },
  key: ['unit_id', 'period_to', 'period_from', 'field', 'source'],
  ...{ position: null, provenance: true, scope: true, parts: [] },
}

/** Reports of dossiers. Figures that do not add up are kept and told; a report that says otherwise is a new version of the old one. */
export const DOSSIER_REPORTS = registerOf({
  ...{ sheet: SHEET, levels: [REPORT], lookups: nothingElse },
  draft(row, line, world) {
    const unit = world.unit(row, 'unit', line.unit, line.period_to)
    inOrder(row, 'period_from', line.period_from, line.period_to, IN_ORDER)
    sourced(row, line.source, world)
    if (countedIn(line).length === 0) row.fail('received', { code: 'NOTHING_STATED', expected: A_FIGURE })
    if (unit === null || row.failures > 0) return null
    tellMisfits(row, line)
    const { unit: _, received_basis: basis, ...said } = line
    const stated = basis ?? (row.has('received_basis') ? 'NOT_STATED' : null)
    const report = {
      ...{ said: { unit_id: unit.id, ...said, received_basis: stated }, unit: unit.id },
      whenMade: { received_basis: 'NOT_STATED' },
    }
    const period = `${line.period_from} – ${line.period_to}`
    const label = [nameOf(unit), line.field, period].filter((part) => part !== null).join(', ')
    return { drafts: [report], label, shown: countedIn(line).join('; ') }
  },
})

const KEYS = Object.keys(COUNTED) as FigureColumn[]

/** `received: 260`, for each figure that is stated. */
const countedIn = (line: ReportLine): readonly string[] =>
  KEYS.flatMap((key) => (line[key] === null ? [] : [`${SHEET[key].names[0]}: ${line[key]}`]))

/** Where each thing that does not add up is told. */
const TOLD_AT: Readonly<Record<string, FigureColumn>> = {
  ...{ RECEIVED_CHANNELS: 'received', RESOLVED_PARTS: 'resolved', OPEN_PARTS: 'open', HANDLED_SUM: 'received' },
  ...{ RESOLVED_OVER_RECEIVED: 'resolved', SUSPENDED_OVER_OPEN: 'suspended' },
}

function tellMisfits(row: ImportRow, line: ReportLine): void {
  const counts = Object.entries(COLUMNS).map(([name, column]) => [name, line[column]])
  const basis = line.received_basis ?? 'NOT_STATED'
  const figures = { ...Object.fromEntries(counts), receivedBasis: basis } as DossierFigures
  for (const { rule, words } of dossierMisfits(figures)) keptMisfit(row, TOLD_AT[rule] ?? 'received', words)
}

const IN_ORDER = { vi: 'cần ngày đầu kỳ không sau ngày cuối kỳ', en: 'expected a first day that is not after the last' }
const A_FIGURE = { vi: 'cần ít nhất một số hồ sơ', en: 'expected at least one number of dossiers' }
