import { personKeys } from '../access/actor-keys.ts'
import type { FrameworkRules } from '../framework/framework-rules.loader.ts'
import { copyOrInsert } from '../shared/insert-many.ts'
import type { StageReport } from './assessment-draft.ts'
import { STAGES, type StoredTotal, totalName, totalsOf } from './assessment-totals.ts'
import {
  type HeldAssessment,
  type HeldTotal,
  type HeldValue,
  readHeldTotals,
  supersedeRows,
  updateScores,
} from './held-values.ts'
import { Stage, type StageValues } from './rules/stages.ts'
import { finished, requireStage, type ScoredStages, type ScoredValue, scoreReport } from './score-draft.ts'
import { type AssessmentWriting, stageValueRow, totalRow } from './store-assessments.ts'

/** What a leaf shall say at one stage; null takes back what it says. */
export interface WantedValue {
  readonly code: string
  readonly stage: Stage
  readonly report: StageReport | null
}

/** One value beside the one that stands there. */
export interface ValueChange {
  readonly code: string
  readonly stage: Stage
  readonly scoreKey: string
  readonly before: HeldValue | null
  readonly after: ScoredValue | null
  readonly effect: 'ADDED' | 'CHANGED' | 'REMOVED' | 'UNCHANGED'
}

/** Judges wanted values by the framework's rules and compares them with what an assessment holds. Writes nothing. */
export function compareValues(
  rules: FrameworkRules,
  held: HeldAssessment,
  wanted: readonly WantedValue[],
): readonly ValueChange[] {
  return wanted.map(({ code, stage, report }) => {
    const leaf = rules.leaves.get(code)
    const score = held.scores.get(code)
    if (leaf === undefined || score === undefined) throw new Error(`${code} is no leaf of assessment ${held.key}`)
    requireStage(code, stage, leaf.part)
    const before = score.stages[stage] ?? null
    const after = report === null ? null : scoreReport(leaf.rule, code, stage, report)
    return { code, stage, scoreKey: score.key, before, after, effect: effectOf(before, after) }
  })
}

function effectOf(before: ScoredValue | null, after: ScoredValue | null): ValueChange['effect'] {
  if (before === null) return after === null ? 'UNCHANGED' : 'ADDED'
  if (after === null) return 'REMOVED'
  return saidBy(before) === saidBy(after) ? 'UNCHANGED' : 'CHANGED'
}

/** What a value says, as a text to compare: neither when nor by whom. */
export const saidBy = ({ state, points, figures, overrideReason }: ScoredValue): string =>
  JSON.stringify([state, points?.toFixed() ?? null, figures?.map(figureText).toSorted() ?? null, overrideReason])

const figureText = ({ name, value, source, asOf }: NonNullable<ScoredValue['figures']>[number]): string =>
  JSON.stringify([name, value, source ?? null, asOf ?? null])

/** An assessment with the changes to be made of it; unchanged values among them are left alone. */
export interface AssessmentChange {
  readonly held: HeldAssessment
  readonly changes: readonly ValueChange[]
}

/**
 * Replaces values of many assessments of one year and framework in a constant number of statements: old values and sums stay,
 * superseded at `at`, FINAL follows, and scores and assessments rise by one version. The caller holds the assessments locked.
 */
export async function replaceStageValues(
  writing: AssessmentWriting,
  { rules, year, at }: { readonly rules: FrameworkRules; readonly year: number; readonly at: string },
  replacements: readonly AssessmentChange[],
): Promise<void> {
  const { db } = writing
  const changed = replacements
    .map(({ held, changes }) => ({ held, changes: changes.filter(({ effect }) => effect !== 'UNCHANGED') }))
    .filter(({ changes }) => changes.length > 0)
  if (changed.length === 0) return
  const scores = changed.flatMap(({ held, changes }) => scoresAfter(rules, held, changes))
  const current = await readHeldTotals(
    db,
    year,
    changed.map(({ held }) => held.key),
  )
  const totals = changed.map((each) => totalsAfter(rules, each, scores, current.get(each.held.key) ?? []))
  await supersedeRows(
    db,
    'stage_value',
    year,
    at,
    scores.flatMap(({ gone }) => gone),
  )
  await supersedeRows(
    db,
    'stage_total',
    year,
    at,
    totals.flatMap(({ gone }) => gone),
  )
  await updateScores(
    db,
    year,
    scores,
    changed.map(({ held }) => held.key),
  )
  await copyOrInsert(db, 'stage_value', await valueRows(writing, year, scores))
  await copyOrInsert(
    db,
    'stage_total',
    totals.flatMap(({ held, fresh }) => fresh.map((total) => placedTotal(year, at, held, total))),
  )
}

