import { cx } from '../cx.ts'
import styles from './Table.module.css'
import { type Column, nextSort, type TableModel } from './table.model.ts'

type HeadModel<Row> = Pick<TableModel<Row>, 'columns' | 'sort' | 'onSort'>

interface TableHeadProps<Row> extends HeadModel<Row> {
  readonly offsets: ReadonlyMap<string, number>
}

/** The head of the real table: label, base beneath, and a button where the column sorts. */
export function TableHead<Row>({ columns, sort, onSort, offsets }: TableHeadProps<Row>) {
  return (
    <thead className={styles.thead}>
      <tr>
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            className={cx(styles.th, styles[column.align ?? 'start'], offsets.has(column.id) && styles.stuck)}
            style={{ insetInlineStart: offsets.get(column.id), minInlineSize: column.width ?? column.minWidth }}
            aria-sort={sort?.columnId === column.id ? sort.direction : undefined}
          >
            <HeadLabel column={column} sort={sort} onSort={onSort} />
            {column.base !== undefined && <span className={styles.base}>{column.base}</span>}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface HeadLabelProps<Row> extends Pick<HeadModel<Row>, 'sort' | 'onSort'> {
  readonly column: Column<Row>
}

/** The label alone, or the button that sorts by it. */
export function HeadLabel<Row>({ column, sort, onSort }: HeadLabelProps<Row>) {
  const label = column.head ?? column.label
  if (!column.sort || !onSort) return <span className={styles.label}>{label}</span>
  const direction = sort?.columnId === column.id ? sort.direction : undefined
  return (
    <button type="button" className={styles.sorter} onClick={() => onSort(nextSort(column, sort))}>
      {label}
      <svg className={cx(styles.arrow, direction && styles[direction])} viewBox="0 0 8 8" aria-hidden="true">
        <path d="M4 1 7.6 7.2H.4Z" fill="currentColor" />
      </svg>
    </button>
  )
}
