import type { ImportProblem } from './rules/import-problem.ts'
import type { MergedRange, SheetRow } from './rules/sheet.ts'

export const ImportFormat = { CSV: 'CSV', XLSX: 'XLSX' } as const
export type ImportFormat = (typeof ImportFormat)[keyof typeof ImportFormat]

/** One sheet, read row by row. What is told of the whole sheet is told before its rows. */
export interface SheetReader {
  readonly format: ImportFormat
  /** Null for CSV. */
  readonly name: string | null
  /** UTF-8, UTF-16LE, UTF-16BE or CP1258 for CSV; null for XLSX, which is always UTF-8. */
  readonly encoding: string | null
  readonly merged: readonly MergedRange[]
  /** Hidden columns, from 0. */
  readonly hiddenColumns: ReadonlySet<number>
  /** What was found out about the file that whoever imports it should know. */
  readonly notices: readonly ImportProblem[]
  rows(): AsyncIterable<SheetRow>
  /** How much of the rows has gone by, 0 to 1. */
  share(): number
  close(): void
}
