import { fold } from '@par-atlas/schema/fold'
import { day, flag, integer, short, text, word } from '../rules/register-cells.ts'
import { needed, optional } from '../rules/register-sheet.ts'
import { inOrder, sourced } from './checks.ts'
import { DOCUMENT, DOCUMENT_COLUMNS, documentDraft } from './document-level.ts'
import { ABOVE, type Level, nothingElse, registerOf } from './register.ts'

const DECISION = word({ ANNOUNCES: ['công bố'], PROCESS: ['quy trình nội bộ', 'quy trình'] })

/** One procedure in a row; one that several decisions announce has a row for each of them. */
const SHEET = {
  code: needed(short(100), 'Mã TTHC', 'procedure code', 'code'),
  title: needed(text, 'Tên TTHC', 'title'),
  field: needed(short(200), 'Lĩnh vực', 'field'),
  authority: optional(text, 'Cơ quan giải quyết', 'authority'),
  interlinked: optional(flag, 'Liên thông', 'interlinked'),
  days: optional(integer, 'Thời hạn giải quyết (ngày)', 'days'),
  announced_on: optional(day, 'Ngày công bố', 'announced on'),
  expired_on: optional(day, 'Ngày hết hiệu lực', 'expired on'),
  ...DOCUMENT_COLUMNS,
  decision_kind: optional(DECISION, 'Loại quyết định', 'decision kind'),
  source: optional(text, 'Nguồn', 'source'),
}

const PROCEDURE: Level = {
  ...{ table: 'procedure', type: 'Procedure', making: 'GATHERED', key: ['code'], at: 'code' },
  ...{ position: { within: null }, provenance: true, scope: true },
  parts: [
    { table: 'procedure_decision', owner: 'procedure_id', key: ['document_id'], ordered: false, at: 'decision_kind' },
  ],
}

/** The catalogue of procedures with the decisions that announced them or set their internal process. */
export const PROCEDURES = registerOf({
  ...{ sheet: SHEET, levels: [DOCUMENT, PROCEDURE], lookups: nothingElse },
  draft(row, line, world) {
    const on = line.expired_on ?? line.announced_on ?? LAST_DAY
    const authority = line.authority === null ? null : world.unit(row, 'authority', line.authority, on)
    sourced(row, line.source, world)
    inOrder(row, 'announced_on', line.announced_on, line.expired_on, IN_ORDER)
    const document = documentDraft(row, line)
    if (document === null && line.decision_kind !== null) row.fail('number', { code: 'REQUIRED', expected: A_DECISION })
    const { code, title, field, interlinked, days, announced_on, expired_on, source } = line
    const said = { code, title, field, interlinked, days, announced_on, expired_on, source }
    const decision = { document_id: ABOVE, kind: line.decision_kind ?? 'ANNOUNCES' } as const
    const procedure = {
      said: { ...said, authority_id: authority?.id ?? null },
      ...{ whenMade: { search_key: fold(title), interlinked: false }, unit: authority?.id ?? null },
      parts: { procedure_decision: document === null ? [] : [decision] },
    }
    return { drafts: [document, procedure], label: code, shown: title }
  },
})

/** A procedure that states no day is of an authority that stands today. */
const LAST_DAY = '9999-12-31'
const IN_ORDER = {
  vi: 'cần ngày công bố không sau ngày hết hiệu lực',
  en: 'expected an announcement that is not after the expiry',
}
const A_DECISION = { vi: 'cần số quyết định', en: 'expected the number of the decision' }
