import { fold } from '@par-atlas/schema/fold'
import { cellText, type SheetRow } from './rules/sheet.ts'
import type { SheetReader } from './sheet-reader.ts'

/** The tables of a framework by the names that their sheets may bear; the first is how messages call it. */
export const SECTIONS = {
  own: ['Bộ tiêu chí', 'frameworks'],
  parts: ['Cơ cấu điểm', 'framework-parts'],
  tree: ['Tiêu chí', 'criteria'],
  bands: ['Xếp loại', 'bands'],
} as const
export type Section = keyof typeof SECTIONS

/**
 * One table of a text that holds all of them, each beneath a row that says nothing but its name; the framework's own row may
 * stand first without one. Rows keep their numbers. Null where the text has no such table.
 */
export async function sectionOf(sheet: SheetReader, section: Section): Promise<SheetReader | null> {
  let found = section === 'own'
  for await (const row of sheet.rows()) found ||= titleOf(row) === section
  return found ? { ...sheet, rows: () => rowsIn(sheet, section) } : null
}

async function* rowsIn(sheet: SheetReader, section: Section): AsyncIterable<SheetRow> {
  let here: Section = 'own'
  for await (const row of sheet.rows()) {
    const title = titleOf(row)
    if (title !== null) here = title
    else if (here === section) yield row
  }
}

const TITLES: ReadonlyMap<string, Section> = new Map(
  (Object.keys(SECTIONS) as Section[]).flatMap((section) => SECTIONS[section].map((name) => [fold(name), section])),
)

function titleOf({ cells }: SheetRow): Section | null {
  const [only, another] = cells.map(cellText).filter((text) => text !== '')
  return only === undefined || another !== undefined ? null : (TITLES.get(fold(only)) ?? null)
}
