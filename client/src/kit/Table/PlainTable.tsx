import { type CSSProperties, memo, type ReactNode } from 'react'
import { cx } from '../cx.ts'
import { VisuallyHidden } from '../VisuallyHidden/VisuallyHidden.tsx'
import styles from './Table.module.css'
import { TableHead } from './TableHead.tsx'
import { type Column, leastWidth, type RowGroup, type RowLook, stickyOffsets, type TableModel } from './table.model.ts'
import { splitPinned } from './table.order.ts'
import { useOverflow } from './use-overflow.ts'
import { useRowKeys } from './use-row-keys.ts'

/** A real `<table>` of every row given, already in order: for reading, for browse mode, for print. */
export function PlainTable<Row>(model: TableModel<Row>) {
  const { caption, columns, rows, rowId, groups = [], pinned, look } = model
  const offsets = stickyOffsets(columns)
  const { kept, rest } = splitPinned(rows, rowId, pinned)
  const onKeyDown = useRowKeys(model)
  const [frame, overflowing] = useOverflow()
  const body = (list: readonly Row[], group?: RowGroup<Row>): ReactNode =>
    list.map((row) => (
      <TableRow
        key={rowId(row)}
        id={rowId(row)}
        row={row}
        columns={columns}
        offsets={offsets}
        selected={look?.(row).selected ?? false}
        tone={look?.(row).tone}
        note={group?.note?.(row)}
        noteFrom={group?.noteFrom}
      />
    ))
  return (
    <div
      ref={frame}
      className={styles.frame}
      data-overflowing={overflowing}
      {...(overflowing && { tabIndex: 0, role: 'region', 'aria-label': caption })}
    >
      <table className={styles.table} onKeyDown={onKeyDown}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <colgroup>
          {columns.map(({ id, width, minWidth }) => (
            <col key={id} style={{ inlineSize: width, minInlineSize: minWidth }} />
          ))}
        </colgroup>
        <TableHead {...model} offsets={offsets} />
        {kept.length > 0 && <tbody className={styles.kept}>{body(kept)}</tbody>}
        <tbody>{body(rest)}</tbody>
        {groups.map((group) => (
          <tbody key={group.id} className={styles.group}>
            {body(group.rows, group)}
          </tbody>
        ))}
      </table>
    </div>
  )
}

interface TableRowProps<Row> {
  readonly id: string
  readonly row: Row
  readonly columns: readonly Column<Row>[]
  readonly offsets: ReadonlyMap<string, number>
  readonly selected: boolean
  readonly tone: RowLook['tone']
  readonly note?: ReactNode | undefined
  readonly noteFrom?: string | undefined
}

function TableRow<Row>({ id, row, columns, offsets, selected, tone, note, noteFrom }: TableRowProps<Row>) {
  const noteAt = note === undefined ? -1 : columns.findIndex((column) => column.id === noteFrom)
  const shown = noteAt < 0 ? columns : columns.slice(0, noteAt)
  return (
    <tr className={styles.row} data-row={id} data-selected={selected || undefined} data-tone={tone}>
      {shown.map((column) => (
        <TableCell key={column.id} column={column} row={row} offset={offsets.get(column.id)} />
      ))}
      {noteAt >= 0 && (
        <td className={cx(styles.td, styles.note)} colSpan={columns.length - noteAt}>
          <span style={{ '--before': `${leastWidth(shown)}px` } as CSSProperties}>{note}</span>
        </td>
      )}
    </tr>
  )
}

interface TableCellProps<Row> {
  readonly column: Column<Row>
  readonly row: Row
  readonly offset: number | undefined
}

function PlainCell<Row>({ column, row, offset }: TableCellProps<Row>) {
  const className = cx(
    styles.td,
    styles[column.align ?? 'start'],
    column.flush && styles.flush,
    offset !== undefined && styles.stuck,
  )
  const style = { insetInlineStart: offset }
  if (!column.rowHeader) {
    return (
      <td className={className} style={style} data-column={column.id}>
        {column.cell(row)}
      </td>
    )
  }
  return (
    <th scope="row" className={className} style={style} data-column={column.id}>
      {column.cell(row)}
    </th>
  )
}

// Sorting moves rows without changing them: cells that stay the same are not drawn again.
const TableCell = memo(PlainCell) as typeof PlainCell
