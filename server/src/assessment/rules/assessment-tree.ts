import { CriterionLevel } from '../../framework/rules/criterion-level.ts'
import { type CriterionNode, childrenOf } from '../../framework/rules/criterion-node.ts'
import { EvidencePart } from '../../framework/rules/evidence-part.ts'
import { Decimal } from '../../shared/decimal.ts'
import { lossOf } from './losses.ts'
import type { LeafPoints } from './score-tree.ts'
import { Stage, type StageValues, valueIn } from './stages.ts'

/** A node of an assessment with the exact sums of its leaves. Null is "nothing below has one", never zero. */
export interface TreeNode {
  readonly code: string
  /** Of leaves that apply; null for adjustments, which have none. */
  readonly maxPoints: Decimal | null
  readonly self: Decimal | null
  /** FINAL points of appraised leaves and adjustments. */
  readonly appraised: Decimal | null
  /** FINAL points of survey and socio-economic leaves. */
  readonly surveyed: Decimal | null
  /** FINAL points of all. */
  readonly points: Decimal | null
  /** Maximum of leaves that apply and have no final score. */
  readonly missing: Decimal
  /** Điểm bị trừ, of appraised leaves; never negative. */
  readonly deducted: Decimal | null
  /** Điểm chưa đạt, of survey and socio-economic leaves; never negative. */
  readonly notReached: Decimal | null
  readonly leaves: number
  /** Leaves that lost anything of either kind. */
  readonly lostLeaves: number
}

type Sums = Omit<TreeNode, 'code' | 'maxPoints'> & { readonly maxPoints: Decimal }

/**
 * Every node of the framework in its order, with what its leaves add up to at the self-assessment and at the end.
 *
 * Sums agree with `scoreTree` at FINAL; a group of adjustments is held within its cap. A leaf without values is not assessed.
 */
export function assessmentTree(
  nodes: readonly CriterionNode[],
  values: ReadonlyMap<string, StageValues>,
): readonly TreeNode[] {
  const children = childrenOf(nodes)
  const found = new Map<string, Sums>()
  const visit = (node: CriterionNode): Sums => {
    const below = children.get(node.code)
    const sums =
      below === undefined ? leafSums(node, values.get(node.code) ?? {}) : below.map(visit).reduce(add, NOTHING)
    const held = capped(node, sums)
    found.set(node.code, held)
    return held
  }
  for (const root of children.get(null) ?? []) visit(root)
  return nodes.map((node) => shown(node, found.get(node.code) ?? NOTHING))
}

function shown({ code, level }: CriterionNode, sums: Sums): TreeNode {
  return { ...sums, code, maxPoints: level === CriterionLevel.ADJUSTMENT ? null : sums.maxPoints }
}

function leafSums(node: CriterionNode, values: StageValues): Sums {
  const part = node.part ?? EvidencePart.APPRAISED
  const final = valueIn(Stage.FINAL, part, values).value
  const surveyed = part !== EvidencePart.APPRAISED && part !== EvidencePart.ADJUSTMENT
  const loss = lossOf({ part, maxPoints: node.maxPoints, final })
  const most = node.maxPoints ?? ZERO
  return {
    maxPoints: applies(final) ? most : ZERO,
    self: surveyed ? null : (values.SELF?.points ?? null),
    appraised: surveyed ? null : final.points,
    surveyed: surveyed ? final.points : null,
    points: final.points,
    missing: open(final) ? most : ZERO,
    deducted: loss?.kind === 'DEDUCTED' ? loss.points : null,
    notReached: loss?.kind === 'NOT_REACHED' ? loss.points : null,
    leaves: 1,
    lostLeaves: loss?.points.gt(0) ? 1 : 0,
  }
}

const open = ({ state }: LeafPoints): boolean => state === 'NOT_DUE' || state === 'NOT_ASSESSED'
const applies = ({ state, points }: LeafPoints): boolean => state !== 'NOT_APPLICABLE' || points !== null

const ZERO = new Decimal(0)
const NOTHING: Sums = {
  ...{ maxPoints: ZERO, missing: ZERO, self: null, appraised: null, surveyed: null, points: null },
  ...{ deducted: null, notReached: null, leaves: 0, lostLeaves: 0 },
}

const add = (a: Sums, b: Sums): Sums => ({
  maxPoints: a.maxPoints.plus(b.maxPoints),
  self: plus(a.self, b.self),
  appraised: plus(a.appraised, b.appraised),
  surveyed: plus(a.surveyed, b.surveyed),
  points: plus(a.points, b.points),
  missing: a.missing.plus(b.missing),
  deducted: plus(a.deducted, b.deducted),
  notReached: plus(a.notReached, b.notReached),
  leaves: a.leaves + b.leaves,
  lostLeaves: a.lostLeaves + b.lostLeaves,
})

const plus = (a: Decimal | null, b: Decimal | null): Decimal | null => (a && b ? a.plus(b) : (a ?? b))

function capped({ level, cap }: CriterionNode, sums: Sums): Sums {
  if (level !== CriterionLevel.ADJUSTMENT || cap === null) return sums
  const within = (points: Decimal | null) => points && Decimal.max(cap.negated(), Decimal.min(cap, points))
  return { ...sums, self: within(sums.self), appraised: within(sums.appraised), points: within(sums.points) }
}
