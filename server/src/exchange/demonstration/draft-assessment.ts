import type { AssessmentDraft, LeafDraft, StageReport } from '../../assessment/assessment-draft.ts'
import type { AssessmentState } from '../../assessment/assessment-vocabulary.ts'
import type { LeafReport } from '../../assessment/rules/leaf-score.ts'
import type { Stage } from '../../assessment/rules/stages.ts'
import { newId } from '../../shared/ids.ts'
import { countedTo, instantsOf } from './rules/calendar.ts'
import { explanationWords } from './rules/explanation-words.ts'
import type { DemonstrationLeaf, PlannedLeaf } from './rules/plan.ts'
import { sourceOf } from './rules/sources.ts'

/** Who reports at a stage. Nobody of these is a person that lives. */
const REPORTERS: Readonly<Record<Stage, string>> = {
  SELF: 'Cán bộ tự chấm minh họa',
  APPRAISAL_1: 'Tổ thẩm định minh họa',
  APPRAISAL_2: 'Hội đồng thẩm định minh họa',
  FINAL: 'Tổ điều tra minh họa',
}

/** An assessment of the demonstration with everything but its leaves. */
export interface DemonstrationAssessment {
  readonly slug: string
  readonly unitKey: string
  readonly year: number
  readonly roundKey: string
  readonly frameworkKey: string
  readonly blockKey: string
  readonly state: AssessmentState
  /** From when outsiders see it; null: never. */
  readonly publishedAt: string | null
  readonly conditions: readonly { readonly code: string; readonly reason: string }[]
  readonly leaves: readonly PlannedLeaf[]
}

/** The assessment as it is stored: figures with their sources, days and reporters, questions and answers in words. */
export function draftOf({ slug, leaves, ...given }: DemonstrationAssessment): AssessmentDraft {
  return {
    ...given,
    id: newId(),
    provenance: 'ILLUSTRATIVE',
    leaves: leaves.map((planned) => leafDraft(slug, given.year, planned)),
  }
}

function leafDraft(slug: string, year: number, { leaf, stages, explanation }: PlannedLeaf): LeafDraft {
  const given = Object.entries(stages) as [Stage, LeafReport][]
  const reports = Object.fromEntries(given.map(([stage, report]) => [stage, stageReport(leaf, year, stage, report)]))
  if (explanation === null) return { code: leaf.code, stages: reports }
  const { requested, answer } = explanationWords(leaf.rule, explanation, [slug, year, leaf.title])
  const { explanationDue, answered } = instantsOf(year)
  return {
    code: leaf.code,
    stages: reports,
    explanation: {
      requested,
      deadline: explanationDue,
      answer,
      figures: explanation.proposed ?? [],
      answeredAt: answer === null ? null : answered,
    },
  }
}

function stageReport(leaf: DemonstrationLeaf, year: number, stage: Stage, report: LeafReport): StageReport {
  const at = { at: instantsOf(year)[stage], by: REPORTERS[stage] }
  if (report.state !== 'REPORTED') return { report, ...at }
  const sources = Object.fromEntries(
    leaf.rule.variables.map((variable) => [
      variable.name,
      { source: sourceOf(leaf.part, variable), asOf: countedTo(year) },
    ]),
  )
  return { report, sources, ...at }
}
