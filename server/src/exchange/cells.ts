import type { TableRow } from './csv-table.ts'

/** Points as plain digits; the store keeps 6 places. */
export function pointsCell<C extends string>(row: TableRow<C>, column: C): string {
  const text = row.text(column)
  return /^\d{1,6}(\.\d{1,6})?$/.test(text) ? text : row.fail(column, 'points with at most 6 digits after a point')
}
