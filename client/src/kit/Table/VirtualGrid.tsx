// biome-ignore-all lint/a11y/useSemanticElements: a table whose rows are not all there is a grid by roles
// biome-ignore-all lint/a11y/useFocusableInteractive: focus roves over the cells; rows take none
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: aria-colindex is for row headers as well (WAI-ARIA 1.2)
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type CSSProperties,
  type KeyboardEvent,
  memo,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { cx } from '../cx.ts'
import styles from './Grid.module.css'
import { GridCell, GridHead, GridNote } from './GridParts.tsx'
import { type GridPlace, nextPlace } from './grid-keys.ts'
import { leastWidth, type RowGroup, stickyOffsets, type TableModel } from './table.model.ts'
import { splitPinned } from './table.order.ts'

/** Height in px of a row before it has been measured. */
const ROW = 28
/** Rows kept drawn on either side of the window. */
const OVERSCAN = 8

/**
 * A grid that draws only the rows in its window, for hundreds to ten thousands. One tab stop; the focused cell roves.
 * What it does not draw cannot be printed or read in browse mode: Table offers pages beside it, and prints them.
 */
export function VirtualGrid<Row>(model: TableModel<Row>) {
  const { caption, columns, rowId, look, onOpen, onPin, groups = NO_GROUPS } = model
  const { all, ordered } = useAllRows(model)
  const frame = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: all.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    getItemKey: useCallback((index: number) => keyOf(all, index, rowId), [all, rowId]),
    overscan: OVERSCAN,
  })
  const roving = useRoving(frame, { rows: all.length, columns: columns.length }, virtual)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing) return
    if (roving.onKey(event)) return
    const row = all[roving.place.row]
    const act = event.key === 'Enter' ? onOpen : event.key === ' ' ? onPin : undefined
    if (!act || row === undefined || (event.target as HTMLElement).matches('button')) return
    event.preventDefault()
    act(row)
  }
  const offsets = useMemo(() => stickyOffsets(columns), [columns])
  const { template, least } = trackSizes(columns)
  return (
    <div
      ref={frame}
      className={styles.grid}
      role="grid"
      aria-label={caption}
      aria-rowcount={all.length + 1}
      aria-colcount={columns.length}
      onKeyDown={onKeyDown}
      onFocus={roving.onFocus}
      style={{ '--least': `${least}px` } as CSSProperties}
    >
      <GridHead model={model} offsets={offsets} template={template} focused={roving.place} />
      <div className={styles.body} role="rowgroup" style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => (
          <GridRow
            key={item.key}
            index={item.index}
            start={item.start}
            row={all[item.index] as Row}
            columns={columns}
            offsets={offsets}
            template={template}
            measure={virtual.measureElement}
            focusedColumn={roving.place.row === item.index ? roving.place.column : -1}
            selected={look?.(all[item.index] as Row).selected ?? false}
            {...groupAt(groups, item.index - ordered)}
          />
        ))}
      </div>
    </div>
  )
}

const NO_GROUPS: readonly never[] = []

const keyOf = <Row,>(all: readonly Row[], index: number, rowId: (row: Row) => string): string | number => {
  const row = all[index]
  return row === undefined ? index : rowId(row)
}

/** Pinned rows, the others in their order, then groups; `ordered` is how many stand before the groups. */
function useAllRows<Row>({ rows, rowId, pinned, groups }: TableModel<Row>) {
  return useMemo(() => {
    const { kept, rest } = splitPinned(rows, rowId, pinned)
    const all = [...kept, ...rest, ...(groups ?? []).flatMap((group) => group.rows)]
    return { all, ordered: kept.length + rest.length }
  }, [rows, rowId, pinned, groups])
}

/** Every row is a grid of its own, so all get one width, and with it the same columns; `least` is where the grid begins to scroll. */
function trackSizes<Row>(columns: TableModel<Row>['columns']): { readonly template: string; readonly least: number } {
  return {
    template: columns
      .map((column) => (column.width ? `${column.width}px` : `minmax(${leastWidth([column])}px, 1fr)`))
      .join(' '),
    least: leastWidth(columns),
  }
}

