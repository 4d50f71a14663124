import type { Part } from '../../framework/rules/part.ts'
import type { Loss as LossOrNone } from './losses.ts'

export type Level = 'AREA' | 'CRITERION' | 'COMPONENT' | 'ADJUSTMENT'

/** A node of the tree of criteria, as far as paths and kinds of loss need it. */
export interface CriterionNode {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly level: Level
  readonly leaf: boolean
  /** Where the points of a leaf come from; null above. */
  readonly part: Part | null
  readonly maxPoints: number | null
  /** Id of the node above; null for an area. */
  readonly parent: string | null
}

/** Which of the two losses; they are never added, nor listed together. */
export type Loss = NonNullable<LossOrNone>

/** The nodes above one, from the area down; empty for an area. */
export function pathTo<Node extends CriterionNode>(nodes: readonly Node[], node: Node): readonly Node[] {
  const above = nodes.find(({ id }) => id === node.parent)
  return above ? [...pathTo(nodes, above), above] : []
}

/** The node and everything beneath it, in the order of the tree. `nodes` stand depth first. */
export function branchOf<Node extends CriterionNode>(nodes: readonly Node[], node: Node): readonly Node[] {
  const inside = new Set([node.id])
  return nodes.filter(({ id, parent }) => {
    if (parent !== null && inside.has(parent)) inside.add(id)
    return inside.has(id)
  })
}

/** The same kind of node before and after this one, whatever stands above them: a leaf leads to leaves, an area to areas. */
export function neighbours<Node extends CriterionNode>(nodes: readonly Node[], node: Node) {
  const alike = nodes.filter(({ leaf, level }) => (node.leaf ? leaf : !leaf && level === node.level))
  const at = alike.findIndex(({ id }) => id === node.id)
  return { previous: alike[at - 1] ?? null, next: alike[at + 1] ?? null }
}
