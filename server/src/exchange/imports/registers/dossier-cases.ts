import type { Apology } from '../../../dossiers/dossier-vocabulary.ts'
import { day, short, text, word } from '../rules/register-cells.ts'
import { needed, optional } from '../rules/register-sheet.ts'
import { inOrder } from './checks.ts'
import { type Level, nothingElse, registerOf } from './register.ts'
import { nameOf } from './world.ts'

const APOLOGY = word<Apology>({ ISSUED: ['đã xin lỗi', 'có'], MISSING: ['chưa xin lỗi', 'chưa', 'không'] })

/** One late dossier in a row, with its cause and its apology. */
const SHEET = {
  unit: needed(text, 'Đơn vị', 'unit'),
  code: needed(short(100), 'Mã hồ sơ', 'dossier code', 'code'),
  field: optional(short(200), 'Lĩnh vực', 'field'),
  received_on: needed(day, 'Ngày tiếp nhận', 'received on'),
  due_on: needed(day, 'Ngày hẹn trả', 'due on'),
  resolved_on: optional(day, 'Ngày trả', 'resolved on'),
  cause: optional(text, 'Nguyên nhân', 'cause'),
  apology: needed(APOLOGY, 'Xin lỗi', 'apology'),
  apology_number: optional(short(100), 'Số văn bản xin lỗi', 'apology number'),
  apology_on: optional(day, 'Ngày xin lỗi', 'apology on'),
}

const CASE: Level = {
  ...{ table: 'dossier_case', type: 'DossierCase', making: 'VERSION', key: ['unit_id', 'code'], at: 'code' },
  ...{ position: null, provenance: true, scope: true, parts: [] },
}

/** Dossiers that were late. What is said anew (that it was resolved, that an apology was given) is a new version of the old one. */
export const DOSSIER_CASES = registerOf({
  ...{ sheet: SHEET, levels: [CASE], lookups: nothingElse },
  draft(row, line, world) {
    const unit = world.unit(row, 'unit', line.unit, line.due_on)
    inOrder(row, 'due_on', line.received_on, line.due_on, AFTER_RECEIPT)
    inOrder(row, 'resolved_on', line.received_on, line.resolved_on, AFTER_RECEIPT)
    if (line.resolved_on !== null && line.resolved_on >= line.received_on && line.resolved_on <= line.due_on) {
      row.fail('resolved_on', { code: 'DAY', expected: LATE, got: row.optional('resolved_on') })
    }
    if (line.apology === 'MISSING' && (line.apology_number !== null || line.apology_on !== null)) {
      row.fail('apology', { code: 'CONFLICT', expected: GIVEN, got: row.optional('apology') })
    }
    if (unit === null) return null
    const { unit: _, ...said } = line
    const dossier = { said: { unit_id: unit.id, ...said }, unit: unit.id }
    const days = `${line.received_on} – ${line.due_on}${line.resolved_on === null ? '' : ` – ${line.resolved_on}`}`
    return { drafts: [dossier], label: `${nameOf(unit)}, ${line.code}`, shown: days }
  },
})

const AFTER_RECEIPT = { vi: 'cần ngày không trước ngày tiếp nhận', en: 'expected a day that is not before the receipt' }
const LATE = {
  vi: 'cần ngày trả sau ngày hẹn: sổ này chỉ ghi hồ sơ trễ hạn',
  en: 'expected a day after the one it was due: this register is of late dossiers alone',
}
const GIVEN = {
  vi: 'cần “đã xin lỗi”, vì dòng này nêu văn bản xin lỗi',
  en: 'expected ISSUED, for the row states the apology',
}
