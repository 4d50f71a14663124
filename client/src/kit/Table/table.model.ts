import type { ReactNode } from 'react'
import type { Cell, OutColumn } from '../export/spreadsheet.ts'

/*
 * One column model, three renderings (plain table, virtual grid, pages). Our own in a hundred lines rather than a
 * table library: sorting by precomputed order, sticking and groups are all the views need, a library costs 12 to 34 kB
 * gzipped of the ranking route's 220, and the markup, keys and printing would still be ours to write.
 */

export type SortKey = number | string | null | undefined
export type SortDirection = 'ascending' | 'descending'

export interface Sort {
  readonly columnId: string
  readonly direction: SortDirection
}

export interface Column<Row> {
  readonly id: string
  /** The name of the column in plain words: head, accessible name, list of columns. */
  readonly label: string
  /** Printed head where it must differ from the label: shorter, coloured, with a break. */
  readonly head?: ReactNode | undefined
  /** Second line of the head: the base, "trên 68,5". */
  readonly base?: ReactNode | undefined
  readonly cell: (row: Row) => ReactNode
  /** The same as it goes out into CSV and XLSX, at full precision. Left out: the column is for the screen alone. */
  readonly out?: ((row: Row) => Cell) | undefined
  /**
   * What the column sorts by; missing values come last both ways. Left out: not sortable. For thousands of names give
   * the place that the server sends, not the name: comparing Vietnamese is slow.
   */
  readonly sort?: ((row: Row) => SortKey) | undefined
  /** Direction of the first press, `ascending` unless told; scores begin with the greatest. */
  readonly firstDirection?: SortDirection | undefined
  /** Figures stand at the end, names at the start. */
  readonly align?: 'start' | 'end' | 'center' | undefined
  /** Width in px. A column without one shares what is left. */
  readonly width?: number | undefined
  /** Least width in px of a column without a width. */
  readonly minWidth?: number | undefined
  /** Names the row. One column has it. */
  readonly rowHeader?: boolean | undefined
  /** Stays in sight when the table scrolls sideways; only leading columns with a width may. */
  readonly sticky?: boolean | undefined
  /** The cell has no padding of its own and a drawing may fill it. */
  readonly flush?: boolean | undefined
}

/** Rows that stand apart below an ink rule, in their given order: not ranked, not published. */
export interface RowGroup<Row> {
  readonly id: string
  readonly rows: readonly Row[]
  /** Words that take the place of the cells from `noteFrom` to the end. */
  readonly note?: ((row: Row) => ReactNode) | undefined
  readonly noteFrom?: string | undefined
}

export interface RowLook {
  /** The reader's own unit, or the row that is open: soft ground and a bar at the edge. */
  readonly selected?: boolean | undefined
  /** `total`: the whole of what the rows below are parts of. `part`: a row opened out of the one above it. */
  readonly tone?: 'total' | 'part' | undefined
}

export interface TableModel<Row> {
  /** Names the table for a screen reader. */
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly groups?: readonly RowGroup<Row>[] | undefined
  /** Ids of rows kept at the head of the table whatever the order. */
  readonly pinned?: readonly string[] | undefined
  readonly look?: ((row: Row) => RowLook) | undefined
  readonly sort?: Sort | null | undefined
  readonly onSort?: ((sort: Sort) => void) | undefined
  /** Enter on a row. */
  readonly onOpen?: ((row: Row) => void) | undefined
  /** Space on a row. */
  readonly onPin?: ((row: Row) => void) | undefined
}

/** Distance in px of each sticky column from the edge, by column id. */
export function stickyOffsets<Row>(columns: readonly Column<Row>[]): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>()
  let edge = 0
  for (const { id, sticky, width } of columns) {
    if (!sticky) break
    if (width === undefined) throw new RangeError(`Expected a width for the sticky column "${id}", but got none.`)
    offsets.set(id, edge)
    edge += width
  }
  return offsets
}

/** Width in px of a column without one of its own, where it names no least width either. */
const LEAST = 160

/** The columns of the screen as those of a file. */
export const outOf = <Row>(columns: readonly Column<Row>[]): readonly OutColumn<Row>[] =>
  columns.flatMap(({ label, out }) => (out ? [{ head: label, cell: out }] : []))

/** The least width in px that these columns take together. */
export const leastWidth = <Row>(columns: readonly Column<Row>[]): number =>
  columns.reduce((sum, { width, minWidth = LEAST }) => sum + (width ?? minWidth), 0)

/** The sort that a press on this column's head asks for. */
export function nextSort<Row>(column: Column<Row>, sort: Sort | null | undefined): Sort {
  const first = column.firstDirection ?? 'ascending'
  if (sort?.columnId !== column.id) return { columnId: column.id, direction: first }
  return { columnId: column.id, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' }
}
