import { sql } from 'kysely'
import csv from '../../data/named-deductions.csv?raw'
import { DeductionState } from '../assessment/assessment-vocabulary.ts'
import { newId } from '../shared/ids.ts'
import { readScopePaths } from '../units/scope-paths.ts'
import { readTable, type TableRow } from './csv-table.ts'
import { type FigureLookup, figureLookup } from './figure-lookup.ts'
import { insertRows, type Loader } from './loading.ts'

const COLUMNS = ['year', 'unit_level', 'unit_name', 'text', 'state', 'source'] as const
type Column = (typeof COLUMNS)[number]

/** Losses that a source names without their criterion and their points, in its words. */
export const namedDeductions: Loader = {
  name: 'deductions named by sources',
  async load({ db, record }) {
    const lookup = await figureLookup(db)
    const rows = readTable<Column>('named-deductions.csv', csv, COLUMNS).map((row) => readRow(row, lookup))
    const paths = await readScopePaths(
      db,
      rows.map(({ unit_id }) => unit_id),
    )
    // A source has printed them already: they are public from when they stand here.
    const { rows: clock } = await sql<{ now: string }>`select now()::text as now`.execute(db)
    const published_at = clock[0]?.now ?? null
    const placed = rows.map((row) => ({ ...row, scope_path: paths.get(row.unit_id)?.path ?? '/', published_at }))
    await insertRows(db, 'deduction', placed)
    for (const { id, scope_path, published_at: _, ...after } of placed)
      record({ subjectType: 'Deduction', subjectId: id, after })
  },
}

function readRow(row: TableRow<Column>, lookup: FigureLookup) {
  const year = row.integer('year')
  const unit = lookup.unit({ level: row.text('unit_level'), name: row.text('unit_name'), parent: '', year })
  return {
    year,
    id: newId(),
    unit_id: unit ?? row.fail('unit_name', 'a unit on record'),
    text: row.text('text'),
    state: row.oneOf('state', Object.values(DeductionState)),
    source: row.text('source'),
  }
}
