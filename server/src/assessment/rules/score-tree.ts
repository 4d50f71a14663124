import { CriterionLevel } from '../../framework/rules/criterion-level.ts'
import { type CriterionNode, childrenOf } from '../../framework/rules/criterion-node.ts'
import type { EvidencePart } from '../../framework/rules/evidence-part.ts'
import { Decimal } from '../../shared/decimal.ts'
import { type Fraction, fraction } from '../../shared/fraction.ts'
import { accepted, type Checked, type Problem, problem, refused } from '../../shared/problem.ts'
import type { LeafScore } from './leaf-score.ts'
import { ScoreState } from './score-state.ts'

/** What a tree is added up from: one leaf's state and points. */
export type LeafPoints = Pick<LeafScore, 'state' | 'points'>

/** Points of a node, a part or the whole. All sums are exact. */
export interface Total {
  readonly points: Decimal
  /** Of leaves that apply; adjustments add to points, never to this. */
  readonly maxPoints: Decimal
  /** Maximum of leaves that apply and have no score: not due, or not assessed. */
  readonly missing: Decimal
  /** How many leaves that makes. */
  readonly missingLeaves: number
  readonly complete: boolean
  /** points/maxPoints, exact; null where nothing applies. Ranks, ties and bands compare this, never a rounded percent. */
  readonly share: Fraction | null
  /** How many leaves are in each state. */
  readonly leaves: Readonly<Record<ScoreState, number>>
}

export interface TreeTotals {
  readonly whole: Total
  readonly byCode: ReadonlyMap<string, Total>
  readonly byPart: ReadonlyMap<EvidencePart, Total>
}

interface Sum {
  readonly points: Decimal
  readonly maxPoints: Decimal
  readonly missing: Decimal
  readonly missingLeaves: number
  readonly leaves: Readonly<Record<ScoreState, number>>
}

/**
 * Totals of every node, every part and the whole, from the leaves of a checked tree.
 *
 * A leaf without an entry is NOT_ASSESSED; one that `counts` leaves out (survey leaves of a self-assessment) is no part of the
 * sums at all. A leaf that does not apply brings what its rule gave it: null points are left out
 * of points and maximum, others count with its whole maximum. An adjustment without a score brings nothing and keeps
 * nothing open; its cap, and the cap of the group it stands in, hold on either side.
 *
 * Refuses scores of nodes that have children, or that the tree does not have: only leaves are scored.
 */
export function scoreTree(
  nodes: readonly CriterionNode[],
  scores: ReadonlyMap<string, LeafPoints>,
  counts: (leaf: CriterionNode) => boolean = () => true,
): Checked<TreeTotals> {
  const children = childrenOf(nodes)
  const known = new Set(nodes.map((node) => node.code))
  const problems = [...scores].flatMap(([code, score]) => misplaced(known, children, code, score))
  if (problems.length > 0) return refused(...problems)
  const byCode = new Map<string, Total>()
  const parts = new Map<EvidencePart, Sum>()
  const own = (leaf: CriterionNode): Sum => (counts(leaf) ? leafSum(leaf, scores.get(leaf.code)) : NOTHING)
  const visit = (node: CriterionNode): Sum => {
    const below = children.get(node.code)
    const sum = capped(node, below === undefined ? own(node) : addAll(below.map(visit)))
    byCode.set(node.code, totalOf(sum))
    const part = partAt(node)
    if (part !== null && (below !== undefined || counts(node))) parts.set(part, add(parts.get(part) ?? NOTHING, sum))
    return sum
  }
  const whole = addAll((children.get(null) ?? []).map(visit))
  const byPart = new Map([...parts].map(([part, sum]) => [part, totalOf(sum)]))
  return accepted({ whole: totalOf(whole), byCode, byPart })
}

/** A part is added up from leaves, but adjustments from their roots, because a group's cap changes their sum. */
function partAt({ level, parent, part }: CriterionNode): EvidencePart | null {
  if (level !== CriterionLevel.ADJUSTMENT) return part
  return parent === null ? 'ADJUSTMENT' : null
}

