import type { Writing } from '../../audit/write.ts'
import type { Store } from '../../context.ts'
import type { ImportFile } from './import-file.ts'
import type { ImportOptions } from './import-options.ts'
import type { ReportBuilder } from './import-report.ts'
import { type ColumnSpec, type HeaderMap, headersIn, readHeaders } from './rules/headers.ts'
import { type ImportPlace, importProblem, NOWHERE, type ProblemFacts } from './rules/import-problem.ts'
import { ImportRow } from './rules/import-row.ts'
import { cellText, isEmptyRow, type MergedRange, type SheetRow } from './rules/sheet.ts'
import type { SheetReader } from './sheet-reader.ts'

/** What an import writes with, beside the transaction: its key and instant. */
export interface ImportWriting extends Pick<Writing, 'db' | 'record' | 'flush' | 'actorId'> {
  readonly importKey: string
  /** Instant of the import with microseconds, as the store writes it. */
  readonly at: string
  /** Puts on record that the import made or changed this. */
  readonly touched: (subject: TouchedSubject) => void
}

export interface TouchedSubject {
  readonly type: string
  readonly key: string
  readonly year: number | null
  readonly made: boolean
  /** What stood there before, for subjects that keep no history of their own. */
  readonly before?: unknown
}

/** How far a run has come. */
export interface Progress {
  readonly phase: 'READ' | 'COMPARE' | 'WRITE'
  /** Rows read so far, or subjects compared or written. */
  readonly done: number
  /** How much of the phase that is, 0 to 1. */
  readonly share: number
}

/** One run over a file: for a preview (`writing` null), or to be written. */
export interface ImportRun {
  readonly db: Store
  readonly file: ImportFile
  readonly sheet: SheetReader
  readonly options: ImportOptions
  readonly report: ReportBuilder
  readonly writing: ImportWriting | null
  /** Now, for windows of time. */
  readonly now: Date
  readonly progress: (progress: Progress) => void
}

/** How many rows may stand above the header: titles, who made the table, in what year. */
const MOST_TITLES = 20
/** A row with so many headers is the header. */
const HEADERS_ENOUGH = 2

/** Rows of the sheet below its header, each by the names of its columns; the header's faults are told first. */
export async function* importRows(run: ImportRun, columns: readonly ColumnSpec[]): AsyncIterable<ImportRow> {
  const { sheet, report } = run
  let header: HeaderMap | null = null
  const above: SheetRow[] = []
  for await (const row of sheet.rows()) {
    if (isEmptyRow(row)) continue
    if (header === null) {
      above.push(row)
      if (headersIn(row, columns) < HEADERS_ENOUGH && above.length <= MOST_TITLES) continue
      header = beginTable(run, columns, above)
      if (header === null) return
      continue
    }
    yield readRow(run, header, row)
  }
  if (header === null && above.length > 0) beginTable(run, columns, above)
  if (header === null && above.length === 0) tell(report, NOWHERE, { code: 'FILE_EMPTY', expected: EMPTY })
}

function readRow({ report, options, sheet, progress }: ImportRun, header: HeaderMap, row: SheetRow): ImportRow {
  report.rows += 1
  if (report.rows % 5000 === 0) progress({ phase: 'READ', done: report.rows, share: sheet.share() })
  const read = new ImportRow(row, header, report, options.decimalMark)
  if (row.hidden) read.notice(undefined, { code: 'HIDDEN_ROW', expected: HIDDEN_ROW })
  const beyond = row.cells.findIndex((cell, column) => column >= header.words.length && cellText(cell) !== '')
  if (beyond >= 0) tellBeyond(read, sheet, beyond)
  return read
}

/** A number with a comma that nobody put in quotes parts into two cells, and all that follow stand one to the right. */
function tellBeyond(row: ImportRow, sheet: SheetReader, column: number): void {
  const got = cellText(row.row.cells[column])
  if (sheet.format === 'CSV') row.failAt(column, { code: 'CELL_COUNT', expected: TOO_WIDE, got })
  else row.noticeAt(column, { code: 'CELL_COUNT', expected: BESIDE, got })
}

/** The header is the last row that was gathered, unless none bears enough of its words: then the first, to tell what it lacks. */
function beginTable(run: ImportRun, columns: readonly ColumnSpec[], above: readonly SheetRow[]): HeaderMap | null {
  const { sheet, report } = run
  const last = above.at(-1)
  const row = last !== undefined && headersIn(last, columns) >= HEADERS_ENOUGH ? last : above[0]
  if (row === undefined) return null
  const read = readHeaders(sheet.name, row, columns)
  read.errors.forEach(report.error)
  read.notices.forEach(report.notice)
  if (row !== above[0]) {
    report.notice(
      importProblem({ ...NOWHERE, sheet: sheet.name, row: row.number }, { code: 'HEADER_LOWER', expected: LOWER }),
    )
  }
  tellOfSheet(run, read.map, row.number)
  return read.errors.length > 0 ? null : read.map
}

const tell = (report: ReportBuilder, place: ImportPlace, facts: ProblemFacts): void =>
  report.error(importProblem(place, facts))

/** Columns and merged cells that stand in the table: what is hidden is read and told; what is merged is refused. */
function tellOfSheet({ sheet, report }: ImportRun, { places, words }: HeaderMap, headerRow: number): void {
  for (const column of places.values()) {
    const place = { sheet: sheet.name, row: headerRow, column, header: words[column] ?? null }
    if (sheet.hiddenColumns.has(column)) {
      report.notice(importProblem(place, { code: 'HIDDEN_COLUMN', expected: HIDDEN_COLUMN }))
    }
  }
  const columns = new Set(places.values())
  const inTable = ({ lastRow, firstColumn, lastColumn }: MergedRange) =>
    lastRow >= headerRow && [...columns].some((column) => firstColumn <= column && column <= lastColumn)
  for (const range of sheet.merged.filter(inTable)) {
    const place = { sheet: sheet.name, row: range.firstRow, column: range.firstColumn, header: null }
    tell(report, place, { code: 'MERGED', expected: MERGED, got: range.text })
  }
}

const EMPTY = { vi: 'cần một dòng tiêu đề, nhưng bảng trống', en: 'expected a row of headers, but the table is empty' }
const TOO_WIDE = {
  vi: 'cần số ô bằng số cột của tiêu đề; dòng này thừa ô (thường do số có dấu phẩy không đặt trong ngoặc kép)',
  en: 'expected as many cells as there are headers; this row has more (often a number with a comma that is not in quotes)',
}
const BESIDE = {
  vi: 'ô nằm ngoài bảng, dưới cột không có tiêu đề: không được đọc',
  en: 'a cell beside the table, below no header: it is not read',
}
const LOWER = {
  vi: 'dòng tiêu đề của bảng; các dòng ở trên không được đọc',
  en: 'the row of headers; what stands above it is not read',
}
const HIDDEN_ROW = { vi: 'dòng ẩn: vẫn được đọc', en: 'a hidden row: it is read all the same' }
const HIDDEN_COLUMN = { vi: 'cột ẩn: vẫn được đọc', en: 'a hidden column: it is read all the same' }
const MERGED = {
  vi: 'cần mỗi giá trị một ô; các ô này bị gộp: hãy bỏ gộp và ghi giá trị vào từng dòng',
  en: 'expected one cell a value; these are merged: unmerge them and write the value in each row',
}
