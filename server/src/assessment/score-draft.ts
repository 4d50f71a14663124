import type { FrameworkRules } from '../framework/framework-rules.loader.ts'
import type { EvidencePart } from '../framework/rules/evidence-part.ts'
import type { LeafRule } from '../framework/rules/scoring-rule.ts'
import type { Decimal } from '../shared/decimal.ts'
import { type Problem, problem, Refusal } from '../shared/problem.ts'
import { type LeafDraft, type StageReport, scoredOnce } from './assessment-draft.ts'
import { lossOf } from './rules/losses.ts'
import { scoreLeaf } from './rules/score-leaf.ts'
import { ScoreState } from './rules/score-state.ts'
import { Stage, valueIn } from './rules/stages.ts'
import { type StoredFigure, toStoredFigures } from './stored-figure.ts'

/** What a rule made of a report, ready to be kept. */
export interface ScoredValue {
  readonly state: ScoreState
  readonly points: Decimal | null
  /** Null where nothing was reported: an override, or a leaf that nobody judged. */
  readonly figures: readonly StoredFigure[] | null
  readonly branch: string | null
  readonly overrideReason: string | null
  readonly at: string
  readonly by: string | null
}

export type ScoredStages = Partial<Readonly<Record<Stage, ScoredValue>>>

/** A leaf's values stage by stage with the FINAL one, its state and what it lost. */
export interface ScoredLeaf {
  readonly code: string
  readonly criterionKey: string
  readonly part: EvidencePart
  readonly stages: ScoredStages
  readonly state: ScoreState
  readonly lost: Decimal | null
}

/** Scores a leaf of a framework. Throws a Refusal whose path begins with the leaf's code for what cannot be judged. */
export function scoreDraft(rules: FrameworkRules, { code, stages }: LeafDraft): ScoredLeaf {
  const leaf = rules.leaves.get(code)
  if (leaf === undefined) throw new Refusal(unknownLeaf(rules.code, code))
  const given = Object.entries(stages) as [Stage, StageReport][]
  for (const [stage] of given) requireStage(code, stage, leaf.part)
  const scored = Object.fromEntries(
    given.map(([stage, report]) => [stage, scoreReport(leaf.rule, code, stage, report)]),
  )
  return finished({ code, criterionKey: leaf.id, part: leaf.part, maxPoints: leaf.maxPoints }, scored)
}

/** Refuses FINAL for what is appraised, and anything else for what a survey or statistics score. */
export function requireStage(code: string, stage: Stage, part: EvidencePart): void {
  if ((stage === Stage.FINAL) !== scoredOnce(part)) throw new Refusal(wrongStage(code, stage, part))
}

interface LeafFacts {
  readonly code: string
  readonly criterionKey: string
  readonly part: EvidencePart
  readonly maxPoints: Decimal | null
}

/** Adds what follows from the stages: the FINAL value (the deciding stage's own, with its figures), the state and the loss. */
export function finished({ maxPoints, ...leaf }: LeafFacts, { FINAL: given, ...stages }: ScoredStages): ScoredLeaf {
  const entered: ScoredStages = scoredOnce(leaf.part) && given ? { ...stages, FINAL: given } : stages
  const { stage, value } = valueIn(Stage.FINAL, leaf.part, entered)
  const final = entered[stage ?? (scoredOnce(leaf.part) ? Stage.FINAL : Stage.APPRAISAL_1)]
  const lost = lossOf({ part: leaf.part, maxPoints, final: value })?.points ?? null
  return { ...leaf, stages: final ? { ...stages, FINAL: final } : stages, state: value.state, lost }
}

/** What a rule makes of one report. Throws a Refusal that names code and stage. */
export function scoreReport(rule: LeafRule, code: string, stage: Stage, given: StageReport): ScoredValue {
  const { report, sources, at, by } = given
  const scored = scoreLeaf(rule, report)
  if (!scored.ok) throw new Refusal(located(scored.problems[0] as Problem, code, stage))
  const { state, points, branch } = scored.value
  return {
    ...{ state, points, branch, at, by: by ?? null },
    figures: report.state === 'REPORTED' ? toStoredFigures(report.figures, sources) : null,
    overrideReason: report.state === 'OVERRIDDEN' ? report.reason.trim() : null,
  }
}

const located = (cause: Problem, code: string, stage: Stage): Problem => ({
  code: cause.code,
  path: [code, stage, ...cause.path],
  message: { vi: `${code}, ${stage}: ${cause.message.vi}`, en: `${code}, ${stage}: ${cause.message.en}` },
})

const unknownLeaf = (framework: string, code: string): Problem =>
  problem('CRITERION', [code], (t) =>
    t.say(
      `Cần mã của một mục chấm điểm trong bộ ${framework}, nhưng gặp “${code}”.`,
      `Expected the code of a leaf of ${framework}, but got “${code}”.`,
    ),
  )

const wrongStage = (code: string, stage: Stage, part: EvidencePart): Problem =>
  problem('STAGE', [code, stage], (t) =>
    t.say(
      `${code}: phần ${part} ${scoredOnce(part) ? 'chỉ nhận giá trị FINAL' : 'không nhận giá trị FINAL, vì FINAL là quyết định thẩm định cuối cùng'}, nhưng gặp ${stage}.`,
      `${code}: ${part} ${scoredOnce(part) ? 'expected a FINAL value alone' : 'expected no FINAL value, which is the last appraisal decision'}, but got ${stage}.`,
    ),
  )
