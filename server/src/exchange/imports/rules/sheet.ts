/** A cell of a workbook that is more than text: CSV has texts alone. */
export interface RichCell {
  /** What the cell holds: digits with a point, TRUE or FALSE, YYYY-MM-DD, or the error's own word. */
  readonly text: string
  readonly kind: 'NUMBER' | 'BOOLEAN' | 'DAY' | 'ERROR' | 'TEXT'
  /** Shown as a share of a hundred: 0.85 stands there as 85%. */
  readonly percent: boolean
  /** Worked out by a formula; `text` is then what the workbook last kept. Null for what somebody entered. */
  readonly formula: string | null
}

export type SheetCell = string | RichCell

/** One row of a sheet; `number` counts from 1, as a spreadsheet does. */
export interface SheetRow {
  readonly number: number
  readonly hidden: boolean
  readonly cells: readonly SheetCell[]
}

/** A rectangle of cells that are shown as one; all ends inclusive, rows from 1, columns from 0. */
export interface MergedRange {
  readonly text: string
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

export const cellText = (cell: SheetCell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell.trim() : cell.text.trim()

export const isEmptyRow = ({ cells }: SheetRow): boolean => cells.every((cell) => cellText(cell) === '')