function leafSum(node: CriterionNode, score: LeafPoints = { state: ScoreState.NOT_ASSESSED, points: null }): Sum {
  const most = node.maxPoints ?? ZERO
  const leaves = { ...NOTHING.leaves, [score.state]: 1 }
  switch (score.state) {
    case ScoreState.SCORED:
      return { points: score.points ?? ZERO, maxPoints: most, ...NOT_MISSING, leaves }
    case ScoreState.NOT_APPLICABLE:
      return { points: score.points ?? ZERO, maxPoints: score.points === null ? ZERO : most, ...NOT_MISSING, leaves }
    case ScoreState.NOT_DUE:
    case ScoreState.NOT_ASSESSED:
      return { points: ZERO, maxPoints: most, missing: most, missingLeaves: most.isZero() ? 0 : 1, leaves }
  }
}

function capped({ level, cap }: CriterionNode, sum: Sum): Sum {
  if (level !== CriterionLevel.ADJUSTMENT || cap === null) return sum
  return { ...sum, points: Decimal.max(cap.negated(), Decimal.min(cap, sum.points)) }
}

const ZERO = new Decimal(0)
const NOT_MISSING = { missing: ZERO, missingLeaves: 0 } as const
const NOTHING: Sum = {
  points: ZERO,
  maxPoints: ZERO,
  ...NOT_MISSING,
  leaves: { NOT_DUE: 0, NOT_ASSESSED: 0, NOT_APPLICABLE: 0, SCORED: 0 },
}

const addAll = (sums: readonly Sum[]): Sum => sums.reduce(add, NOTHING)

const add = (a: Sum, b: Sum): Sum => ({
  points: plus(a.points, b.points),
  maxPoints: plus(a.maxPoints, b.maxPoints),
  missing: plus(a.missing, b.missing),
  missingLeaves: a.missingLeaves + b.missingLeaves,
  leaves: {
    NOT_DUE: a.leaves.NOT_DUE + b.leaves.NOT_DUE,
    NOT_ASSESSED: a.leaves.NOT_ASSESSED + b.leaves.NOT_ASSESSED,
    NOT_APPLICABLE: a.leaves.NOT_APPLICABLE + b.leaves.NOT_APPLICABLE,
    SCORED: a.leaves.SCORED + b.leaves.SCORED,
  },
})

/** Most leaves miss nothing: a zero need not be added. */
const plus = (a: Decimal, b: Decimal): Decimal => (b.isZero() ? a : a.isZero() ? b : a.plus(b))

/** A sum to be compared: its fraction is worked out when somebody asks for it, since a recompute stores points alone. */
class SumTotal implements Total {
  readonly points: Decimal
  readonly maxPoints: Decimal
  readonly missing: Decimal
  readonly missingLeaves: number
  readonly leaves: Sum['leaves']

  constructor({ points, maxPoints, missing, missingLeaves, leaves }: Sum) {
    this.points = points
    this.maxPoints = maxPoints
    this.missing = missing
    this.missingLeaves = missingLeaves
    this.leaves = leaves
  }

  get complete(): boolean {
    return this.missing.isZero()
  }

  get share(): Fraction | null {
    return this.maxPoints.isZero() ? null : fraction(this.points, this.maxPoints)
  }
}

const totalOf = (sum: Sum): Total => new SumTotal(sum)

function misplaced(
  known: ReadonlySet<string>,
  children: ReadonlyMap<string | null, readonly CriterionNode[]>,
  code: string,
  { state, points }: LeafPoints,
): readonly Problem[] {
  if (!known.has(code)) {
    return [
      problem('CRITERION', ['scores', code], (t) =>
        t.say(`${code}: cần mã có trong bộ tiêu chí.`, `${code}: expected a code of the framework.`),
      ),
    ]
  }
  if (children.has(code)) {
    return [
      problem('BRANCH', ['scores', code], (t) =>
        t.say(
          `${code}: có mục con nên không chấm trực tiếp; chỉ chấm mục nhỏ nhất.`,
          `${code}: has children, so it is not scored itself; expected leaves only.`,
        ),
      ),
    ]
  }
  const sound = state === ScoreState.NOT_APPLICABLE || (state === ScoreState.SCORED) === (points !== null)
  if (sound) return []
  return [
    problem('POINTS', ['scores', code], (t) =>
      t.say(
        `${code}: cần điểm khi và chỉ khi đã chấm (${state}).`,
        `${code}: expected points if and only if it is scored (${state}).`,
      ),
    ),
  ]
}
