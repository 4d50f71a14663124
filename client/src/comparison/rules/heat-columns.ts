import { type CriterionNode, pathTo } from './criterion-node.ts'

/** 1 areas, 2 criteria, 3 leaves: what the columns are. */
export type HeatLevel = 1 | 2 | 3

export interface HeatColumnNode<Node extends CriterionNode> {
  readonly node: Node
  /** Id of the area that it lies in; null for an area shown among areas. */
  readonly area: string | null
}

/**
 * The nodes that head the columns, in the order of the tree. Among areas, those right beneath an opened area follow it.
 * Bonus and penalty have no maximum to take a percent of: they are none of the columns.
 */
export function heatColumns<Node extends CriterionNode>(
  nodes: readonly Node[],
  level: HeatLevel,
  opened: string | undefined,
): readonly HeatColumnNode<Node>[] {
  const areaOf = (node: Node): string | null => pathTo(nodes, node)[0]?.id ?? null
  return nodes
    .filter((node) => node.part !== 'ADJUSTMENT' && node.level !== 'ADJUSTMENT')
    .filter((node) => {
      if (level === 3) return node.leaf
      const above = nodes.find(({ id }) => id === node.parent)
      if (level === 2) return above?.level === 'AREA'
      return node.level === 'AREA' || (above?.level === 'AREA' && above.code === opened)
    })
    .map((node) => ({ node, area: areaOf(node) }))
}
