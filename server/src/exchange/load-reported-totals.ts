import csv from '../../data/reported-totals.csv?raw'
import sources from '../../data/seed-sources.csv?raw'
import { newId } from '../shared/ids.ts'
import { readTable, type TableRow } from './csv-table.ts'
import { type FigureLookup, figureLookup } from './figure-lookup.ts'
import { insertRows, type Loader } from './loading.ts'

const COLUMNS = [
  ...['source', 'subject', 'unit_level', 'unit_name', 'parent', 'year', 'period_from', 'period_to'],
  ...['measure', 'value', 'qualifier', 'printed', 'words', 'words_en'],
] as const satisfies string[]
type Column = (typeof COLUMNS)[number]

/** The news items from which registers are told, by their key: how each is cited. */
export function seedSources(): ReadonlyMap<string, string> {
  const rows = readTable('seed-sources.csv', sources, ['key', 'words', 'published_on'])
  return new Map(rows.map((row) => [row.text('key'), row.text('words')]))
}

/** Totals that sources state without their rows, in the order of their file. */
export const reportedTotals: Loader = {
  name: 'totals reported by sources',
  async load({ db, record }) {
    const lookup = await figureLookup(db)
    const cited = seedSources()
    const rows = readTable<Column>('reported-totals.csv', csv, COLUMNS).map((row, index) =>
      readRow(row, index + 1, lookup, cited),
    )
    await insertRows(db, 'reported_total', rows)
    for (const { id, ...after } of rows) record({ subjectType: 'ReportedTotal', subjectId: id, after })
  },
}

function readRow(row: TableRow<Column>, position: number, lookup: FigureLookup, cited: ReadonlyMap<string, string>) {
  const year = row.integer('year')
  const value = row.text('value')
  return {
    id: newId(),
    position,
    unit_id: unitOf(row, lookup, year),
    subject: row.text('subject'),
    year,
    period_from: row.day('period_from'),
    period_to: row.day('period_to'),
    measure: row.text('measure'),
    value: /^\d{1,18}(\.\d{1,6})?$/.test(value) ? value : row.fail('value', 'a number with at most 6 places'),
    qualifier: row.optional('qualifier'),
    printed: row.text('printed'),
    words: row.text('words'),
    words_en: row.optional('words_en'),
    source: cited.get(row.text('source')) ?? row.fail('source', 'a key of seed-sources.csv'),
  }
}

/** Null where the source names nobody. */
function unitOf(row: TableRow<Column>, lookup: FigureLookup, year: number): string | null {
  const name = row.optional('unit_name')
  if (name === null) return null
  const parent = row.optional('parent') ?? ''
  return lookup.unit({ level: row.text('unit_level'), name, parent, year }) ?? row.fail('unit_name', 'a unit on record')
}
