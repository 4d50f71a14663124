import { type FigureRow, readFigure, type StatedFigure } from '../published/rules/figure-row.ts'
import { readTable, type TableRow } from './csv-table.ts'
import { LoadError } from './load-error.ts'

const COLUMNS = [
  ...['unit_name', 'appraised', 'appraised_max', 'survey', 'survey_max'],
  ...['total', 'total_max', 'rank', 'source'],
] as const
type Column = (typeof COLUMNS)[number]

/** One line of a published ranking: a unit with its printed figures, or the block's average (`figures` then holds the total alone). */
export interface PublishedLine {
  readonly name: string
  readonly place: { readonly file: string; readonly row: number }
  readonly figures: readonly StatedFigure[]
}

const MEASURES: readonly { measure: string; value: Column; max: Column }[] = [
  { measure: 'appraised points', value: 'appraised', max: 'appraised_max' },
  { measure: 'survey points', value: 'survey', max: 'survey_max' },
  { measure: 'total', value: 'total', max: 'total_max' },
]

/** Reads the published ranking of ministries. Every line that has a rank counts towards the base, since the table is whole. */
export function readPublishedTable(file: string, csv: string, index: string, year: number): PublishedLine[] {
  const rows = readTable<Column>(file, csv, COLUMNS)
  const base = rows.filter((row) => row.optional('rank') !== null).length
  return rows.map((row) => ({
    name: row.text('unit_name'),
    place: row.place(),
    figures: MEASURES.flatMap((columns) => readCell(row, columns, { index, year, base })),
  }))
}

function readCell(
  row: TableRow<Column>,
  { measure, value, max }: (typeof MEASURES)[number],
  { index, year, base }: { index: string; year: number; base: number },
): StatedFigure[] {
  const printed = row.optional(value)
  if (printed === null) return []
  const rank = measure === 'total' ? row.optional('rank') : null
  const text: FigureRow = {
    ...{ index, year: String(year), unit_level: 'ministry', unit_name: row.text('unit_name'), parent: '', measure },
    ...{ value: printed, scale_max: row.text(max), rank: rank === null ? '' : `${rank} of ${base}` },
    source: row.text('source'),
  }
  try {
    return [readFigure(text)]
  } catch (error) {
    throw new LoadError(row.place(value), 'a figure', error instanceof Error ? error.message : String(error))
  }
}
