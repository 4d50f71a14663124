/** A cell: text, a number with the places to print, or nothing. */
export type Cell = string | { readonly value: number; readonly places: number } | null

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

/** A text that a spreadsheet would run as a formula is led by an apostrophe; numbers stay numbers. */
function field(cell: Cell, style: CsvStyle): string {
  if (cell === null) return ''
  const text = typeof cell === 'string' ? guard(cell) : cell.value.toFixed(cell.places).replace('.', style.decimal)
  return /["\r\n;,]/u.test(text) && (typeof cell === 'string' || text.includes(style.separator))
    ? `"${text.replaceAll('"', '""')}"`
    : text
}

const guard = (text: string): string => (/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text)
