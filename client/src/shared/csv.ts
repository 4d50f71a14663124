/** A cell: text, a number with the places to print, or nothing. */
export type Cell = string | { readonly value: number; readonly places: number } | null

export interface CsvStyle {
  readonly separator: ';' | ','
  readonly decimal: ',' | '.'
}

/** Vietnamese Excel reads `;` and a decimal comma; English Excel `,` and a point. */
export const csvStyle = (language: string): CsvStyle =>
  language === 'en' ? { separator: ',', decimal: '.' } : { separator: ';', decimal: ',' }

/** A text that a spreadsheet would run as a formula is led by an apostrophe; numbers stay numbers. */
const guard = (text: string): string => (/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text)

function cellText(cell: Cell, style: CsvStyle): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return cell.value.toFixed(cell.places).replace('.', style.decimal)
  const text = guard(cell)
  return /["\r\n;,]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as CSV text with a byte order mark, so that Excel reads Vietnamese right; lines end in CRLF. */
export function toCsv(rows: readonly (readonly Cell[])[], style: CsvStyle): string {
  const quoted = (cell: Cell): string => {
    const text = cellText(cell, style)
    return typeof cell !== 'string' && text.includes(style.separator) ? `"${text}"` : text
  }
  return `\uFEFF${rows.map((row) => row.map(quoted).join(style.separator)).join('\r\n')}\r\n`
}
