// biome-ignore-all lint/a11y/useFocusableInteractive: focus roves over the rows; cells take none
// biome-ignore-all lint/a11y/useKeyWithClickEvents: keys are heard by the grid
import { useLingui } from '@lingui/react/macro'
import { type MouseEvent, memo } from 'react'
import { cx } from '../cx.ts'
import { Icon } from '../Icon/Icon.tsx'
import table from '../Table/Table.module.css'
import type { Column } from '../Table/table.model.ts'
import styles from './TreeGrid.module.css'

export interface TreeRowProps<Row> {
  readonly id: string
  readonly row: Row
  readonly level: number
  readonly position: number
  readonly siblings: number
  readonly expanded: boolean | null
  readonly index: number | undefined
  readonly columns: readonly Column<Row>[]
  readonly treeColumn: string
  readonly offsets: ReadonlyMap<string, number>
  readonly selected: boolean
  /** Tab leads here. */
  readonly reachable: boolean
  readonly act: (id: string) => void
  readonly turn: (id: string) => void
  readonly measure: ((element: Element | null) => void) | undefined
}

function PlainRow<Row>(props: TreeRowProps<Row>) {
  const { id, level, position, siblings, expanded, index, columns, selected, reachable, act, measure } = props
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    if ((event.target as HTMLElement).closest('a, button, input')) return
    // Whoever marks a figure to copy it does not press the row.
    if (window.getSelection()?.isCollapsed === false) return
    act(id)
  }
  return (
    <tr
      ref={measure}
      className={cx(table.row, styles.row)}
      data-row={id}
      data-index={index}
      data-level={level}
      data-parent={expanded !== null || undefined}
      data-selected={selected || undefined}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={expanded ?? undefined}
      aria-selected={selected}
      aria-rowindex={index === undefined ? undefined : index + 2}
      tabIndex={reachable ? 0 : -1}
      onClick={onClick}
    >
      {columns.map((column) => (
        <TreeCell key={column.id} column={column} {...props} />
      ))}
    </tr>
  )
}

// Opening, closing and sorting move rows without changing them: those that stay the same are not drawn again.
export const TreeRow = memo(PlainRow) as typeof PlainRow

function TreeCell<Row>({ column, ...props }: TreeRowProps<Row> & { readonly column: Column<Row> }) {
  const { row, level, expanded, treeColumn, offsets } = props
  const offset = offsets.get(column.id)
  const indented = column.id === treeColumn
  const className = cx(
    table.td,
    styles.td,
    table[column.align ?? 'start'],
    column.flush && table.flush,
    indented && styles.indented,
    offset !== undefined && table.stuck,
  )
  const style = { insetInlineStart: offset, ...(indented && { '--depth': level - 1 }) }
  const content = (
    <>
      {indented && expanded !== null && <Chevron {...props} expanded={expanded} />}
      {column.cell(row)}
    </>
  )
  return column.rowHeader ? (
    <th scope="row" className={className} style={style} data-column={column.id}>
      {content}
    </th>
  ) : (
    <td className={className} style={style} data-column={column.id}>
      {content}
    </td>
  )
}

/** For pointer and touch; by the keyboard Left and Right do the same. */
function Chevron<Row>({ id, expanded, turn }: Pick<TreeRowProps<Row>, 'id' | 'turn'> & { readonly expanded: boolean }) {
  const { t } = useLingui()
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.chevron}
      aria-label={expanded ? t`Thu gọn` : t`Mở ra`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => turn(id)}
    >
      <Icon name={expanded ? 'chevron' : 'right'} size={0.85} />
    </button>
  )
}
