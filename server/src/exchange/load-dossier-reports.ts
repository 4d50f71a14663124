import csv from '../../data/dossier-reports.csv?raw'
import { COLUMNS, type FigureColumn, type FigureRow } from '../dossiers/figure-columns.ts'
import { COUNTS, ReceivedBasis } from '../dossiers/rules/dossier-figures.ts'
import { newId } from '../shared/ids.ts'
import { readScopePaths } from '../units/scope-paths.ts'
import { readTable, type TableRow } from './csv-table.ts'
import { figureLookup } from './figure-lookup.ts'
import { seedSources } from './load-reported-totals.ts'
import { insertRows, type Loader } from './loading.ts'

const COUNTED = COUNTS.map((name) => COLUMNS[name])
const CSV_COLUMNS = [
  ...(['source', 'unit_level', 'unit_name', 'parent', 'field', 'period_from', 'period_to', 'received_basis'] as const),
  ...COUNTED,
] as const
type Column = (typeof CSV_COLUMNS)[number]

/** What sources report of the dossiers of real units; a figure that a source does not print stays null. */
export const dossierReports: Loader = {
  name: 'reports of dossiers told by sources',
  async load({ db, record }) {
    const lookup = await figureLookup(db)
    const cited = seedSources()
    const read = readTable<Column>('dossier-reports.csv', csv, CSV_COLUMNS).map((row) => {
      const year = Number(row.text('period_to').slice(0, 4))
      const named = { level: row.text('unit_level'), name: row.text('unit_name'), parent: row.optional('parent') ?? '' }
      return {
        id: newId(),
        unit_id: lookup.unit({ ...named, year }) ?? row.fail('unit_name', 'a unit on record'),
        field: row.optional('field'),
        period_from: row.day('period_from') ?? row.fail('period_from', 'a day'),
        period_to: row.day('period_to') ?? row.fail('period_to', 'a day'),
        received_basis: row.oneOf('received_basis', Object.values(ReceivedBasis)),
        ...countsIn(row),
        provenance: 'OFFICIAL' as const,
        source: cited.get(row.text('source')) ?? row.fail('source', 'a key of seed-sources.csv'),
      }
    })
    const keys = read.map(({ unit_id }) => unit_id)
    const paths = await readScopePaths(db, keys)
    await insertRows(
      db,
      'dossier_report',
      read.map((report) => ({ ...report, scope_path: paths.get(report.unit_id)?.path ?? '/' })),
    )
    for (const { id, ...after } of read) record({ subjectType: 'DossierReport', subjectId: id, after })
  },
}

function countsIn(row: TableRow<Column>): Partial<Record<FigureColumn, FigureRow[FigureColumn]>> {
  const counts = COUNTED.map((column) => {
    const value = row.optional(column)
    return [column, value === null || /^\d{1,15}$/.test(value) ? value : row.fail(column, 'a whole number')]
  })
  return Object.fromEntries(counts)
}
