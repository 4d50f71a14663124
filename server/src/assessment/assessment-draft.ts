import type { EvidencePart } from '../framework/rules/evidence-part.ts'
import type { Day } from '../shared/day.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'
import type { AssessmentState } from './assessment-vocabulary.ts'
import type { LeafReport, ReportedFigure } from './rules/leaf-score.ts'
import type { Stage } from './rules/stages.ts'

/** What somebody reported for a leaf at one stage, when, and where the figures come from. */
export interface StageReport {
  readonly report: LeafReport
  /** Of figures by name; a figure without an entry has no origin on record. */
  readonly sources?: Readonly<Record<string, { readonly source: string | null; readonly asOf: Day | null }>>
  /** ISO instant with offset. */
  readonly at: string
  /** Who reported it, by name; whoever writes where left out. */
  readonly by?: string
}

/** A question about a leaf and the unit's answer. Proposed figures are no score: only an appraisal decides. */
export interface ExplanationDraft {
  readonly requested: string
  readonly deadline: string | null
  readonly answer: string | null
  readonly figures: readonly ReportedFigure[]
  readonly answeredAt: string | null
}

/** A leaf as it comes in. FINAL is given for survey and socio-economic leaves alone; of the others it is derived. */
export interface LeafDraft {
  readonly code: string
  readonly stages: Partial<Readonly<Record<Stage, StageReport>>>
  readonly explanation?: ExplanationDraft
}

/** One unit's assessment as it comes in, whole. Leaves that it leaves out are not assessed. */
export interface AssessmentDraft {
  readonly id: string
  readonly unitKey: string
  readonly year: number
  readonly roundKey: string
  readonly frameworkKey: string
  readonly blockKey: string | null
  readonly state: AssessmentState
  readonly provenance: Provenance
  /** ISO instant; null while outsiders may not see it. */
  readonly publishedAt: string | null
  /** Knock-out conditions that hold, by their codes in the framework's bands. */
  readonly conditions: readonly { readonly code: string; readonly reason: string }[]
  readonly leaves: readonly LeafDraft[]
}

/** Parts whose leaves are scored by a survey or by statistics: once, as FINAL. */
export const scoredOnce = (part: EvidencePart): boolean => part !== 'APPRAISED' && part !== 'ADJUSTMENT'
