import { isDay } from '../../../shared/day.ts'
import type { ImportRow } from './import-row.ts'

/** A day as 31/12/2025, as 2025-12-31, or as a workbook keeps one; null where the cell is empty or was refused. */
export function readDayCell(row: ImportRow, key: string): string | null {
  const text = row.optional(key)
  return text === null ? null : dayIn(row, key, text)
}

/** The day that a filled cell holds; null where it was refused. */
export function dayIn(row: ImportRow, key: string, text: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? iso : row.fail(key, { code: 'DAY', expected: A_DAY, got: text })
}

const A_DAY = { vi: 'cần một ngày, như 31/12/2025', en: 'expected a day, such as 2025-12-31' }
