import type { LeafReport, ReportedFigure } from '../../../assessment/rules/leaf-score.ts'
import type { Stage } from '../../../assessment/rules/stages.ts'
import type { EvidencePart } from '../../../framework/rules/evidence-part.ts'
import type { LeafRule } from '../../../framework/rules/scoring-rule.ts'

/** A leaf of a framework as the demonstration plans it. */
export interface DemonstrationLeaf {
  readonly code: string
  /** Code of the area that it stands in, or of the group of adjustments. */
  readonly area: string
  /** What the leaf is about, the same in every version of a framework. */
  readonly title: string
  readonly part: EvidencePart
  readonly rule: LeafRule
}

/** How far an assessment has come: which stages there are, and whether explanations were asked for and answered. */
export interface Progress {
  readonly appraised: boolean
  readonly surveyed: boolean
  readonly explaining: boolean
  readonly reappraised: boolean
}

/** A question about a leaf that was claimed too high, with the figures on both sides. */
export interface PlannedExplanation {
  readonly claimed: readonly ReportedFigure[]
  readonly found: readonly ReportedFigure[]
  /** What the unit proposes; null where it did not answer. */
  readonly proposed: readonly ReportedFigure[] | null
}

/** What everybody said about a leaf, stage by stage. */
export interface PlannedLeaf {
  readonly leaf: DemonstrationLeaf
  readonly stages: Partial<Readonly<Record<Stage, LeafReport>>>
  readonly explanation: PlannedExplanation | null
}

/** Something out of the ordinary about one leaf of one unit. */
export type Situation =
  | { readonly kind: 'NOT_APPLICABLE' | 'NOT_ASSESSED' | 'NOT_DUE' | 'NOTHING_DUE' }
  | { readonly kind: 'OVERRIDDEN'; readonly share: number; readonly reason: string }
  | { readonly kind: 'PINNED'; readonly pin: Pin }

/** Figures that a story needs exactly: by name, as the unit claimed and as the appraisal found them. */
export interface Pin {
  readonly claimed: Readonly<Record<string, number>>
  readonly found: Readonly<Record<string, number>>
  /** How the unit took it: it was not asked, it owes an answer, or it proposed its own figures again. */
  readonly explanation: 'NONE' | 'OWED' | 'DISPUTED'
  /** The share of the maximum that the figures earn, near enough to plan by. */
  readonly share: number
}

/** Points that a unit won or lost beyond its criteria, as occurrences. */
export interface Occurrence {
  readonly code: string
  readonly claimed: number
  readonly found: number
}
