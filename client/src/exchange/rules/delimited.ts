/** A table as text has it: what a spreadsheet numbers row 1 is `rows[0]`, blank rows included. */
export type Rows = readonly (readonly string[])[]

/**
 * Reads text whose cells are parted by tab, semicolon or comma, as Excel copies and saves it: a cell in quotes may hold the
 * separator, line ends and doubled quotes. Never throws: a quote that is not closed runs to the end, as the server has it too.
 */
export function readDelimited(text: string): Rows {
  const plain = text.replace(/^\uFEFF/u, '')
  const separator = separatorOf(plain)
  const rows: string[][] = [[]]
  let at = 0
  while (at < plain.length) {
    const { cell, end } = plain[at] === '"' ? quotedCell(plain, at) : plainCell(plain, at, separator)
    rows.at(-1)?.push(cell)
    at = end
    if (plain[at] === separator) {
      at += 1
      // A line that ends in a separator ends in an empty cell.
      if (at >= plain.length || plain[at] === '\n' || plain[at] === '\r') rows.at(-1)?.push('')
    }
    const line = /^\r\n|^[\r\n]/u.exec(plain.slice(at, at + 2))?.[0]
    if (line !== undefined) {
      at += line.length
      rows.push([])
    }
  }
  if (rows.at(-1)?.length === 0) rows.pop()
  return rows
}

interface ReadCell {
  readonly cell: string
  readonly end: number
}

function quotedCell(text: string, start: number): ReadCell {
  let end = start + 1
  while (end < text.length && !(text[end] === '"' && text[end + 1] !== '"')) end += text[end] === '"' ? 2 : 1
  return { cell: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 }
}

function plainCell(text: string, start: number, separator: string): ReadCell {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { cell: text.slice(start, end), end }
}

const SEPARATORS = [';', '\t', ','] as const

/**
 * Vietnamese Windows writes CSV with semicolons, a paste from Excel comes with tabs: the one that parts the first line most, of the
 * lines that any of them parts; a title above a table is one cell.
 */
export function separatorOf(text: string): string {
  for (const line of text.split(/\r?\n/u)) {
    const bare = line.replace(/"[^"]*"/gu, '')
    const counts = SEPARATORS.map((sign) => ({ sign, parts: bare.split(sign).length }))
    const best = counts.reduce((most, each) => (each.parts > most.parts ? each : most))
    if (best.parts > 1) return best.sign
  }
  return ';'
}

/**
 * The same table as tab-separated text, which reads back cell by cell and can be pasted into Excel again. Row numbers are kept:
 * a blank row stays a blank line.
 */
export const writeDelimited = (rows: Rows): string =>
  rows.map((row) => row.map((cell) => (/["\t\r\n]/u.test(cell) ? quoted(cell) : cell)).join('\t')).join('\n')

/** The same table as CSV with semicolons: the file that is sent. */
export const writeCsv = (rows: Rows): string =>
  rows.map((row) => row.map((cell) => (/[";\t,\r\n]/u.test(cell) ? quoted(cell) : cell)).join(';')).join('\n')

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

/** The table with one cell said otherwise; rows and cells up to it come into being where there were none. */
export function withCell(
  rows: Rows,
  { row, column }: { readonly row: number; readonly column: number },
  text: string,
): Rows {
  const tall = [...rows, ...Array.from({ length: Math.max(0, row + 1 - rows.length) }, (): readonly string[] => [])]
  return tall.map((cells, index) => {
    if (index !== row) return cells
    const wide = [...cells, ...Array.from({ length: Math.max(0, column + 1 - cells.length) }, () => '')]
    return wide.with(column, text)
  })
}
