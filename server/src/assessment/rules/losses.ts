import { EvidencePart } from '../../framework/rules/evidence-part.ts'
import { Decimal } from '../../shared/decimal.ts'
import type { LeafPoints } from './score-tree.ts'

/** Điểm bị trừ: appraised points lost, which a department can mend. Điểm chưa đạt: survey and socio-economic points not reached. */
export type LossKind = 'DEDUCTED' | 'NOT_REACHED'

export interface Loss {
  readonly kind: LossKind
  /** Above or equal to 0. */
  readonly points: Decimal
}

export interface LossLeaf {
  readonly part: EvidencePart
  readonly maxPoints: Decimal | null
  /** Cơ quan chủ trì; null where the framework names none. */
  readonly lead: string | null
  readonly final: LeafPoints
}

/**
 * What a leaf lost: maximum - final. Null for a leaf without final points, and for adjustments, which have no maximum to miss.
 *
 * A leaf that does not apply but counts by its rule (0 points, or an anchored share) loses what that rule withholds, so that
 * losses add up to maximum - points - missing of the same tree without adjustments.
 */
export function lossOf({ part, maxPoints, final }: Omit<LossLeaf, 'lead'>): Loss | null {
  if (maxPoints === null || final.points === null || part === EvidencePart.ADJUSTMENT) return null
  return { kind: part === EvidencePart.APPRAISED ? 'DEDUCTED' : 'NOT_REACHED', points: maxPoints.minus(final.points) }
}

/** What one lead agency answers for; leaves are counted where they lost anything. */
export interface LeadLosses {
  readonly lead: string | null
  readonly deducted: Decimal
  readonly deductedLeaves: number
  readonly notReached: Decimal
  readonly notReachedLeaves: number
}

/** Losses by lead agency, the largest deduction first, then the largest not reached, then by name as it is spelled. */
export function lossesByLead(leaves: readonly LossLeaf[]): readonly LeadLosses[] {
  const groups = Map.groupBy(leaves, (leaf) => leaf.lead)
  return [...groups]
    .map(([lead, own]) => ({ lead, ...sumsOf(own) }))
    .filter(({ deductedLeaves, notReachedLeaves }) => deductedLeaves + notReachedLeaves > 0)
    .toSorted(
      (a, b) =>
        b.deducted.comparedTo(a.deducted) ||
        b.notReached.comparedTo(a.notReached) ||
        (a.lead ?? '').localeCompare(b.lead ?? '', 'vi'),
    )
}

function sumsOf(leaves: readonly LossLeaf[]): Omit<LeadLosses, 'lead'> {
  const losses = leaves.flatMap((leaf) => lossOf(leaf) ?? []).filter((loss) => !loss.points.isZero())
  const of = (kind: LossKind) => losses.filter((loss) => loss.kind === kind)
  const sum = (list: readonly Loss[]) => list.reduce((total, { points }) => total.plus(points), new Decimal(0))
  const [deducted, notReached] = [of('DEDUCTED'), of('NOT_REACHED')]
  return {
    deducted: sum(deducted),
    deductedLeaves: deducted.length,
    notReached: sum(notReached),
    notReachedLeaves: notReached.length,
  }
}
