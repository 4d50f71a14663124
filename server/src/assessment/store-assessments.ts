import { setImmediate } from 'node:timers/promises'
import { personKeys } from '../access/actor-keys.ts'
import type { Writing } from '../audit/write.ts'
import { type FrameworkRules, readFrameworkRules } from '../framework/framework-rules.loader.ts'
import { newId } from '../shared/ids.ts'
import { copyOrInsert, insertMany } from '../shared/insert-many.ts'
import { Refusal } from '../shared/problem.ts'
import { readScopePaths, type ScopePath } from '../units/scope-paths.ts'
import type { AssessmentDraft, ExplanationDraft, LeafDraft } from './assessment-draft.ts'
import { type StoredTotal, totalsOf } from './assessment-totals.ts'
import type { Stage } from './rules/stages.ts'
import { type ScoredLeaf, type ScoredValue, scoreDraft } from './score-draft.ts'
import { toStoredFigures } from './stored-figure.ts'

/** What a write needs; that of a load has no entity manager. */
export type AssessmentWriting = Pick<Writing, 'db' | 'record' | 'actorId'>

/** Assessments worked out at once: their rows lie in memory, some 1,300 for an assessment of 89 leaves. */
const DRAFTS_AT_ONCE = 50

/**
 * Stores whole assessments: scores every stage by the framework's rules, derives FINAL, and keeps values and totals together.
 *
 * Every leaf of the framework gets a score, those that a draft leaves out as not assessed. One audit entry an assessment.
 *
 * @throws {Refusal} naming unit, year and code for figures that cannot be judged; nothing is then stored.
 */
export async function storeAssessments(writing: AssessmentWriting, drafts: readonly AssessmentDraft[]): Promise<void> {
  const { db } = writing
  const frameworks = await readFrameworkRules(
    db,
    drafts.map(({ frameworkKey }) => frameworkKey),
  )
  const units = await readScopePaths(
    db,
    drafts.map(({ unitKey }) => unitKey),
  )
  const persons = await personKeys(db, drafts.flatMap(namesIn))
  let inserting: Promise<void> = Promise.resolve()
  try {
    for (let at = 0; at < drafts.length; at += DRAFTS_AT_ONCE) {
      const scoring = scoreSome(drafts.slice(at, at + DRAFTS_AT_ONCE), frameworks, units)
      const [scored] = await Promise.all([scoring, inserting])
      inserting = insertScored(writing, scored, persons)
      for (const each of scored) writing.record(entryOf(each))
    }
  } finally {
    // What cannot be judged undoes the transaction: nothing of it may still be under way then.
    await inserting
  }
}

/** Scores some assessments while the store takes in those before: between two of them, its answers are heard. */
async function scoreSome(
  drafts: readonly AssessmentDraft[],
  frameworks: ReadonlyMap<string, FrameworkRules>,
  units: ReadonlyMap<string, ScopePath>,
): Promise<readonly ScoredAssessment[]> {
  const scored: ScoredAssessment[] = []
  for (const draft of drafts) {
    scored.push(scoreAll(draft, frameworks, units))
    await setImmediate()
  }
  return scored
}

interface ScoredAssessment {
  readonly draft: AssessmentDraft
  readonly unit: ScopePath
  readonly leaves: readonly (ScoredLeaf & {
    readonly scoreKey: string
    readonly explanation: ExplanationDraft | null
  })[]
  readonly totals: readonly StoredTotal[]
}

function scoreAll(
  draft: AssessmentDraft,
  frameworks: ReadonlyMap<string, FrameworkRules>,
  units: ReadonlyMap<string, ScopePath>,
): ScoredAssessment {
  const rules = frameworks.get(draft.frameworkKey)
  const unit = units.get(draft.unitKey)
  if (rules === undefined) throw new Error(`Framework ${draft.frameworkKey} is not on record`)
  if (unit === undefined) throw new Error(`Unit ${draft.unitKey} is not on record`)
  return located(unit, draft.year, () => {
    const given = new Map(draft.leaves.map((leaf) => [leaf.code, leaf]))
    const codes = new Set([...rules.leaves.keys(), ...given.keys()])
    const leaves = [...codes].map((code) => {
      const leaf: LeafDraft = given.get(code) ?? { code, stages: {} }
      return { ...scoreDraft(rules, leaf), scoreKey: newId(), explanation: leaf.explanation ?? null }
    })
    const totals = totalsOf(rules, new Map(leaves.map(({ code, stages }) => [code, stages])))
    return { draft, unit, leaves, totals }
  })
}

/** A refusal on its way out learns where it happened. */
function located<T>({ slug }: ScopePath, year: number, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, path, message } = error.problem
    const at = `${slug}, ${year}`
    throw new Refusal({
      code,
      path: [slug, String(year), ...path],
      message: { vi: `${at}: ${message.vi}`, en: `${at}: ${message.en}` },
    })
  }
}

