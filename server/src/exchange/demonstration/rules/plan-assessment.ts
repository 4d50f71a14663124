import type { LeafReport, ReportedFigure } from '../../../assessment/rules/leaf-score.ts'
import { scoreLeaf } from '../../../assessment/rules/score-leaf.ts'
import { figure } from './figure.ts'
import { type Leaning, leanOf, levelFor, type UnitStory } from './levels.ts'
import { maximumOf } from './maximum.ts'
import type { DemonstrationLeaf, Occurrence, PlannedLeaf, Progress, Situation } from './plan.ts'
import { planLeaf } from './plan-leaf.ts'
import type { SizedUnit } from './sizes.ts'

/** One unit's year as it is to come out. */
export interface AssessmentQuestion {
  readonly unit: SizedUnit
  readonly story: UnitStory
  readonly leaves: readonly DemonstrationLeaf[]
  /** Percent of the maximum that the final points should reach, adjustments included. */
  readonly percent: number
  readonly progress: Progress
  readonly occurrences: readonly Occurrence[]
  /** True where the total must be met exactly afterwards: points then end after few places. */
  readonly even: boolean
}

/** Every leaf of an assessment, planned so that its total comes near the percent asked for. */
export function planAssessment(question: AssessmentQuestion): readonly PlannedLeaf[] {
  const { unit, story, leaves, progress, even, occurrences } = question
  const ordinary = leaves.filter(({ part }) => part !== 'ADJUSTMENT')
  const leanings = ordinary.map((leaf) => leaningOf(story, leaf)).filter((leaning) => leaning !== null)
  const counts = leaves.filter(({ part }) => part === 'ADJUSTMENT').map((leaf) => adjusted(leaf, occurrences, progress))
  const level = levelFor(leanings, question.percent, extraOf(counts))
  const leans = new Map(leanings.map(({ leaf, lean }) => [leaf.code, lean]))
  const planned = ordinary.map((leaf) =>
    planLeaf({
      unit,
      year: story.year,
      leaf,
      level: level + (leans.get(leaf.code) ?? 0),
      progress,
      even,
      situation: story.situations.get(leaf.code) ?? null,
    }),
  )
  return [...planned, ...counts]
}

/** Null where the leaf counts for nothing: it does not apply and is left out, or it is not scored. */
function leaningOf(story: UnitStory, leaf: DemonstrationLeaf): Leaning | null {
  const most = maximumOf(leaf.rule).toNumber()
  const settled = settledShare(leaf, story.situations.get(leaf.code) ?? null)
  if (settled === 'LEFT_OUT') return null
  return { leaf, most, lean: leanOf(story, leaf), settled }
}

function settledShare(leaf: DemonstrationLeaf, situation: Situation | null): number | null | 'LEFT_OUT' {
  switch (situation?.kind) {
    case undefined:
      return null
    case 'NOT_APPLICABLE':
      return emptyShare(leaf.rule.notApplicable)
    case 'NOTHING_DUE':
      return leaf.rule.whenNone === null ? 'LEFT_OUT' : emptyShare(leaf.rule.whenNone)
    case 'NOT_ASSESSED':
    case 'NOT_DUE':
      return 'LEFT_OUT'
    case 'OVERRIDDEN':
      return situation.share
    case 'PINNED':
      return situation.pin.share
  }
}

function emptyShare({ rule, share }: DemonstrationLeaf['rule']['notApplicable']): number | 'LEFT_OUT' {
  if (rule === 'EXCLUDE') return 'LEFT_OUT'
  return share?.toNumber() ?? (rule === 'FULL_POINTS' ? 1 : 0)
}

function adjusted(leaf: DemonstrationLeaf, occurrences: readonly Occurrence[], progress: Progress): PlannedLeaf {
  const found = occurrences.find(({ code }) => code === leaf.code)
  if (found === undefined) return { leaf, stages: {}, explanation: null }
  const report = (count: number): LeafReport => ({ state: 'REPORTED', figures: [counted(leaf, count)] })
  return {
    leaf,
    stages: {
      SELF: report(found.claimed),
      ...(progress.appraised ? { APPRAISAL_1: report(found.found) } : {}),
    },
    explanation: null,
  }
}

/** How often it occurred; where there is a choice, the first for a case and the one without points for none. */
function counted({ rule: { parameters, variables } }: DemonstrationLeaf, count: number): ReportedFigure {
  if (parameters.kind !== 'OPTIONS') return figure(variables[0]?.name ?? 'n', count)
  const none = parameters.options.findIndex(({ points }) => points.isZero())
  return figure('choice', (count > 0 ? 0 : none) + 1)
}

/** Points beyond the criteria, each leaf held to its own cap. The cap of a group is left aside: it is small against a total. */
function extraOf(counts: readonly PlannedLeaf[]): number {
  return counts.reduce((sum, { leaf, stages }) => {
    const found = stages.APPRAISAL_1 ?? stages.SELF
    const score = found === undefined ? null : scoreLeaf(leaf.rule, found)
    return sum + (score?.ok ? (score.value.points?.toNumber() ?? 0) : 0)
  }, 0)
}
