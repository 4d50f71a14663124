import writeExcelFile, { type CellObject, type SheetData } from 'write-excel-file/universal'
import { cellText } from './csv.ts'
import type { Cell, Fact, Spreadsheet } from './spreadsheet.ts'

/** Words of the workbook itself, in the reader's language. */
export interface XlsxWords {
  /** Name of the sheet that says what the file is cited by. */
  readonly facts: string
  /** Put to the name of the sheet whose figures are not real. */
  readonly illustrative: string
}

/**
 * A workbook of two sheets: the table, its head bold and fixed, and what it is cited by. Figures are numbers with a format of
 * their places, percents are percents, days are days, and text is text, so that 7.2 stays a code and =1+1 runs nothing.
 */
export function toXlsx(spreadsheet: Spreadsheet, facts: readonly Fact[], words: XlsxWords): Promise<Blob> {
  const { head, rows, title, illustrative } = spreadsheet
  const named = sheetName(title, illustrative === undefined ? '' : words.illustrative, words.facts)
  const table: SheetData = [head.map(headCell), ...rows.map((row) => row.map(typed))]
  const citing: SheetData = facts.map(([name, value]) => [{ ...headCell(name), wrap: false }, typed(value)])
  return writeExcelFile([
    { sheet: named, data: table, columns: widths([head, ...rows]), stickyRowsCount: 1 },
    { sheet: words.facts, data: citing, columns: widths(facts) },
  ]).toBlob()
}

/** A workbook to be filled in: a sheet for each table, its head bold and fixed, its columns text, so that 1.10 stays a code. */
export function toEmptyXlsx(
  tables: readonly { readonly name: string; readonly head: readonly string[] }[],
): Promise<Blob> {
  return writeExcelFile(
    tables.map(({ name, head }) => ({
      ...{ sheet: sheetName(name, '', ''), data: [head.map(headCell)], stickyRowsCount: 1 },
      columns: widths([head]),
    })),
  ).toBlob()
}

const headCell = (text: string): CellObject => ({ ...textCell(text), fontWeight: 'bold', wrap: true })

const textCell = (value: string): CellObject => ({ value, type: String, format: '@', alignVertical: 'top' })

function typed(cell: Cell): CellObject | null {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return textCell(cell)
  if ('day' in cell) {
    return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', alignVertical: 'top' }
  }
  const { value, places, percent = false } = cell
  const decimals = places > 0 ? `.${'0'.repeat(places)}` : ''
  return {
    // 83.38 / 100 is not 0.8338 in binary; the text that CSV prints is, once its point is moved.
    value: percent ? Number(`${value.toFixed(places)}e-2`) : value,
    type: Number,
    format: `0${decimals}${percent ? '%' : ''}`,
    alignVertical: 'top',
  }
}

const LONGEST_NAME = 31

/** A name that Excel takes: at most 31 letters, none of []/\:*?, no apostrophe at either end, and not the other sheet's. */
export function sheetName(title: string, mark: string, other: string): string {
  const tail = mark === '' ? '' : ` (${mark})`
  const cut = title
    .replaceAll(/[[\]/\\:*?\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .slice(0, LONGEST_NAME - tail.length)
    .replaceAll(/^[\s']+|[\s',]+$/gu, '')
  const name = `${cut === '' ? 'PAR INDEX' : cut}${tail}`
  return name.toLowerCase() === other.toLowerCase() ? `${name} 1` : name
}

const [NARROWEST, WIDEST, WIDEST_HEAD] = [6, 60, 24]

/** Widths in letters: what the widest cell needs, within reason; a long head breaks over lines. */
function widths(rows: readonly (readonly Cell[])[]): { readonly width: number }[] {
  const [head = [], ...body] = rows
  return head.map((name, column) => {
    const need = body.map((row) => cellText(row[column] ?? null, ',').length + 2)
    const own = Math.min(WIDEST_HEAD, cellText(name, ',').length + 2)
    return { width: Math.min(WIDEST, Math.max(NARROWEST, own, ...need)) }
  })
}
