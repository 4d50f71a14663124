import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import type { Download } from 'playwright-core'
import { fileOfBytes } from '../../server/src/exchange/imports/import-file.ts'
import { openSheet } from '../../server/src/exchange/imports/open-sheet.ts'
import type { SheetCell } from '../../server/src/exchange/imports/rules/sheet.ts'

export type Sheet = readonly (readonly SheetCell[])[]

export const textOf = (cell: SheetCell | undefined): string => (typeof cell === 'object' ? cell.text : (cell ?? ''))

export const isText = (cell: SheetCell | undefined): boolean => typeof cell === 'string' || cell?.kind === 'TEXT'

/** The rows of a sheet, as the product's own import reads them; the first sheet where none is named. */
export async function sheetOf(file: Download, name: string | null): Promise<Sheet> {
  const bytes = await readFile(await file.path())
  const sheet = await openSheet(fileOfBytes(file.suggestedFilename(), bytes), name)
  const rows: (readonly SheetCell[])[] = []
  for await (const { cells } of sheet.rows()) rows.push(cells)
  sheet.close()
  return rows
}

/** What a workbook says that it is cited by. */
export async function factsOf(file: Download): Promise<ReadonlyMap<string, string>> {
  const rows = await sheetOf(file, 'Nguồn')
  return new Map(rows.map(([name, value]) => [textOf(name), textOf(value)]))
}

/** The table of a CSV file and the facts beneath it, as a Vietnamese Excel reads them. */
export async function csvOf(file: Download) {
  const text = await readFile(await file.path(), 'utf8')
  const lines = parse(text, { bom: true, delimiter: ';', relax_column_count: true }) as string[][]
  const end = lines.findIndex(([first, ...rest]) => first === '' && rest.length === 0)
  return { table: lines.slice(0, end), facts: lines.slice(end + 1) }
}

/** A cell without what sets its file apart: CSV has a decimal comma and the places printed, and leads a formula by an apostrophe. */
export function plain(text: string): string {
  const number = text.replace(',', '.')
  if (number !== '' && Number.isFinite(Number(number))) return String(Number(number))
  return text.replace(/^'(?=[=+\-@])/u, '')
}
