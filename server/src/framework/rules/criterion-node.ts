import type { Decimal } from '../../shared/decimal.ts'
import type { CriterionLevel } from './criterion-level.ts'
import type { EvidencePart } from './evidence-part.ts'

/** A node of a framework's tree as its rules see it. The tree is ragged: a criterion without components is a leaf itself. */
export interface CriterionNode {
  readonly code: string
  readonly parent: string | null
  readonly level: CriterionLevel
  readonly title: string
  /** Null for adjustments; above a leaf it is the sum of its children. */
  readonly maxPoints: Decimal | null
  /** The yearly cap of an adjustment, on either side; null where there is none. */
  readonly cap: Decimal | null
  /** Of leaves alone. */
  readonly part: EvidencePart | null
  /** The kind of the rule, of leaves alone; null where it has none. */
  readonly rule: string | null
}

/** Children by parent's code, in the order of the list; roots stand under null. */
export const childrenOf = <N extends { readonly parent: string | null }>(
  nodes: readonly N[],
): ReadonlyMap<string | null, readonly N[]> => Map.groupBy(nodes, (node) => node.parent)
