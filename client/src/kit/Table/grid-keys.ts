/** A cell of a grid; row -1 is the head. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
  /** Rows that fit the window of the grid, for PageUp and PageDown. */
  readonly page: number
}

const clamp = (value: number, least: number, greatest: number): number => Math.max(least, Math.min(greatest, value))

/**
 * Where a key leads from a cell: arrows by one, PageUp and PageDown by a window, Home and End to the ends of the row,
 * with Ctrl to the first and last row. Undefined where the key is none of the grid's.
 */
export function nextPlace(
  key: string,
  ctrl: boolean,
  { row, column }: GridPlace,
  { rows, columns, page }: GridSize,
): GridPlace | undefined {
  const to = (toRow: number, toColumn: number): GridPlace => ({
    row: clamp(toRow, -1, rows - 1),
    column: clamp(toColumn, 0, columns - 1),
  })
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column)
    case 'ArrowUp':
      return to(row - 1, column)
    case 'ArrowRight':
      return to(row, column + 1)
    case 'ArrowLeft':
      return to(row, column - 1)
    case 'PageDown':
      return to(row + page, column)
    case 'PageUp':
      return to(Math.max(0, row - page), column)
    case 'Home':
      return to(ctrl ? 0 : row, 0)
    case 'End':
      return to(ctrl ? rows - 1 : row, columns - 1)
    default:
      return undefined
  }
}
