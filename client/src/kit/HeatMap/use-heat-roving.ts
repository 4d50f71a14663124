import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type GridPlace, nextPlace } from '../Table/grid-keys.ts'

export interface HeatRovingOptions {
  readonly frame: React.RefObject<HTMLDivElement | null>
  readonly rows: number
  /** Columns of the grid, the one of names included. */
  readonly columns: number
  readonly rowHeight: number
  /** Brings a cell into the drawn window. Row -1 is the head, column 0 the names: both are always there. */
  readonly show: (place: GridPlace) => void
  /** Enter on a cell. */
  readonly onEnter: (place: GridPlace) => void
}

/** The one cell that Tab reaches, and its way with the keys. A cell out of sight is scrolled to, then focused. */
export function useHeatRoving({ frame, rows, columns, rowHeight, show, onEnter }: HeatRovingOptions) {
  const [walked, setPlace] = useState<GridPlace>({ row: 0, column: 1 })
  const place = { row: Math.min(walked.row, rows - 1), column: Math.min(walked.column, columns - 1) }
  const wanted = useRef(false)
  useEffect(() => {
    if (!wanted.current) return
    const selector = `[aria-rowindex="${place.row + 2}"] > [aria-colindex="${place.column + 1}"]`
    const cell = frame.current?.querySelector<HTMLElement>(selector)
    if (!cell) return
    wanted.current = false
    cell.focus({ preventScroll: true })
  })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !(event.target as HTMLElement).matches('button, a')) {
      event.preventDefault()
      onEnter(place)
      return
    }
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? rowHeight) / rowHeight) - 3)
    const to = nextPlace(event.key, event.ctrlKey || event.metaKey, place, { rows, columns, page })
    if (!to) return
    event.preventDefault()
    wanted.current = true
    show(to)
    setPlace(to)
  }
  return { place, setPlace, onKeyDown }
}

/** The place of the cell that an event happened in; null beside all cells. */
export function placeOf(target: EventTarget): GridPlace | null {
  const row = (target as HTMLElement).closest<HTMLElement>('[aria-rowindex]')?.ariaRowIndex
  const column = (target as HTMLElement).closest<HTMLElement>('[aria-colindex]')?.ariaColIndex
  return row && column ? { row: Number(row) - 2, column: Number(column) - 1 } : null
}
