import type { ScoreState } from '../../assessment/rules/score-state.ts'
import { millionths } from '../../shared/millionths.ts'

/** What is known of one unit in one row. */
export interface CellLine {
  /** Of a leaf; null of a node with children, and of a unit without an assessment. */
  readonly state: ScoreState | null
  /** Null for a unit that was not assessed. */
  readonly assessment: string | null
  readonly points: string | null
  readonly maxPoints: string | null
  readonly missing: string
}

export type CellState = ScoreState | 'NOT_PUBLISHED'

/**
 * Whether a cell has points, and if not, why. A leaf's is its own; a node with children is SCORED once anything below it has a
 * score, NOT_APPLICABLE where nothing below applies, and NOT_ASSESSED where all that applies lacks a score. Groups of adjustments
 * have no maximum and are SCORED: nothing in them is ever owed.
 */
export function cellState(
  { state, assessment, points, maxPoints, missing }: CellLine,
  { adjustment }: { readonly adjustment: boolean },
): CellState {
  if (assessment === null) return 'NOT_PUBLISHED'
  if (state !== null) return state
  if (points === null || maxPoints === null) return 'NOT_ASSESSED'
  if (adjustment) return 'SCORED'
  const most = millionths(maxPoints)
  if (most === 0n) return 'NOT_APPLICABLE'
  return most === millionths(missing) ? 'NOT_ASSESSED' : 'SCORED'
}
