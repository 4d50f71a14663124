import type { Decimal } from '../../shared/decimal.ts'
import type { Link } from './link.ts'

/** Where two versions of a framework differ at a node. */
export const CriterionChangeKind = {
  ADDED: 'ADDED',
  DROPPED: 'DROPPED',
  /** It hangs under another parent than the one that its old parent became. A new number alone is no move. */
  MOVED: 'MOVED',
  REWEIGHTED: 'REWEIGHTED',
  REWORDED: 'REWORDED',
  RULE_CHANGED: 'RULE_CHANGED',
} as const
export type CriterionChangeKind = (typeof CriterionChangeKind)[keyof typeof CriterionChangeKind]

/** What two versions of a node are compared by. */
export interface VersionNode {
  readonly code: string
  readonly parent: string | null
  readonly title: string
  readonly maxPoints: Decimal | null
  readonly cap: Decimal | null
  /** The rule with all its parameters as the framework writes it, rules for nothing due and not applicable included. */
  readonly rule: string | null
}

export interface CriterionChange<N> {
  readonly kind: CriterionChangeKind
  readonly before: N | null
  readonly after: N | null
}

/**
 * How the second version differs from the first, by the links between them.
 *
 * In the order of the second version, a node's changes together; what was dropped follows, in the order of the first.
 * A node split in two is compared with each of its parts. Codes say nothing: 2.1 of one year is not 2.1 of the next.
 */
export function diffVersions<N extends VersionNode>(
  before: readonly N[],
  after: readonly N[],
  links: readonly Link[],
): readonly CriterionChange<N>[] {
  const old = new Map(before.map((node) => [node.code, node]))
  const changed = after.flatMap((node) => {
    const origins = links.filter((link) => link.to === node.code).flatMap((link) => old.get(link.from) ?? [])
    if (origins.length === 0) return [{ kind: CriterionChangeKind.ADDED, before: null, after: node }]
    return origins.flatMap((origin) => changesOf(origin, node, links))
  })
  const dropped = before.filter((node) => !links.some((link) => link.from === node.code))
  return [...changed, ...dropped.map((node) => ({ kind: CriterionChangeKind.DROPPED, before: node, after: null }))]
}

function changesOf<N extends VersionNode>(before: N, after: N, links: readonly Link[]): readonly CriterionChange<N>[] {
  const kinds: CriterionChangeKind[] = []
  if (moved(before, after, links)) kinds.push(CriterionChangeKind.MOVED)
  if (!samePoints(before.maxPoints, after.maxPoints) || !samePoints(before.cap, after.cap)) {
    kinds.push(CriterionChangeKind.REWEIGHTED)
  }
  if (before.title.normalize() !== after.title.normalize()) kinds.push(CriterionChangeKind.REWORDED)
  if (before.rule !== after.rule) kinds.push(CriterionChangeKind.RULE_CHANGED)
  return kinds.map((kind) => ({ kind, before, after }))
}

function moved(before: VersionNode, after: VersionNode, links: readonly Link[]): boolean {
  if (before.parent === null || after.parent === null) return before.parent !== after.parent
  return !links.some((link) => link.from === before.parent && link.to === after.parent)
}

const samePoints = (a: Decimal | null, b: Decimal | null): boolean => (a && b ? a.eq(b) : a === b)
