import { sql } from 'kysely'
import type { Store } from '../../../context.ts'
import { complianceCost, type SimplificationState, yearlySaving } from '../../../procedures/rules/compliance-cost.ts'
import type { Provenance } from '../../../units/rules/vocabulary.ts'
import type { ImportRow } from '../rules/import-row.ts'
import { count, integer, short, text, word, year } from '../rules/register-cells.ts'
import { listed, needed, optional, type SheetLine } from '../rules/register-sheet.ts'
import { keptMisfit, sourced } from './checks.ts'
import { coded } from './coded.ts'
import { DOCUMENT, DOCUMENT_COLUMNS, documentDraft } from './document-level.ts'
import { ABOVE, type Level, registerOf } from './register.ts'

const STATE = word<SimplificationState>({
  PLANNED: ['kế hoạch rà soát'],
  PROPOSED: ['đề xuất phương án', 'đề xuất'],
  APPROVED: ['phê duyệt phương án', 'phê duyệt'],
  REALISED: ['đã thực thi'],
  DROPPED: ['không thực hiện'],
})

/** One simplification in a row, its costs by their factors before and after. */
const SHEET = {
  title: needed(short(500), 'Phương án đơn giản hóa', 'title'),
  year: needed(year, 'Năm', 'year'),
  state: needed(STATE, 'Trạng thái', 'state'),
  procedures: listed('Mã TTHC', 'procedure codes', 'procedures'),
  procedure_count: optional(integer, 'Số TTHC', 'procedure count'),
  agencies: listed('Cơ quan', 'agencies'),
  fee_before: optional(count, 'Chi phí một lần, trước (đồng)', 'fee before'),
  times_before: optional(integer, 'Số lần một năm, trước', 'times before'),
  subjects_before: optional(integer, 'Số đối tượng, trước', 'subjects before'),
  fee_after: optional(count, 'Chi phí một lần, sau (đồng)', 'fee after'),
  times_after: optional(integer, 'Số lần một năm, sau', 'times after'),
  subjects_after: optional(integer, 'Số đối tượng, sau', 'subjects after'),
  stated_saving: optional(count, 'Tiết kiệm do nguồn nêu (đồng)', 'stated saving'),
  ...DOCUMENT_COLUMNS,
  source: optional(text, 'Nguồn', 'source'),
  note: optional(text, 'Ghi chú', 'note'),
}
type SimplificationLine = SheetLine<typeof SHEET>

const SIMPLIFICATION: Level = {
  ...{ table: 'simplification', type: 'Simplification', making: 'ROW', key: ['title', 'year'], at: 'title' },
  ...{ position: { within: null }, provenance: true, scope: true, cells: { document_id: 'number' } },
  parts: [
    {
      table: 'simplification_procedure',
      owner: 'simplification_id',
      key: ['procedure_id'],
      ordered: false,
      at: 'procedures',
    },
    { table: 'simplification_agency', owner: 'simplification_id', key: ['unit_id'], ordered: false, at: 'agencies' },
  ],
}

/** Reviews and simplifications of procedures that are on record. A saving that its factors do not give is kept and told. */
export const SIMPLIFICATIONS = registerOf({
  ...{ sheet: SHEET, levels: [DOCUMENT, SIMPLIFICATION] },
  async lookups(db: Store, provenance: Provenance) {
    const { rows } = await sql<{ id: string; code: string }>`
      select id, code from procedure where provenance = ${provenance} and code is not null`.execute(db)
    return { known: new Map(rows.map((row) => [row.code, row])) }
  },
  draft(row, line, world) {
    sourced(row, line.source, world)
    const document = documentDraft(row, line)
    const procedures = new Set(line.procedures.flatMap((code) => coded(row, 'procedures', code, world.known)?.id ?? []))
    const agencies = world.units(row, 'agencies', line.agencies, `${line.year}-12-31`)
    tellMisfits(row, line)
    const simplification = {
      said: { ...saidOf(line), document_id: document === null ? null : ABOVE } as const,
      unit: agencies.length === 1 ? (agencies[0] ?? null) : null,
      parts: {
        simplification_procedure: [...procedures].map((procedure_id) => ({ procedure_id })),
        simplification_agency: agencies.map((unit_id) => ({ unit_id })),
      },
    }
    return { drafts: [document, simplification], label: `${line.title} (${line.year})`, shown: line.state }
  },
})

const saidOf = (line: SimplificationLine) => ({
  ...{ title: line.title, year: line.year, state: line.state, procedure_count: line.procedure_count },
  ...{ fee_before: line.fee_before, times_before: line.times_before, subjects_before: line.subjects_before },
  ...{ fee_after: line.fee_after, times_after: line.times_after, subjects_after: line.subjects_after },
  ...{ stated_saving: line.stated_saving, source: line.source, note: line.note },
})

function tellMisfits(row: ImportRow, line: SimplificationLine): void {
  const cost = (fee: number | null, times: number | null, subjects: number | null) =>
    complianceCost({ fee: fee === null ? null : BigInt(fee), times, subjects })
  const before = cost(line.fee_before, line.times_before, line.subjects_before)
  const saving = yearlySaving(before, cost(line.fee_after, line.times_after, line.subjects_after), null)
  if (saving !== null && line.stated_saving !== null && saving !== BigInt(line.stated_saving)) {
    keptMisfit(row, 'stated_saving', differs(String(saving), String(line.stated_saving)))
  }
  const listedHere = new Set(line.procedures).size
  if (line.procedure_count !== null && listedHere > line.procedure_count) {
    keptMisfit(row, 'procedure_count', fewer(listedHere, line.procedure_count))
  }
}

const differs = (computed: string, stated: string) => ({
  vi: `nguồn nêu tiết kiệm ${stated} đồng; các yếu tố cho ${computed}; cả hai được giữ`,
  en: `the source states a saving of ${stated} đồng; the factors give ${computed}; both are kept`,
})
const fewer = (here: number, stated: number) => ({
  vi: `nêu ${stated} TTHC nhưng liệt kê ${here}; cả hai được giữ`,
  en: `${stated} procedures are stated and ${here} are listed; both are kept`,
})
