import type { CriterionViewFragment } from '@par-atlas/schema/documents'
import { type Micro, sum, toMicro } from '../../shared/points.ts'
import type { CriterionNode, Loss } from './criterion-node.ts'
import { rowOf } from './criterion-units.ts'
import { lossOf } from './losses.ts'

/** What one leaf cost all units together. */
export interface LeafLoss<Node extends CriterionNode> {
  readonly node: Node
  readonly lost: Micro
  /** Units that lost anything at it, of those that have points there. */
  readonly count: number
  readonly counted: number
}

/** The leaves of a branch that cost points of this kind, the costliest first; equal ones in the order of the tree. */
export function branchLosses<Node extends CriterionNode>(
  view: CriterionViewFragment,
  branch: readonly Node[],
  loss: Loss,
): readonly LeafLoss<Node>[] {
  return branch
    .filter(({ leaf, part }) => leaf && lossOf(part) === loss)
    .map((node) => {
      const cells = rowOf(view, node.code)?.cells.filter(({ points }) => points !== null) ?? []
      const lost = cells.flatMap((cell) => (cell.lost === null ? [] : toMicro(cell.lost))).filter((each) => each > 0)
      return { node, lost: sum(lost), count: lost.length, counted: cells.length }
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.lost - a.lost)
}
