import type { Sort, SortKey } from '../Table/table.model.ts'
import { orderRows } from '../Table/table.order.ts'

/** What a row of a tree tells of its place; all else is the caller's. */
export interface TreeAccess<Row> {
  readonly rowId: (row: Row) => string
  /** Id of the row above it, null at the top. A row whose parent is not among the rows stands at the top. */
  readonly parentId: (row: Row) => string | null
}

export interface TreeNode<Row> {
  readonly id: string
  readonly row: Row
  /** 1 at the top. */
  readonly level: number
  readonly parent: TreeNode<Row> | null
  readonly children: readonly TreeNode<Row>[]
}

export interface Tree<Row> {
  readonly roots: readonly TreeNode<Row>[]
  readonly byId: ReadonlyMap<string, TreeNode<Row>>
  /** The deepest level, 0 of an empty tree. */
  readonly depth: number
}

/** A row as it stands on the screen, with what assistive technology is told of its place. */
export interface PlacedRow<Row> {
  readonly node: TreeNode<Row>
  /** As announced: 1 for all rows of a flat list. */
  readonly level: number
  /** From 1, among the shown siblings. */
  readonly position: number
  readonly siblings: number
  /** Null where there is nothing shown beneath it. */
  readonly expanded: boolean | null
}

export interface Placing<Row> {
  /** How many levels stand open: 1 shows the top alone. */
  readonly level: number
  /** Rows that a press has turned against `level`. */
  readonly turned?: ReadonlySet<string> | undefined
  /** Rows that are shown, together with everything above them; left out: all. */
  readonly keep?: ((row: Row) => boolean) | undefined
  /** Order inside siblings, or of the leaves where `flat`. Left out: as given. */
  readonly order?: { readonly key: (row: Row) => SortKey; readonly direction: Sort['direction'] } | undefined
  /** Leaves alone in one list, the greatest of all first: "where did we lose most". */
  readonly flat?: boolean | undefined
}

/**
 * The tree of a list in which every parent stands before its children, as the graph sends frameworks.
 *
 * @throws {RangeError} if two rows bear one id.
 */
export function growTree<Row>(rows: readonly Row[], { rowId, parentId }: TreeAccess<Row>): Tree<Row> {
  type Growing = TreeNode<Row> & { readonly children: Growing[] }
  const byId = new Map<string, Growing>()
  const roots: Growing[] = []
  let depth = 0
  for (const row of rows) {
    const id = rowId(row)
    if (byId.has(id)) throw new RangeError(`Expected every row once, but got "${id}" twice.`)
    const parent = byId.get(parentId(row) ?? '') ?? null
    const node: Growing = { id, row, level: (parent?.level ?? 0) + 1, parent, children: [] }
    byId.set(id, node)
    ;(parent?.children ?? roots).push(node)
    depth = Math.max(depth, node.level)
  }
  return { roots, byId, depth }
}

/** The rows that are shown, in the order of the screen. Pure; linear but for the sorting of siblings. */
export function placeRows<Row>(tree: Tree<Row>, placing: Placing<Row>): readonly PlacedRow<Row>[] {
  const shown = shownNodes(tree, placing.keep)
  if (placing.flat) return placeFlat(tree, shown, placing)
  const placed: PlacedRow<Row>[] = []
  const put = (nodes: readonly TreeNode<Row>[]): void => {
    const visible = ordered(
      nodes.filter((node) => shown === null || shown.has(node)),
      placing,
    )
    visible.forEach((node, index) => {
      const parental = node.children.some((child) => shown === null || shown.has(child))
      const open = node.level < placing.level !== (placing.turned?.has(node.id) ?? false)
      placed.push({
        node,
        level: node.level,
        position: index + 1,
        siblings: visible.length,
        expanded: parental ? open : null,
      })
      if (parental && open) put(node.children)
    })
  }
  put(tree.roots)
  return placed
}

/** Kept rows and all their ancestors; null where nothing is filtered. */
function shownNodes<Row>(tree: Tree<Row>, keep: Placing<Row>['keep']): ReadonlySet<TreeNode<Row>> | null {
  if (!keep) return null
  const shown = new Set<TreeNode<Row>>()
  for (const node of tree.byId.values()) {
    if (!keep(node.row)) continue
    for (let at: TreeNode<Row> | null = node; at && !shown.has(at); at = at.parent) shown.add(at)
  }
  return shown
}

function placeFlat<Row>(
  tree: Tree<Row>,
  shown: ReadonlySet<TreeNode<Row>> | null,
  placing: Placing<Row>,
): readonly PlacedRow<Row>[] {
  const leaves = [...tree.byId.values()].filter(
    (node) => node.children.length === 0 && (shown === null || shown.has(node)),
  )
  return ordered(leaves, placing).map((node, index) => ({
    node,
    level: 1,
    position: index + 1,
    siblings: leaves.length,
    expanded: null,
  }))
}

/** Equal keys keep their given order, missing keys come last both ways: the order of every table of the product. */
function ordered<Row>(nodes: readonly TreeNode<Row>[], { order }: Placing<Row>): readonly TreeNode<Row>[] {
  if (!order || nodes.length < 2) return nodes
  const { key, direction } = order
  const column = { id: 'order', label: '', cell: () => null, sort: ({ row }: TreeNode<Row>) => key(row) }
  return orderRows(nodes, [column], { columnId: 'order', direction })
}

/** Ids of the rows above one, nearest first; empty at the top and for an unknown id. */
export function ancestorsOf<Row>(tree: Tree<Row>, id: string): readonly string[] {
  const above: string[] = []
  for (let at = tree.byId.get(id)?.parent ?? null; at; at = at.parent) above.push(at.id)
  return above
}

/** Rows to turn so that this one is in sight: its ancestors that `level` and earlier turns leave closed. */
export function turnedToShow<Row>(
  tree: Tree<Row>,
  id: string,
  level: number,
  turned: ReadonlySet<string>,
): ReadonlySet<string> {
  const closed = ancestorsOf(tree, id).filter(
    (above) => (tree.byId.get(above)?.level ?? 0) < level === turned.has(above),
  )
  if (closed.length === 0) return turned
  const next = new Set(turned)
  for (const above of closed) {
    if (next.has(above)) next.delete(above)
    else next.add(above)
  }
  return next
}
