import type { Decimal } from '../../shared/decimal.ts'
import type { Bilingual } from '../../shared/tongue.ts'
import type { ScoreState } from './score-state.ts'

/** A figure that a unit reports for a leaf; exact, at most 18 digits before and 6 after the point. */
export interface ReportedFigure {
  readonly name: string
  readonly value: Decimal | null
}

/** What somebody said about a leaf at one stage. */
export type LeafReport =
  | { readonly state: 'NOT_DUE' | 'NOT_ASSESSED' }
  | { readonly state: 'NOT_APPLICABLE' }
  | { readonly state: 'REPORTED'; readonly figures: readonly ReportedFigure[] }
  | { readonly state: 'OVERRIDDEN'; readonly points: Decimal; readonly reason: string }

/** A leaf as it counts. Points are null unless it is SCORED, or NOT_APPLICABLE under a rule that gives points. */
export interface LeafScore {
  readonly state: ScoreState
  readonly points: Decimal | null
  /** The way the rule took; null where it took none. */
  readonly branch: string | null
  readonly why: () => Bilingual
}
