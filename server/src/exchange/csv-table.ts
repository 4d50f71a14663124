import { parse } from 'csv-parse/sync'
import { type Day, isDay } from '../shared/day.ts'
import { LoadError, type Place } from './load-error.ts'

/** One row of a table. Every reader names file, row and column when the value is not what it must be. */
export class TableRow<C extends string> {
  readonly file: string
  readonly row: number
  readonly #values: Readonly<Record<string, string>>

  constructor(file: string, row: number, values: Readonly<Record<string, string>>) {
    this.file = file
    this.row = row
    this.#values = values
  }

  /** The text of a cell, trimmed; null where it is empty. */
  optional(column: C): string | null {
    const value = this.#values[column]?.trim() ?? ''
    return value === '' ? null : value
  }

  text(column: C): string {
    return this.optional(column) ?? this.fail(column, 'a value')
  }

  day(column: C): Day | null {
    const value = this.optional(column)
    return value === null || isDay(value) ? value : this.fail(column, 'a day as YYYY-MM-DD')
  }

  integer(column: C): number {
    const value = this.text(column)
    return /^-?\d{1,9}$/.test(value) ? Number(value) : this.fail(column, 'a whole number')
  }

  oneOf<V extends string>(column: C, values: readonly V[]): V {
    const value = this.text(column)
    return values.find((allowed) => allowed === value) ?? this.fail(column, `one of ${values.join(', ')}`)
  }

  place(column?: C): Place {
    return column === undefined ? { file: this.file, row: this.row } : { file: this.file, row: this.row, column }
  }

  /** Refuses the cell: what was expected against what it holds. */
  fail(column: C, expected: string): never {
    const value = this.optional(column)
    throw new LoadError(this.place(column), expected, value === null ? 'nothing' : `"${value}"`)
  }
}

/** Reads a table with a header row. Throws LoadError where a column is missing or a row has too many or too few cells. */
export function readTable<C extends string>(file: string, text: string, columns: readonly C[]): TableRow<C>[] {
  const [header, ...rows] = cells(file, text)
  for (const column of columns) {
    if (!header?.values.includes(column)) {
      throw new LoadError({ file, row: 1 }, `a column ${column}`, header?.values.join(', ') ?? 'an empty file')
    }
  }
  return rows.map(({ values, row }) => {
    if (values.length !== header?.values.length) {
      throw new LoadError({ file, row }, `${header?.values.length} cells`, String(values.length))
    }
    return new TableRow<C>(
      file,
      row,
      Object.fromEntries(header.values.map((name, index) => [name, values[index] ?? ''])),
    )
  })
}

function cells(file: string, text: string): { values: string[]; row: number }[] {
  try {
    const records = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true }) as string[][]
    return records.map((values, index) => ({ values, row: index + 1 }))
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 1
    throw new LoadError(
      { file, row: line },
      'a table of comma-separated values',
      error instanceof Error ? error.message : '',
    )
  }
}
