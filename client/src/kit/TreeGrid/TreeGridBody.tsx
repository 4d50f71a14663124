import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type ReactNode, type RefObject, useRef } from 'react'
import table from '../Table/Table.module.css'
import { TableHead } from '../Table/TableHead.tsx'
import { useOverflow } from '../Table/use-overflow.ts'
import styles from './TreeGrid.module.css'
import type { TreeGridProps } from './TreeGrid.tsx'
import { TreeRow } from './TreeRow.tsx'
import type { PlacedRow } from './tree-grid.layout.ts'
import { useTreeFocus } from './use-tree-focus.ts'

export interface TreeView<Row> extends TreeGridProps<Row> {
  readonly placed: readonly PlacedRow<Row>[]
  readonly turn: (id: string) => void
  readonly offsets: ReadonlyMap<string, number>
  /** Rows that PageUp and PageDown walk. */
  readonly page: number
}

/** Height in px of a row before it has been measured. */
const ROW = 28
const OVERSCAN = 10

/** Every shown row, in the flow of the page; the frame scrolls by itself only where the columns do not fit. */
export function WholeTree<Row>(view: TreeView<Row>) {
  const [frame, overflowing] = useOverflow()
  const focus = useTreeFocus(frame, view)
  return (
    <TreeFrame view={view} frame={frame} focus={focus} overflowing={overflowing}>
      {view.placed.map((placed) => (
        <Row key={placed.node.id} view={view} placed={placed} focus={focus} />
      ))}
    </TreeFrame>
  )
}

/** The rows of a window that scrolls by itself, for hundreds to ten thousands: what is out of sight is one blank row. */
export function WindowedTree<Row>(view: TreeView<Row>) {
  const { placed } = view
  const frame = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: placed.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    getItemKey: (index) => placed[index]?.node.id ?? index,
    overscan: OVERSCAN,
  })
  const focus = useTreeFocus(frame, view, virtual.scrollToIndex)
  const items = virtual.getVirtualItems()
  const above = items[0]?.start ?? 0
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <TreeFrame view={view} frame={frame} focus={focus} windowed>
      <Blank height={above} columns={view.columns.length} />
      {items.map(({ index, key }) => {
        const row = placed[index]
        return (
          row && <Row key={key} view={view} placed={row} focus={focus} index={index} measure={virtual.measureElement} />
        )
      })}
      <Blank height={below} columns={view.columns.length} />
    </TreeFrame>
  )
}

function Blank({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: rows without tabindex take no focus, and this one holds nothing
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ blockSize: height, padding: 0 }} />
    </tr>
  )
}

type Focus = ReturnType<typeof useTreeFocus>

interface TreeFrameProps<Row> {
  readonly view: TreeView<Row>
  readonly frame: RefObject<HTMLDivElement | null>
  readonly focus: Focus
  readonly overflowing?: boolean | undefined
  readonly windowed?: boolean | undefined
  readonly children: ReactNode
}

function TreeFrame<Row>({ view, frame, focus, overflowing, windowed, children }: TreeFrameProps<Row>) {
  const { caption, columns, placed, sort, onSort, offsets } = view
  const least = columns.reduce((sum, { width, minWidth = 160 }) => sum + (width ?? minWidth), 0)
  return (
    <div
      ref={frame}
      className={windowed ? styles.window : table.frame}
      data-overflowing={overflowing}
      style={{ '--least': `${least}px` } as CSSProperties}
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the treegrid pattern over a real table
        role="treegrid"
        className={styles.table}
        aria-label={caption}
        aria-rowcount={windowed ? placed.length + 1 : undefined}
        onKeyDown={focus.onKeyDown}
        onFocus={focus.onFocus}
      >
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={{ inlineSize: width }} />
          ))}
        </colgroup>
        <TableHead columns={columns} sort={sort} onSort={onSort} offsets={offsets} />
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

interface RowProps<Row> {
  readonly view: TreeView<Row>
  readonly placed: PlacedRow<Row>
  readonly focus: Focus
  /** Place among all shown rows, where only some are drawn. */
  readonly index?: number | undefined
  readonly measure?: ((element: Element | null) => void) | undefined
}

function Row<Row>({ view, placed, focus, index, measure }: RowProps<Row>) {
  const { node, level, position, siblings, expanded } = placed
  return (
    <TreeRow
      id={node.id}
      row={node.row}
      level={level}
      position={position}
      siblings={siblings}
      expanded={expanded}
      index={index}
      columns={view.columns}
      treeColumn={view.treeColumn}
      offsets={view.offsets}
      selected={view.selected === node.id}
      reachable={focus.reachable === node.id}
      act={focus.act}
      turn={focus.turn}
      measure={measure}
    />
  )
}
