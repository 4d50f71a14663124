// biome-ignore-all lint/a11y/useSemanticElements: a table whose rows are not all there is a grid by roles
// biome-ignore-all lint/a11y/useFocusableInteractive: focus roves over the cells; rows take none
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: aria-colindex is for row headers as well (WAI-ARIA 1.2)
import type { CSSProperties, ReactNode } from 'react'
import { cx } from '../cx.ts'
import styles from './Grid.module.css'
import type { GridPlace } from './grid-keys.ts'
import table from './Table.module.css'
import { HeadLabel } from './TableHead.tsx'
import { type Column, leastWidth, type TableModel } from './table.model.ts'

interface GridHeadProps<Row> {
  readonly model: TableModel<Row>
  readonly offsets: ReadonlyMap<string, number>
  readonly template: string
  readonly focused: GridPlace
}

/** The head of the grid: each cell contains its button, for a columnheader may not be one. */
export function GridHead<Row>({ model: { columns, sort, onSort }, offsets, template, focused }: GridHeadProps<Row>) {
  return (
    <div className={styles.head} role="rowgroup">
      <div className={styles.headRow} role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
        {columns.map((column, index) => (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={sort?.columnId === column.id ? sort.direction : undefined}
            tabIndex={focused.row === -1 && focused.column === index ? 0 : -1}
            className={cx(table.th, styles.th, table[column.align ?? 'start'], offsets.has(column.id) && styles.stuck)}
            style={{ insetInlineStart: offsets.get(column.id) }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && event.target === event.currentTarget)
                event.currentTarget.querySelector('button')?.click()
            }}
          >
            <HeadLabel column={column} sort={sort} onSort={onSort} />
            {column.base !== undefined && <span className={table.base}>{column.base}</span>}
          </div>
        ))}
      </div>
    </div>
  )
}

interface GridCellProps<Row> {
  readonly column: Column<Row>
  readonly row: Row
  readonly index: number
  readonly offset: number | undefined
  readonly focused: boolean
}

export function GridCell<Row>({ column, row, index, offset, focused }: GridCellProps<Row>) {
  return (
    <div
      role={column.rowHeader ? 'rowheader' : 'gridcell'}
      aria-colindex={index + 1}
      tabIndex={focused ? 0 : -1}
      className={cx(
        styles.cell,
        table[column.align ?? 'start'],
        column.flush && styles.flush,
        offset !== undefined && styles.stuck,
      )}
      style={{ insetInlineStart: offset }}
    >
      {column.cell(row)}
    </div>
  )
}

interface GridNoteProps<Row> {
  readonly index: number
  readonly columns: readonly Column<Row>[]
  readonly focused: boolean
  readonly children: ReactNode
}

/** Words that take the place of the cells from here to the end of the row. */
export function GridNote<Row>({ index, columns, focused, children }: GridNoteProps<Row>) {
  return (
    <div
      role="gridcell"
      aria-colindex={index + 1}
      aria-colspan={columns.length - index}
      tabIndex={focused ? 0 : -1}
      className={cx(styles.cell, table.note)}
      style={{ gridColumn: `${index + 1} / -1` }}
    >
      <span style={{ '--before': `${leastWidth(columns.slice(0, index))}px` } as CSSProperties}>{children}</span>
    </div>
  )
}
