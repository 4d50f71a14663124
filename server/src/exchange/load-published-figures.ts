import csv from '../../data/published-figures.csv?raw'
import { type FigureRow, readFigure } from '../published/rules/figure-row.ts'
import { readTable, type TableRow } from './csv-table.ts'
import { type FigureLookup, figureLookup } from './figure-lookup.ts'
import { LoadError } from './load-error.ts'
import { insertRows, type Loader } from './loading.ts'
import { readSourceDates } from './source-dates.ts'
import { type FigureRecord, storedFigure } from './stored-figure.ts'

const FILE = 'published-figures.csv'
const COLUMNS = [
  ...['index', 'year', 'unit_level', 'unit_name', 'parent'],
  ...['measure', 'value', 'scale_max', 'rank', 'source'],
] as const satisfies (keyof FigureRow)[]
type Column = keyof FigureRow

/** Every figure that was published elsewhere, in the order of its file; contradictions stay side by side. */
export const publishedFigures: Loader = {
  name: 'published figures',
  async load({ db, record }) {
    const lookup = await figureLookup(db)
    const dates = readSourceDates()
    const rows = readTable<Column>(FILE, csv, COLUMNS).map((row, index) => readRow(row, index + 1, lookup, dates))
    await insertRows(db, 'published_figure', rows)
    for (const { id, ...after } of rows) record({ subjectType: 'PublishedFigure', subjectId: id, after })
  },
}

function readRow(
  row: TableRow<Column>,
  position: number,
  lookup: FigureLookup,
  dates: ReadonlyMap<string, string>,
): FigureRecord {
  try {
    const text = Object.fromEntries(COLUMNS.map((column) => [column, row.optional(column) ?? ''])) as Record<
      Column,
      string
    >
    const figure = readFigure(text)
    return storedFigure(figure, position, {
      level: text.unit_level,
      name: text.unit_name,
      unitKey: lookup.unit({ level: text.unit_level, name: text.unit_name, parent: text.parent, year: figure.year }),
      criterionKey:
        figure.areaCode === null ? null : lookup.area({ ...figure, level: text.unit_level, code: figure.areaCode }),
      publishedOn: dates.get(figure.source) ?? dates.get(figure.sourceUrl ?? '') ?? null,
    })
  } catch (error) {
    throw new LoadError(
      row.place(),
      'a figure of a unit on record',
      error instanceof Error ? error.message : String(error),
    )
  }
}
