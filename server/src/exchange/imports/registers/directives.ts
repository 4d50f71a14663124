import type { ImportRow } from '../rules/import-row.ts'
import { day, integer, short, text, word } from '../rules/register-cells.ts'
import { listed, needed, optional, type SheetLine } from '../rules/register-sheet.ts'
import { inOrder, sourced, together } from './checks.ts'
import { DOCUMENT, DOCUMENT_COLUMNS, documentDraft } from './document-level.ts'
import { ABOVE, type Level, nothingElse, registerOf } from './register.ts'
import type { World } from './world.ts'

const OUTCOME = word({ DONE: ['đã thực hiện', 'hoàn thành'], NOT_DONE: ['chưa thực hiện', 'không hoàn thành'] })

/** One item of one directive in a row. */
const SHEET = {
  ...DOCUMENT_COLUMNS,
  number: needed(short(100), 'Số văn bản', 'document number', 'number'),
  issued_on: needed(day, 'Ngày ban hành', 'issued on'),
  owner: needed(text, 'Đơn vị theo dõi', 'owner'),
  meeting_on: optional(day, 'Ngày họp', 'meeting on'),
  item: needed(integer, 'Mục', 'item'),
  text: needed(text, 'Nội dung', 'text'),
  addressees: optional(text, 'Nơi nhận việc', 'addressees'),
  units: listed('Đơn vị thực hiện', 'units'),
  criteria: listed('Mã tiêu chí', 'criteria'),
  due_on: optional(day, 'Hạn', 'due on'),
  reported_on: optional(day, 'Ngày báo cáo', 'reported on'),
  report: optional(text, 'Báo cáo', 'report'),
  settled_on: optional(day, 'Ngày đánh giá', 'settled on'),
  outcome: optional(OUTCOME, 'Kết quả', 'outcome'),
  source: optional(text, 'Nguồn', 'source'),
}
type ItemLine = SheetLine<typeof SHEET>

const DIRECTIVE: Level = {
  ...{ table: 'directive', type: 'Directive', making: 'GATHERED', key: ['document_id'], at: 'number' },
  ...{ position: null, provenance: true, scope: true, parts: [] },
}

const ITEM: Level = {
  ...{ table: 'directive_item', type: 'DirectiveItem', making: 'ROW', key: ['directive_id', 'position'], at: 'item' },
  ...{ position: null, provenance: false, scope: true, cells: { position: 'item' } },
  parts: [
    { table: 'directive_item_unit', owner: 'item_id', key: ['unit_id'], ordered: false, at: 'units' },
    { table: 'directive_item_criterion', owner: 'item_id', key: ['criterion_id'], ordered: false, at: 'criteria' },
  ],
}

/** Directives and conclusions item by item, each with whom it binds, until when, what was reported and how it was judged. */
export const DIRECTIVES = registerOf({
  ...{ sheet: SHEET, levels: [DOCUMENT, DIRECTIVE, ITEM], lookups: nothingElse },
  draft(row, line, world) {
    const document = documentDraft(row, line)
    const owner = world.unit(row, 'owner', line.owner, line.issued_on)
    sourced(row, line.source, world)
    checkDays(row, line)
    const parts = partsOf(row, line, world)
    if (owner === null) return null
    const directive = {
      said: { document_id: ABOVE, owner_id: owner.id, meeting_on: line.meeting_on, source: line.source } as const,
      unit: owner.id,
    }
    const { item: position, addressees, due_on, reported_on, report, settled_on, outcome } = line
    const said = { position, text: line.text, addressees, due_on, reported_on, report, settled_on, outcome }
    const item = { said: { directive_id: ABOVE, ...said } as const, parts, unit: owner.id }
    return { drafts: [document, directive, item], label: `${line.number}, ${position}`, shown: line.text }
  },
})

function checkDays(row: ImportRow, line: ItemLine): void {
  for (const key of ['due_on', 'reported_on', 'settled_on'] as const) {
    inOrder(row, key, line.issued_on, line[key], AFTER_ISSUE)
  }
  together(row, ['settled_on', line.settled_on], ['outcome', line.outcome], JUDGED)
  if (line.report !== null && line.reported_on === null) row.fail('reported_on', { code: 'REQUIRED', expected: WHEN })
}

/** Whom an item binds, and the criteria that it is by: of the framework of the first unit that it binds, else of who follows it. */
function partsOf(row: ImportRow, line: ItemLine, world: World) {
  const units = world.units(row, 'units', line.units, line.issued_on)
  const [first = null] = line.units
  const [key, name] = first === null ? ['owner', line.owner] : ['units', first]
  const scored =
    line.criteria.length === 0 || row.failures > 0 ? null : world.unit(row, key, name ?? '', line.issued_on)
  const year = Number(line.issued_on.slice(0, 4))
  const criteria = scored === null ? [] : world.criteria(row, 'criteria', line.criteria, scored, year)
  return {
    directive_item_unit: units.map((unit_id) => ({ unit_id })),
    directive_item_criterion: criteria.map((criterion_id) => ({ criterion_id })),
  }
}

const AFTER_ISSUE = {
  vi: 'cần ngày không trước ngày ban hành văn bản',
  en: 'expected a day that is not before the document itself',
}
const JUDGED = {
  vi: 'cần cả kết quả và ngày đánh giá, hoặc để trống cả hai',
  en: 'expected an outcome and the day on which it was judged, or neither',
}
const WHEN = { vi: 'cần ngày báo cáo', en: 'expected the day on which it was reported' }
