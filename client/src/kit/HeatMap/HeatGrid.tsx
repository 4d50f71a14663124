// biome-ignore-all lint/a11y/useSemanticElements: a table whose cells are not all there is a grid by roles
// biome-ignore-all lint/a11y/useFocusableInteractive: focus roves over the cells; rows take none
import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type CSSProperties, type FocusEvent, type MouseEvent, memo, useEffect, useMemo, useRef } from 'react'
import type { TextMetrics } from '../hooks/use-text-metrics.ts'
import type { GridPlace } from '../Table/grid-keys.ts'
import { HeatHead } from './HeatHead.tsx'
import { HeatLine } from './HeatLine.tsx'
import styles from './HeatMap.module.css'
import type { HeatMapProps } from './HeatMap.tsx'
import { BY_NAME, groupSpans, type HeatSizes, heatSizes, nextHeatSort } from './heat-map.layout.ts'
import { placeOf, useHeatRoving } from './use-heat-roving.ts'

export interface HeatGridProps extends HeatMapProps {
  readonly width: number
  readonly text: TextMetrics
  readonly narrow: boolean
  readonly onRead: (place: GridPlace) => void
  readonly onHover: (place: GridPlace | null) => void
}

const NONE: HeatMapProps['groups'] = []

/** The grid itself, in a window of its own. Apart from the readout, so that pointing at cells draws none of them again. */
export const HeatGrid = memo(function HeatGrid(props: HeatGridProps) {
  const { label, rows, columns, groups = NONE, narrow } = props
  const frame = useRef<HTMLDivElement>(null)
  const sizes = useSizes(props, frame)
  const spans = useMemo(() => (narrow ? [] : groupSpans(columns, groups)), [narrow, columns, groups])
  const head = headHeight(sizes, props.text.size, spans.length > 0)
  const roved = useRef<GridPlace>({ row: 0, column: 1 })
  const { down, across } = useWindows(frame, rows.length, columns.length, sizes, head, roved)
  const enter = useEnter(props)
  const roving = useHeatRoving({
    frame,
    rows: rows.length,
    columns: columns.length + 1,
    rowHeight: sizes.row,
    show: (place) => {
      if (place.row >= 0) down.scrollToIndex(place.row)
      if (place.column > 0) across.scrollToIndex(place.column - 1)
    },
    onEnter: enter,
  })
  roved.current = roving.place
  const handlers = useHandlers(props, roving, enter)
  const inner = sizes.name + columns.length * sizes.column
  const items = across.getVirtualItems()
  return (
    <div
      ref={frame}
      className={styles.grid}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      style={gridStyle(sizes, inner, head, rows.length)}
      {...handlers}
    >
      <HeatHead {...props} items={items} sizes={sizes} spans={spans} place={roving.place} />
      <div className={styles.body} role="rowgroup" style={{ blockSize: down.getTotalSize() - head }}>
        {down.getVirtualItems().map((item) => {
          const row = rows[item.index]
          return (
            row && (
              <HeatLine
                key={row.id}
                row={row}
                index={item.index}
                top={item.start - head}
                columns={columns}
                items={items}
                focused={roving.place.row === item.index ? roving.place.column : -1}
              />
            )
          )
        })}
      </div>
    </div>
  )
})

/** What focus, keys and pointer do to the cell that they meet. A finger only selects it. */
function useHandlers(
  { onRead, onHover }: HeatGridProps,
  { setPlace, onKeyDown }: ReturnType<typeof useHeatRoving>,
  enter: (place: GridPlace) => void,
) {
  return {
    onKeyDown,
    onFocus: (event: FocusEvent<HTMLElement>): void => {
      const place = placeOf(event.target)
      if (!place) return
      setPlace(place)
      onRead(place)
    },
    onClick: (event: MouseEvent<HTMLElement>): void => {
      const place = placeOf(event.target)
      const finger = (event.nativeEvent as PointerEvent).pointerType === 'touch'
      if (place && place.row >= 0 && !finger) enter(place)
    },
    onMouseMove: (event: MouseEvent<HTMLElement>): void => onHover(placeOf(event.target)),
    onMouseLeave: (): void => onHover(null),
  }
}

/** Room for the scrollbar below the last row, px. */
const BAR = 16

const gridStyle = (sizes: HeatSizes, inner: number, head: number, rows: number) =>
  ({
    '--heat-name': `${sizes.name}px`,
    '--heat-column': `${sizes.column}px`,
    '--heat-row': `${sizes.row}px`,
    '--heat-inner': `${inner}px`,
    '--heat-head': `${head}px`,
    '--heat-whole': `${head + rows * sizes.row + BAR}px`,
  }) as CSSProperties

/** Group, then code and label, then the base. */
const headHeight = ({ headLines }: HeatSizes, size: number, grouped: boolean): number =>
  Math.round(size * (1.36 * headLines + 2.3 + (grouped ? 2 : 0)))

function useSizes({ rows, columns, width, text }: HeatGridProps, frame: React.RefObject<HTMLDivElement | null>) {
  const rowLeast = frame.current
    ? Number.parseFloat(getComputedStyle(frame.current).getPropertyValue('--row-table'))
    : 0
  return useMemo(
    () =>
      heatSizes({
        width,
        heads: columns.map(({ code, label }) => `${code} ${label}`.trim()),
        names: rows.map(({ name }) => name),
        size: text.size,
        rowLeast: rowLeast || 0,
        measure: text.width,
      }),
    [rows, columns, width, text, rowLeast],
  )
}

/** What is drawn of rows and columns: the window, a little around it, and the cell that holds the tab stop. */
function useWindows(
  frame: React.RefObject<HTMLDivElement | null>,
  rows: number,
  columns: number,
  sizes: HeatSizes,
  head: number,
  roved: React.RefObject<GridPlace>,
) {
  const keeping = (at: () => number) => (range: Parameters<typeof defaultRangeExtractor>[0]) => {
    const indices = new Set(defaultRangeExtractor(range))
    if (at() >= 0 && at() < range.count) indices.add(at())
    return [...indices].sort((a, b) => a - b)
  }
  const down = useVirtualizer({
    count: rows,
    getScrollElement: () => frame.current,
    estimateSize: () => sizes.row,
    scrollMargin: head,
    scrollPaddingStart: head,
    overscan: 4,
    rangeExtractor: keeping(() => roved.current.row),
  })
  const across = useVirtualizer({
    horizontal: true,
    count: columns,
    getScrollElement: () => frame.current,
    estimateSize: () => sizes.column,
    scrollMargin: sizes.name,
    scrollPaddingStart: sizes.name,
    overscan: 2,
    rangeExtractor: keeping(() => roved.current.column - 1),
  })
  // Sizes that were only estimated are kept by the virtualizer until it is told.
  useEffect(() => {
    down.measure()
    across.measure()
  }, [sizes, down, across])
  return { down, across }
}

/** What Enter and a press do: sort by a head, open a cell. */
function useEnter({ rows, columns, sort, onSort, onOpen }: HeatGridProps) {
  return ({ row, column }: GridPlace): void => {
    const columnId = columns[column - 1]?.id ?? null
    const line = rows[row]
    if (line) onOpen?.(line.id, columnId)
    else if (row === -1) onSort?.(nextHeatSort(columnId ?? BY_NAME, sort))
  }
}

export type HeatItems = readonly VirtualItem[]