async function insertScored(
  { db, actorId }: AssessmentWriting,
  scored: readonly ScoredAssessment[],
  persons: ReadonlyMap<string, string>,
): Promise<void> {
  const actorOf = (by: string | null) => (by === null ? actorId : (persons.get(by) ?? actorId))
  await copyOrInsert(db, 'assessment', scored.map(assessmentRow))
  await insertMany(
    db,
    'assessment_condition',
    scored.flatMap(({ draft }) =>
      draft.conditions.map((condition) => ({
        ...{ year: draft.year, id: newId(), assessment_id: draft.id, actor_id: actorId },
        ...condition,
      })),
    ),
  )
  await copyOrInsert(db, 'score', scored.flatMap(scoreRows))
  await copyOrInsert(
    db,
    'stage_value',
    scored.flatMap(({ draft, unit, leaves }) =>
      leaves.flatMap(({ scoreKey, stages }) =>
        (Object.entries(stages) as [Stage, ScoredValue][]).map(([stage, value]) => ({
          ...{ year: draft.year, score_id: scoreKey, scope_path: unit.path, published_at: draft.publishedAt },
          ...stageValueRow(stage, value, actorOf(value.by)),
        })),
      ),
    ),
  )
  await copyOrInsert(
    db,
    'explanation',
    scored.flatMap((each) => explanationRows(each, actorId)),
  )
  await copyOrInsert(
    db,
    'stage_total',
    scored.flatMap(({ draft, unit, totals }) =>
      totals.map((total) => ({
        ...{ year: draft.year, assessment_id: draft.id, scope_path: unit.path, published_at: draft.publishedAt },
        ...totalRow(total),
      })),
    ),
  )
}

const assessmentRow = ({ draft, unit }: ScoredAssessment) => ({
  year: draft.year,
  id: draft.id,
  round_id: draft.roundKey,
  unit_id: draft.unitKey,
  framework_id: draft.frameworkKey,
  block_id: draft.blockKey,
  state: draft.state,
  version: 1,
  provenance: draft.provenance,
  scope_path: unit.path,
  published_at: draft.publishedAt,
})

const scoreRows = ({ draft, unit, leaves }: ScoredAssessment) =>
  leaves.map(({ scoreKey, criterionKey, state, part, lost }) => ({
    ...{ year: draft.year, id: scoreKey, assessment_id: draft.id, criterion_id: criterionKey, state, part, version: 1 },
    ...{ lost: lost?.toFixed(6) ?? null, scope_path: unit.path, published_at: draft.publishedAt },
  }))

/** The columns of a value; year, score and scope are its place. */
export const stageValueRow = (stage: Stage, value: ScoredValue, actorKey: string) => ({
  ...{ id: newId(), stage, state: value.state, points: value.points?.toFixed(6) ?? null },
  figures: value.figures,
  ...{ branch: value.branch, override_reason: value.overrideReason, actor_id: actorKey, recorded_at: value.at },
})

/** The columns of a sum; year, assessment and scope are its place. */
export const totalRow = ({ criterionKey, maxPoints, missingLeaves, ...total }: StoredTotal) => ({
  ...{ id: newId(), criterion_id: criterionKey, max_points: maxPoints, missing_leaves: missingLeaves },
  ...total,
})

const explanationRows = ({ draft, unit, leaves }: ScoredAssessment, actorKey: string) =>
  leaves.flatMap(({ scoreKey, explanation }) => {
    if (explanation === null) return []
    const { requested, deadline, answer, figures, answeredAt } = explanation
    return [
      {
        ...{
          year: draft.year,
          id: newId(),
          score_id: scoreKey,
          scope_path: unit.path,
          published_at: draft.publishedAt,
        },
        ...{ requested, deadline, answer, answered_at: answeredAt, actor_id: actorKey },
        figures: toStoredFigures(figures),
      },
    ]
  })

function entryOf({ draft, totals }: ScoredAssessment) {
  const { id, year, unitKey, roundKey, frameworkKey, state, conditions, leaves } = draft
  const wholes = totals.filter(({ criterionKey, part }) => criterionKey === null && part === null)
  const after = {
    ...{ year, unitKey, roundKey, frameworkKey, state, conditions, leaves: leaves.length },
    totals: wholes.map(({ stage, points, maxPoints, missing }) => ({ stage, points, maxPoints, missing })),
  }
  return { subjectType: 'Assessment', subjectId: id, after }
}

const namesIn = ({ leaves }: AssessmentDraft): readonly string[] =>
  leaves.flatMap(({ stages }) => Object.values(stages).flatMap(({ by }) => (by === undefined ? [] : [by])))
