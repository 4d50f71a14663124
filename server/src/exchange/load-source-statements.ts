import csv from '../../data/source-statements.csv?raw'
import { StatementKind } from '../published/statement-kind.ts'
import { newId } from '../shared/ids.ts'
import { readTable, type TableRow } from './csv-table.ts'
import { type FigureLookup, figureLookup } from './figure-lookup.ts'
import { seedSources } from './load-reported-totals.ts'
import { insertRows, type Loader } from './loading.ts'

const COLUMNS = [
  ...['source', 'subject', 'unit_level', 'unit_name', 'parent', 'year', 'kind', 'speaker', 'said_on', 'text'],
] as const satisfies string[]
type Column = (typeof COLUMNS)[number]

/** What sources say in words, in the order of their file. */
export const sourceStatements: Loader = {
  name: 'statements of sources',
  async load({ db, record }) {
    const lookup = await figureLookup(db)
    const cited = seedSources()
    const rows = readTable<Column>('source-statements.csv', csv, COLUMNS).map((row, index) =>
      readRow(row, index + 1, lookup, cited),
    )
    await insertRows(db, 'source_statement', rows)
    for (const { id, ...after } of rows) record({ subjectType: 'SourceStatement', subjectId: id, after })
  },
}

function readRow(row: TableRow<Column>, position: number, lookup: FigureLookup, cited: ReadonlyMap<string, string>) {
  const year = row.integer('year')
  return {
    ...{ id: newId(), position, unit_id: unitOf(row, lookup, year), subject: row.text('subject'), year },
    kind: StatementKind[row.text('kind') as StatementKind] ?? row.fail('kind', Object.keys(StatementKind).join(', ')),
    ...{ text: row.text('text'), speaker: row.optional('speaker'), said_on: row.day('said_on') },
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
