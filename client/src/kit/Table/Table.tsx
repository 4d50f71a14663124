import { useDeferredValue, useMemo } from 'react'
import { PlainTable } from './PlainTable.tsx'
import type { TableModel } from './table.model.ts'
import { orderRows } from './table.order.ts'

export type TableProps<Row> = TableModel<Row>

/**
 * A table of units, figures or anything listed.
 *
 * The head answers a press at once; the rows follow as a transition, so that sorting never blocks typing.
 */
export function Table<Row>(props: TableProps<Row>) {
  const { rows, columns, sort } = props
  const followed = useDeferredValue(sort)
  const ordered = useMemo(() => orderRows(rows, columns, followed), [rows, columns, followed])
  return <PlainTable {...props} rows={ordered} />
}
