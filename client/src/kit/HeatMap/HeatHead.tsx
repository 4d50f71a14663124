// biome-ignore-all lint/a11y/useSemanticElements: a table whose cells are not all there is a grid by roles
// biome-ignore-all lint/a11y/useFocusableInteractive: focus roves over the cells; rows take none
import { cx } from '../cx.ts'
import type { GridPlace } from '../Table/grid-keys.ts'
import type { Sort, SortDirection } from '../Table/table.model.ts'
import type { HeatItems } from './HeatGrid.tsx'
import styles from './HeatMap.module.css'
import { BY_NAME, type HeatColumn, type HeatSizes, type HeatSpan, nextHeatSort } from './heat-map.layout.ts'

interface HeatHeadProps {
  readonly rowHead: string
  readonly columns: readonly HeatColumn[]
  readonly items: HeatItems
  readonly sizes: HeatSizes
  readonly spans: readonly HeatSpan[]
  readonly place: GridPlace
  readonly sort?: Sort | null | undefined
  readonly onSort?: ((sort: Sort) => void) | undefined
}

/** Group names above, then a head for each column in the window: press it to sort by it. */
export function HeatHead({ rowHead, columns, items, sizes, spans, place, sort, onSort }: HeatHeadProps) {
  const directionOf = (id: string): SortDirection | undefined => (sort?.columnId === id ? sort.direction : undefined)
  const focused = (column: number): 0 | -1 => (place.row === -1 && place.column === column ? 0 : -1)
  const press = (id: string) => onSort && (() => onSort(nextHeatSort(id, sort)))
  return (
    <div className={styles.head} role="rowgroup">
      {spans.map(({ id, label, from, count }) => (
        <div
          key={`${id} ${from}`}
          className={styles.span}
          aria-hidden="true"
          style={{ insetInlineStart: sizes.name + from * sizes.column, inlineSize: count * sizes.column }}
        >
          <span className={styles.spanWords}>{label}</span>
        </div>
      ))}
      <div role="row" aria-rowindex={1}>
        <div
          role="columnheader"
          aria-colindex={1}
          aria-sort={directionOf(BY_NAME)}
          tabIndex={focused(0)}
          className={cx(styles.corner, styles.th)}
        >
          <SortButton direction={directionOf(BY_NAME)} onPress={press(BY_NAME)}>
            {rowHead}
          </SortButton>
        </div>
        {items.map(({ index, start }) => {
          const column = columns[index]
          return (
            column && (
              <div
                key={column.id}
                role="columnheader"
                aria-colindex={index + 2}
                aria-sort={directionOf(column.id)}
                aria-label={`${column.code} ${column.label}`.trim()}
                tabIndex={focused(index + 1)}
                className={cx(styles.th, styles.columnHead)}
                style={{ insetInlineStart: start }}
              >
                <SortButton direction={directionOf(column.id)} onPress={press(column.id)}>
                  <ColumnName column={column} labelled={sizes.labelled} />
                </SortButton>
                {column.base && <span className={styles.base}>{column.base}</span>}
              </div>
            )
          )
        })}
      </div>
    </div>
  )
}

/** The label where there is room, after the code; else the code alone, and the label where there is no code. */
function ColumnName({
  column: { code, label },
  labelled,
}: {
  readonly column: HeatColumn
  readonly labelled: boolean
}) {
  if (!labelled && code !== '') return code
  return (
    <span className={styles.label}>
      {code} {label}
    </span>
  )
}

interface SortButtonProps {
  readonly direction: SortDirection | undefined
  readonly onPress: (() => void) | undefined
  readonly children: React.ReactNode
}

/** Out of the tab order: it is reached through its cell, where Enter presses it. */
function SortButton({ direction, onPress, children }: SortButtonProps) {
  if (!onPress) return children
  return (
    <button type="button" className={styles.sorter} tabIndex={-1} onClick={onPress}>
      {children}
      {direction && (
        <svg className={cx(styles.arrow, styles[direction])} viewBox="0 0 8 8" aria-hidden="true">
          <path d="M4 1 7.6 7.2H.4Z" fill="currentColor" />
        </svg>
      )}
    </button>
  )
}
