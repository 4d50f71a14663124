import type { ColumnSpec } from './headers.ts'
import type { ImportRow } from './import-row.ts'

/** Reads what a filled cell holds; null once the row was told what is wrong with it. */
export type CellReader<T> = (row: ImportRow, key: string, text: string) => T | null

/** A column of a register's sheet: its words in both languages, whether a row may leave it empty, and what its cells mean. */
export interface SheetColumn<T> {
  /** The first is how messages call it; all are accepted. */
  readonly names: readonly string[]
  readonly required: boolean
  readonly read: (row: ImportRow, key: string) => T
}

/** Columns by their keys; a key that is also a stored column of the register is where a contradiction of that column is told. */
export type Sheet = Readonly<Record<string, SheetColumn<unknown>>>

/** What one row says by a sheet's keys. */
export type SheetLine<S extends Sheet> = {
  readonly [K in keyof S]: S[K] extends SheetColumn<infer T> ? T : never
}

/** A column that every row fills. Where it does not, the row is told and no line comes of it. */
export const needed = <T>(cell: CellReader<T>, ...names: readonly string[]): SheetColumn<T> => ({
  ...{ names, required: true },
  read(row, key) {
    const text = row.required(key)
    return (text === null ? null : cell(row, key, text)) as T
  },
})

/** A column that may be empty, or not there at all. */
export const optional = <T>(cell: CellReader<T>, ...names: readonly string[]): SheetColumn<T | null> => ({
  ...{ names, required: false },
  read(row, key) {
    const text = row.optional(key)
    return text === null ? null : cell(row, key, text)
  },
})

/** A column whose cells list several, parted by semicolons; none where one is empty. */
export const listed = (...names: readonly string[]): SheetColumn<readonly string[]> => ({
  ...{ names, required: false },
  read: (row, key) => partsOf(row.optional(key) ?? ''),
})

export const partsOf = (text: string): readonly string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')

export const columnsOf = (sheet: Sheet): readonly ColumnSpec[] =>
  Object.entries(sheet).map(([key, { names, required }]) => ({ key, names, required }))

/** Every cell is read, so that one look tells all that is wrong with a row; null where anything is. */
export function readSheetLine<S extends Sheet>(row: ImportRow, sheet: S): SheetLine<S> | null {
  const cells = Object.entries(sheet).map(([key, column]) => [key, column.read(row, key)] as const)
  return row.failures > 0 ? null : (Object.fromEntries(cells) as SheetLine<S>)
}
