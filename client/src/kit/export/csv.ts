import type { Cell } from './spreadsheet.ts'

export interface CsvStyle {
  readonly separator: ';' | ','
  readonly decimal: ',' | '.'
}

/** Vietnamese Excel reads `;` and a decimal comma; English Excel `,` and a point. */
export const csvStyle = (locale: string): CsvStyle =>
  locale === 'en' ? { separator: ',', decimal: '.' } : { separator: ';', decimal: ',' }

/** Rows as CSV text with a byte order mark, so that Excel reads Vietnamese right; lines end in CRLF. */
export function toCsv(rows: readonly (readonly Cell[])[], style: CsvStyle): string {
  return `\uFEFF${rows.map((row) => row.map((cell) => field(cell, style)).join(style.separator)).join('\r\n')}\r\n`
}

/** A CSV text as a file. */
export const csvFile = (text: string): Blob => new Blob([text], { type: 'text/csv;charset=utf-8' })

/** A text that a spreadsheet would run as a formula is led by an apostrophe; numbers stay numbers. */
function field(cell: Cell, style: CsvStyle): string {
  const text = cellText(cell, style.decimal)
  return /["\r\n;,]/u.test(text) && (typeof cell === 'string' || text.includes(style.separator))
    ? `"${text.replaceAll('"', '""')}"`
    : text
}

/** A cell as plain text: a text disarmed, a figure with its places and this decimal mark, a day as YYYY-MM-DD. */
export function cellText(cell: Cell, decimal: ',' | '.'): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return guard(cell)
  return 'day' in cell ? cell.day : cell.value.toFixed(cell.places).replace('.', decimal)
}

/** What begins like a formula, in narrow or full-width signs; a signed number as its source printed it is none. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u
const SIGNED_NUMBER = /^[+-]\d+(?:[.,]\d+)*%?$/u

const guard = (text: string): string => (FORMULA.test(text) && !SIGNED_NUMBER.test(text) ? `'${text}` : text)
