import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, memo, useEffect, useRef } from 'react'
import { cx } from '../cx.ts'
import { nextPlace } from '../Table/grid-keys.ts'
import { columnLetters } from './column-letters.ts'
import styles from './Sheet.module.css'

/** A cell of a sheet, row and column from 0. */
export interface SheetPlace {
  readonly row: number
  readonly column: number
}

/** Why a cell is marked. `wrong`: it has to be mended. `mended`: it was changed since it was last checked. */
export interface SheetMark {
  readonly kind: 'wrong' | 'mended'
  /** What is the matter, heard with the cell. */
  readonly words: string
}

export interface SheetProps {
  /** Names the sheet for a screen reader. */
  readonly label: string
  readonly rows: readonly (readonly string[])[]
  /** The row that holds the words of the header, from 0; -1 where there is none. */
  readonly head?: number | undefined
  /** Marks by `row:column`, both from 0. */
  readonly marks: ReadonlyMap<string, SheetMark>
  readonly active: SheetPlace
  readonly onActive: (place: SheetPlace) => void
  /** Enter, F2 or a double press on a cell: somebody wants to write there. */
  readonly onEdit?: ((place: SheetPlace) => void) | undefined
}

export const markKey = ({ row, column }: SheetPlace): string => `${row}:${column}`

/** Height in px of a row before it has been measured. Text that does not fit is cut: the cell in hand is shown whole elsewhere. */
const ROW = 27
const OVERSCAN = 12

/**
 * A small spreadsheet to look through: column letters, row numbers, marked cells. It draws only the rows in its window. One
 * tab stop, the cell in hand; arrows, Home, End and PageUp go on from there as in Excel.
 */
export function Sheet(props: SheetProps) {
  const { label, rows, active, onActive, onEdit } = props
  const frame = useRef<HTMLDivElement>(null)
  const columns = Math.max(1, ...rows.map(({ length }) => length), active.column + 1)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: OVERSCAN,
  })
  const wanted = useFollow(frame, active, virtual.scrollToIndex)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault()
      onEdit?.(active)
      return
    }
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? ROW) / ROW) - 2)
    const to = nextPlace(event.key, event.ctrlKey || event.metaKey, active, { rows: rows.length, columns, page })
    if (!to || to.row < 0) return
    event.preventDefault()
    wanted.current = true
    onActive(to)
  }
  const items = virtual.getVirtualItems()
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <div ref={frame} className={styles.frame}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern over a real table
        role="grid"
        className={styles.sheet}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns + 1}
        onKeyDown={onKeyDown}
      >
        <Letters columns={columns} active={active.column} />
        <tbody>
          <Blank height={items[0]?.start ?? 0} columns={columns} />
          {items.map(({ index }) => (
            <Row
              key={index}
              index={index}
              columns={columns}
              of={props}
              measure={virtual.measureElement}
              active={active.row === index ? active.column : -1}
            />
          ))}
          <Blank height={below} columns={columns} />
        </tbody>
      </table>
    </div>
  )
}

function Blank({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: rows without tabindex take no focus, and this one holds nothing
    <tr aria-hidden="true">
      <td className={styles.blank} colSpan={columns + 1} style={{ blockSize: height }} />
    </tr>
  )
}

/** The cell in hand is scrolled into sight wherever the choice came from, and takes the focus where it came from the sheet's own keys. */
function useFollow(frame: React.RefObject<HTMLDivElement | null>, active: SheetPlace, scroll: (row: number) => void) {
  const wanted = useRef(false)
  const { row, column } = active
  useEffect(() => {
    scroll(row)
    const cell = () => frame.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)
    const show = () => {
      cell()?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      if (wanted.current) cell()?.focus({ preventScroll: true })
      wanted.current = false
    }
    if (cell()) return show()
    const later = requestAnimationFrame(() => requestAnimationFrame(show))
    return () => cancelAnimationFrame(later)
  }, [frame, row, column, scroll])
  return wanted
}

function Letters({ columns, active }: { readonly columns: number; readonly active: number }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <td className={styles.corner} />
        {Array.from({ length: columns }, (_, column) => {
          const letters = columnLetters(column)
          return (
            <th key={letters} scope="col" data-active={active === column || undefined}>
              {letters}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

interface RowProps {
  readonly index: number
  readonly columns: number
  readonly of: SheetProps
  readonly measure: (element: Element | null) => void
  /** The column in hand, -1 where it is in another row. */
  readonly active: number
}

const Row = memo(DrawnRow, (one, other) => {
  const [{ of: a, active: before }, { of: b, active: after }] = [one, other]
  const same = a.rows === b.rows && a.marks === b.marks && a.onActive === b.onActive && a.onEdit === b.onEdit
  return same && one.columns === other.columns && one.index === other.index && before === after
})

function DrawnRow({ index, columns, of: { rows, marks, head = -1, onActive, onEdit }, measure, active }: RowProps) {
  const cells = rows[index] ?? []
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} className={cx(index === head && styles.head)}>
      <th scope="row" data-active={active >= 0 || undefined}>
        {index + 1}
      </th>
      {Array.from({ length: columns }, (_, column) => {
        const place = { row: index, column }
        const mark = marks.get(markKey(place))
        const here = active === column
        return (
          <td
            key={columnLetters(column)}
            data-cell={markKey(place)}
            data-mark={mark?.kind}
            tabIndex={here ? 0 : -1}
            data-active={here || undefined}
            aria-invalid={mark?.kind === 'wrong' || undefined}
            aria-description={mark?.words}
            title={mark?.words}
            onFocus={() => onActive(place)}
            onMouseDown={() => onActive(place)}
            onDoubleClick={() => onEdit?.(place)}
          >
            <span className={styles.text}>{cells[column]}</span>
          </td>
        )
      })}
    </tr>
  )
}
