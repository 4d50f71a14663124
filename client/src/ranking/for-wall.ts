import type { Column } from '../kit/Table/table.model.ts'

/** The name, and columns that a wall has room for, as wide in px as their larger letters need; the others fall away. */
export function forWall<Row>(
  columns: readonly Column<Row>[],
  widths: Readonly<Record<string, number>>,
): readonly Column<Row>[] {
  return columns.flatMap((column) => {
    if (column.id === 'ten') return [column]
    const width = widths[column.id]
    return width === undefined ? [] : [{ ...column, width }]
  })
}
