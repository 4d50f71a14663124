import { useMemo, useRef, useState } from 'react'
import { usePrinting } from '../hooks/use-printing.ts'
import { stickyOffsets, type TableModel } from '../Table/table.model.ts'
import styles from './TreeGrid.module.css'
import { WholeTree, WindowedTree } from './TreeGridBody.tsx'
import { growTree, type Placing, placeRows, type Tree, type TreeAccess, turnedToShow } from './tree-grid.layout.ts'

/** From so many shown rows on, only those in the window are drawn. */
const MANY = 300

/** Rows that PageUp and PageDown walk: about what a laptop shows. */
const PAGE = 16

export interface TreeGridProps<Row>
  extends Pick<TableModel<Row>, 'caption' | 'columns' | 'rows' | 'sort' | 'onSort'>,
    TreeAccess<Row> {
  /** Id of the column that is indented and bears the chevron. */
  readonly treeColumn: string
  /** How many levels stand open; pressing a chevron turns a single row against it until `level` changes. */
  readonly level: number
  /** Rows that are shown, with everything above them; keep its identity between renders. */
  readonly keep?: ((row: Row) => boolean) | undefined
  /** Leaves alone, in one list. */
  readonly flat?: boolean | undefined
  /** The row that is open beside the grid: bar at the edge, its ancestors opened once. */
  readonly selected?: string | undefined
  /** A row that an address selects stays where it is: all about it stands in sight beside. Left out, it is scrolled to. */
  readonly still?: boolean | undefined
  /** Enter, Space or a press on a row. Left out, or refused by `opens`: a parent opens and closes instead. */
  readonly onOpen?: ((row: Row) => void) | undefined
  readonly opens?: ((row: Row) => boolean) | undefined
}

/**
 * A tree in a table, by the treegrid pattern of WAI-ARIA: one tab stop, focus walks the rows (see `treeStep`).
 *
 * Columns are those of Table, but their widths hold, so that nothing moves when rows open. Parents stand before their
 * children in `rows`. Printed, every level is open and the head repeats.
 */
export function TreeGrid<Row>(props: TreeGridProps<Row>) {
  const { rows, rowId, parentId, columns, sort, level, keep, flat = false, selected } = props
  const access = useRef({ rowId, parentId })
  access.current = { rowId, parentId }
  const tree = useMemo(() => growTree(rows, access.current), [rows])
  const [turned, turn] = useTurned(tree, level, selected)
  const printing = usePrinting()
  const key = columns.find(({ id }) => id === sort?.columnId)?.sort
  const direction = sort?.direction ?? 'ascending'
  const placed = useMemo(() => {
    const order: Placing<Row>['order'] = key && { key, direction }
    return placeRows(tree, printing ? { level: tree.depth, keep, flat, order } : { level, turned, keep, flat, order })
  }, [tree, printing, level, turned, keep, flat, key, direction])
  const offsets = useMemo(() => stickyOffsets(columns), [columns])
  // Chromium draws no button in a head that it repeats on the next sheet; paper sorts nothing.
  const onSort = printing ? undefined : props.onSort
  const view = { ...props, onSort, placed, turn, offsets, page: PAGE }
  return (
    <div className={styles.root}>
      {placed.length >= MANY && !printing ? <WindowedTree {...view} /> : <WholeTree {...view} />}
    </div>
  )
}

const NONE: ReadonlySet<string> = new Set()

/** Rows turned against the level. Another level forgets them; another selected row opens what stands above it, once. */
function useTurned<Row>(tree: Tree<Row>, level: number, selected: string | undefined) {
  const [held, setHeld] = useState<{
    readonly level: number
    readonly selected: string | undefined
    readonly turned: ReadonlySet<string>
  }>({ level, selected: undefined, turned: NONE })
  let current = held
  if (held.level !== level || held.selected !== selected) {
    const kept = held.level === level ? held.turned : NONE
    current = { level, selected, turned: selected === undefined ? kept : turnedToShow(tree, selected, level, kept) }
    setHeld(current)
  }
  const turn = (id: string): void =>
    setHeld((known) => {
      const turned = new Set(known.turned)
      if (!turned.delete(id)) turned.add(id)
      return { ...known, turned }
    })
  return [current.turned, turn] as const
}