interface ScoreAfter {
  readonly held: HeldAssessment
  readonly code: string
  readonly key: string
  readonly after: ReturnType<typeof finished>
  /** Keys of the rows that no longer hold. */
  readonly gone: readonly string[]
  readonly fresh: readonly (readonly [Stage, ScoredValue])[]
}

function scoresAfter(
  rules: FrameworkRules,
  held: HeldAssessment,
  changes: readonly ValueChange[],
): readonly ScoreAfter[] {
  return [...Map.groupBy(changes, ({ code }) => code)].map(([code, own]) => {
    const leaf = rules.leaves.get(code)
    const score = held.scores.get(code)
    if (leaf === undefined || score === undefined) throw new Error(`${code} is no leaf of assessment ${held.key}`)
    const wanted = { ...score.stages, ...Object.fromEntries(own.map(({ stage, after }) => [stage, after])) }
    const stages = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== null)) as ScoredStages
    const after = finished({ code, criterionKey: leaf.id, part: leaf.part, maxPoints: leaf.maxPoints }, stages)
    const asked = new Set(own.map(({ stage }) => stage))
    const replaced = STAGES.filter((stage) => asked.has(stage) || differs(score.stages[stage], after.stages[stage]))
    return {
      ...{ held, code, key: score.key, after },
      gone: replaced.flatMap((stage) => score.stages[stage]?.key ?? []),
      fresh: replaced.flatMap((stage) => {
        const value = after.stages[stage]
        return value === undefined ? [] : [[stage, value] as const]
      }),
    }
  })
}

/** FINAL is a copy of the stage that decided, so that it changes with who said so and when, too. */
const differs = (a: ScoredValue | undefined, b: ScoredValue | undefined): boolean =>
  a === undefined || b === undefined ? a !== b : saidBy(a) !== saidBy(b) || a.at !== b.at || a.by !== b.by

interface TotalsAfter {
  readonly held: HeldAssessment
  readonly gone: readonly string[]
  readonly fresh: readonly StoredTotal[]
}

function totalsAfter(
  rules: FrameworkRules,
  { held, changes }: AssessmentChange,
  scores: readonly ScoreAfter[],
  current: readonly HeldTotal[],
): TotalsAfter {
  const own = new Map(scores.filter((score) => score.held === held).map(({ code, after }) => [code, after.stages]))
  const values = new Map([...held.scores].map(([code, { stages }]) => [code, (own.get(code) ?? stages) as StageValues]))
  const stages = new Set(changes.flatMap(({ stage }) => affectedStages(stage)))
  const wanted = totalsOf(rules, values, [...stages])
  const before = new Map(current.filter(({ stage }) => stages.has(stage)).map((total) => [totalName(total), total]))
  const same = (total: StoredTotal) => {
    const old = before.get(totalName(total))
    return old !== undefined && SUMS.every((name) => old[name] === total[name])
  }
  const kept = new Set(wanted.filter(same).map(totalName))
  return {
    held,
    gone: [...before].filter(([name]) => !kept.has(name)).map(([, { key }]) => key),
    fresh: wanted.filter((total) => !kept.has(totalName(total))),
  }
}

const SUMS = ['points', 'maxPoints', 'missing', 'complete', 'leaves', 'missingLeaves'] as const

/** Stages whose sums a value of this stage is part of. */
export function affectedStages(stage: Stage): readonly Stage[] {
  switch (stage) {
    case Stage.SELF:
    case Stage.FINAL:
      return [stage]
    case Stage.APPRAISAL_1:
      return [Stage.APPRAISAL_1, Stage.APPRAISAL_2, Stage.FINAL]
    case Stage.APPRAISAL_2:
      return [Stage.APPRAISAL_2, Stage.FINAL]
  }
}

async function valueRows({ db, actorId }: AssessmentWriting, year: number, scores: readonly ScoreAfter[]) {
  const persons = await personKeys(
    db,
    scores.flatMap(({ fresh }) => fresh.flatMap(([, { by }]) => by ?? [])),
  )
  return scores.flatMap(({ held, key, fresh }) =>
    fresh.map(([stage, value]) => ({
      ...{ year, score_id: key, scope_path: held.scopePath, published_at: held.publishedAt },
      ...stageValueRow(stage, value, persons.get(value.by ?? '') ?? actorId),
    })),
  )
}

const placedTotal = (
  year: number,
  at: string,
  { key, scopePath, publishedAt }: HeldAssessment,
  total: StoredTotal,
) => ({
  ...{ year, assessment_id: key, scope_path: scopePath, published_at: publishedAt, recorded_at: at },
  ...totalRow(total),
})
