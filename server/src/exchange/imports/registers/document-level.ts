import type { ImportRow } from '../rules/import-row.ts'
import { day, short } from '../rules/register-cells.ts'
import { optional, type SheetLine } from '../rules/register-sheet.ts'
import type { Draft, Level } from './register.ts'

/** The columns by which a row names the document that it rests on. */
export const DOCUMENT_COLUMNS = {
  number: optional(short(100), 'Số văn bản', 'document number', 'number'),
  issuer: optional(short(200), 'Cơ quan ban hành', 'issuer'),
  issued_on: optional(day, 'Ngày ban hành', 'issued on'),
  document_title: optional(short(500), 'Tên văn bản', 'document title'),
}

/** A document that rows name: the one on record, or a new one where there is none. */
export const DOCUMENT: Level = {
  ...{ table: 'document', type: 'Document', making: 'GATHERED', key: ['number', 'issuer', 'title'], at: 'number' },
  ...{ position: null, provenance: false, scope: false, parts: [], cells: { title: 'document_title' } },
}

/** The document that a row names; null where it names none. One that is named by halves is refused. */
export function documentDraft(row: ImportRow, line: SheetLine<typeof DOCUMENT_COLUMNS>): Draft | null {
  const { number, issuer, issued_on, document_title: title } = line
  if (number === null && issuer === null && issued_on === null && title === null) return null
  for (const key of ['number', 'issuer', 'document_title'] as const) {
    if (line[key] === null) row.fail(key, { code: 'REQUIRED', expected: WHOLE })
  }
  return { said: { number, issuer, issued_on, title } }
}

const WHOLE = {
  vi: 'cần đủ số, cơ quan ban hành và tên của văn bản',
  en: 'expected a document by its number, its issuer and its title',
}
