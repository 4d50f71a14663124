import type { PlacedRow } from './tree-grid.layout.ts'

/** What a key asks of a tree grid. */
export type TreeStep =
  | { readonly kind: 'focus'; readonly index: number }
  | { readonly kind: 'turn'; readonly id: string }
  | { readonly kind: 'open'; readonly id: string }

/**
 * Where a key leads from the row at `index`, by the pattern of WAI-ARIA: up and down walk the shown rows, Right opens a
 * closed parent and enters an open one, Left closes an open parent and leaves for the row above otherwise, Home and End
 * go to the ends, PageUp and PageDown by `page` rows, Enter and Space act on the row. Undefined where the key is none
 * of the grid's.
 */
export function treeStep<Row>(
  key: string,
  rows: readonly PlacedRow<Row>[],
  index: number,
  page: number,
): TreeStep | undefined {
  const row = rows[index]
  if (!row) return undefined
  const focus = (to: number): TreeStep => ({ kind: 'focus', index: Math.max(0, Math.min(rows.length - 1, to)) })
  switch (key) {
    case 'ArrowDown':
      return focus(index + 1)
    case 'ArrowUp':
      return focus(index - 1)
    case 'PageDown':
      return focus(index + page)
    case 'PageUp':
      return focus(index - page)
    case 'Home':
      return focus(0)
    case 'End':
      return focus(rows.length - 1)
    case 'ArrowRight':
      if (row.expanded === null) return focus(index)
      return row.expanded ? focus(index + 1) : { kind: 'turn', id: row.node.id }
    case 'ArrowLeft': {
      if (row.expanded) return { kind: 'turn', id: row.node.id }
      const above = rows.findIndex(({ node }) => node === row.node.parent)
      return focus(above < 0 ? index : above)
    }
    case 'Enter':
    case ' ':
      return { kind: 'open', id: row.node.id }
    default:
      return undefined
  }
}