/** The group that the row at this place after the ordered rows belongs to, and whether it is its first. */
function groupAt<Row>(groups: readonly RowGroup<Row>[], place: number) {
  let left = place
  for (const group of left < 0 ? [] : groups) {
    if (left < group.rows.length) return { group, apart: left === 0 }
    left -= group.rows.length
  }
  return { group: undefined, apart: false }
}

interface GridRowProps<Row> {
  readonly index: number
  /** Distance in px from the top of the body. */
  readonly start: number
  readonly row: Row
  readonly columns: TableModel<Row>['columns']
  readonly offsets: ReadonlyMap<string, number>
  readonly template: string
  readonly measure: (element: Element | null) => void
  /** The column whose cell takes the focus, -1 where it is in another row. */
  readonly focusedColumn: number
  readonly selected: boolean
  readonly group: RowGroup<Row> | undefined
  /** The first row of its group, below an ink rule. */
  readonly apart: boolean
}

function DrawnRow<Row>(props: GridRowProps<Row>) {
  const { index: at, start, row, columns, offsets, template, measure, selected, group, apart } = props
  const note = group?.note?.(row)
  const noteAt = note === undefined ? -1 : columns.findIndex(({ id }) => id === group?.noteFrom)
  const shown = noteAt < 0 ? columns : columns.slice(0, noteAt)
  const focused = noteAt < 0 ? props.focusedColumn : Math.min(props.focusedColumn, noteAt)
  return (
    <div
      ref={measure}
      className={cx(styles.row, apart && styles.apart)}
      role="row"
      aria-rowindex={at + 2}
      aria-selected={selected || undefined}
      data-index={at}
      style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
    >
      {shown.map((column, index) => (
        <GridCell
          key={column.id}
          column={column}
          row={row}
          index={index}
          offset={offsets.get(column.id)}
          focused={focused === index}
        />
      ))}
      {noteAt >= 0 && (
        <GridNote index={noteAt} columns={columns} focused={focused === noteAt}>
          {note}
        </GridNote>
      )}
    </div>
  )
}

// A press of the head redraws the grid at once and the rows only when their order has followed; scrolling keeps those in sight.
const GridRow = memo(DrawnRow) as typeof DrawnRow

type Extent = { readonly rows: number; readonly columns: number }
type Scroller = { readonly scrollToIndex: (index: number) => void }

/** The one cell that Tab reaches, and its way with the keys. A cell out of sight is scrolled to, then focused. */
function useRoving(frame: React.RefObject<HTMLDivElement | null>, size: Extent, virtual: Scroller) {
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 })
  const wanted = useRef(false)
  const cell = ({ row, column }: GridPlace): HTMLElement | null =>
    frame.current?.querySelector(`[aria-rowindex="${row + 2}"] [aria-colindex="${column + 1}"]`) ??
    // The last cell of a row whose reason takes the place of the rest.
    frame.current?.querySelector(`[aria-rowindex="${row + 2}"] [aria-colspan]`) ??
    null
  useLayoutEffect(() => {
    // The controls inside cells are reached through their cell: they stay out of the tab order.
    for (const control of frame.current?.querySelectorAll<HTMLElement>('[role=row] :is(a, button)') ?? [])
      control.tabIndex = -1
  })
  useEffect(() => {
    if (!wanted.current) return
    const target = cell(place)
    if (!target) return
    wanted.current = false
    target.focus()
  })
  const onKey = (event: KeyboardEvent<HTMLElement>): boolean => {
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? ROW) / ROW) - 2)
    const to = nextPlace(event.key, event.ctrlKey || event.metaKey, place, { ...size, page })
    if (!to) return false
    event.preventDefault()
    wanted.current = true
    if (to.row >= 0) virtual.scrollToIndex(to.row)
    setPlace(to)
    return true
  }
  const onFocus = (event: React.FocusEvent<HTMLElement>): void => {
    const row = event.target.closest<HTMLElement>('[aria-rowindex]')?.ariaRowIndex
    const column = event.target.closest<HTMLElement>('[aria-colindex]')?.ariaColIndex
    if (row && column) setPlace({ row: Number(row) - 2, column: Number(column) - 1 })
  }
  return { place, onKey, onFocus }
}
