import { sql } from 'kysely'
import { personKeys } from '../access/actor-keys.ts'
import type { Store } from '../context.ts'
import { type FrameworkRules, readFrameworkRules } from '../framework/framework-rules.loader.ts'
import { Decimal } from '../shared/decimal.ts'
import { insertMany } from '../shared/insert-many.ts'
import { refuse } from '../shared/problem.ts'
import type { StageReport } from './assessment-draft.ts'
import { type StoredTotal, totalName, totalsOf } from './assessment-totals.ts'
import { Stage, type StageValues } from './rules/stages.ts'
import { finished, requireStage, type ScoredStages, type ScoredValue, scoreReport } from './score-draft.ts'
import { readScoreValues, type ScoreValues } from './stage-rows.ts'
import { type AssessmentWriting, stageValueRow, totalRow } from './store-assessments.ts'

/** One changed figure, or one override, of one leaf at one stage. */
export interface StageValueChange {
  readonly year: number
  readonly assessmentKey: string
  /** Code of the leaf in the assessment's framework. */
  readonly code: string
  /** FINAL for survey and socio-economic leaves alone. */
  readonly stage: Stage
  readonly report: StageReport
  /** The version of the score that the change was made on; null where whoever changes it has seen none. */
  readonly expectedVersion: number | null
  readonly reason?: string
}

export interface RecordedChange {
  readonly scoreKey: string
  /** The score's version after the change. */
  readonly version: number
  /** How many stored sums were replaced. */
  readonly totals: number
}

/**
 * Puts one value in the place of the present one: scores it, derives FINAL, replaces every sum that it changes, and raises the
 * versions of score and assessment, all in the transaction of the write. Old values and sums stay, superseded.
 *
 * @throws {Refusal} VERSION_CONFLICT where the score has changed since `expectedVersion`; else as scoring does.
 */
export async function recordStageValue(writing: AssessmentWriting, change: StageValueChange): Promise<RecordedChange> {
  const { db, record } = writing
  const place = await lockAssessment(db, change)
  const rules = (await readFrameworkRules(db, [place.framework_id])).get(place.framework_id)
  const leaf = rules?.leaves.get(change.code)
  if (rules === undefined || leaf === undefined) return notFound(change)
  requireStage(change.code, change.stage, leaf.part)
  const scores = await readScoreValues(db, change.year, [change.assessmentKey])
  const score = scores.find(({ criterionKey }) => criterionKey === leaf.id)
  if (score === undefined) return notFound(change)
  requireVersion(score, change)

  const before = await readStages(db, change.year, score.scoreKey)
  const value = scoreReport(leaf.rule, change.code, change.stage, change.report)
  const after = finished(
    { code: change.code, criterionKey: leaf.id, part: leaf.part, maxPoints: leaf.maxPoints },
    { ...before, [change.stage]: value },
  )
  const replaced = (Object.keys(after.stages) as Stage[]).filter(
    (stage) => stage === change.stage || !sameValue(before[stage], after.stages[stage]),
  )
  const totals = changedTotals(rules, scores, score, { stage: change.stage, now: after.stages })
  const values = await valueRows(writing, replaced, after.stages)
  await supersede(db, change, score.scoreKey, { stages: replaced, after, totals })
  await insertPresent(db, change, score.scoreKey, { place, values, totals })

  record({
    ...{ subjectType: 'Score', subjectId: score.scoreKey },
    before: {
      ...{ stage: change.stage, value: before[change.stage] ?? null, final: before.FINAL ?? null },
      version: score.version,
    },
    after: { stage: change.stage, value, final: after.stages.FINAL ?? null, version: score.version + 1 },
    ...(change.reason === undefined ? {} : { reason: change.reason }),
  })
  return { scoreKey: score.scoreKey, version: score.version + 1, totals: totals.length }
}

interface Place {
  readonly framework_id: string
  readonly scope_path: string
  readonly published_at: string | null
}

/** Two changes of one assessment follow each other, or their sums would each miss the other. */
async function lockAssessment(db: Store, change: StageValueChange): Promise<Place> {
  const row = await db
    .selectFrom('assessment')
    .select(['framework_id', 'scope_path', 'published_at'])
    .where('year', '=', change.year)
    .where('id', '=', change.assessmentKey)
    .forUpdate()
    .executeTakeFirst()
  return row ?? notFound(change)
}

async function readStages(db: Store, year: number, scoreKey: string): Promise<ScoredStages> {
  const rows = await db
    .selectFrom('stage_value')
    .innerJoin('actor', 'actor.id', 'stage_value.actor_id')
    .select([
      'stage',
      'state',
      'points',
      'figures',
      'branch',
      'override_reason',
      'recorded_at',
      'actor.name',
      'actor.kind',
    ])
    .where('year', '=', year)
    .where('score_id', '=', scoreKey)
    .where('superseded_at', 'is', null)
    .execute()
  return Object.fromEntries(
    rows.map((row): [Stage, ScoredValue] => [
      row.stage,
      {
        ...{ state: row.state, points: row.points === null ? null : new Decimal(row.points), figures: row.figures },
        ...{ branch: row.branch, overrideReason: row.override_reason, at: row.recorded_at },
        by: row.kind === 'PERSON' ? row.name : null,
      },
    ]),
  )
}

/** By what a reader sees of it: FINAL is a copy of the stage that decided. */
function sameValue(a: ScoredValue | undefined, b: ScoredValue | undefined): boolean {
  const seen = (value: ScoredValue | undefined) =>
    JSON.stringify(value && { ...value, points: value.points?.toFixed() ?? null })
  return seen(a) === seen(b)
}

async function valueRows({ db, actorId }: AssessmentWriting, stages: readonly Stage[], values: ScoredStages) {
  const persons = await personKeys(
    db,
    stages.flatMap((stage) => values[stage]?.by ?? []),
  )
  return stages.flatMap((stage) => {
    const value = values[stage]
    return value ? [stageValueRow(stage, value, persons.get(value.by ?? '') ?? actorId)] : []
  })
}

/** Stages whose sums a value of this stage is part of. */
function affectedStages(stage: Stage): readonly Stage[] {
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

/** The sums that the new value changes, each as it is from now on. */
function changedTotals(
  rules: FrameworkRules,
  scores: readonly ScoreValues[],
  changed: ScoreValues,
  { stage, now }: { readonly stage: Stage; readonly now: StageValues },
): readonly StoredTotal[] {
  const codeOf = ({ criterionKey }: ScoreValues) => rules.codes.get(criterionKey) ?? criterionKey
  const old = new Map(scores.map((each) => [codeOf(each), each.values] as const))
  const affected = affectedStages(stage)
  const before = totalsOf(rules, old, affected)
  const after = totalsOf(rules, new Map(old).set(codeOf(changed), now), affected)
  const known = new Map(before.map((total) => [totalName(total), JSON.stringify(total)]))
  return after.filter((total) => known.get(totalName(total)) !== JSON.stringify(total))
}

interface Replacement {
  readonly stages: readonly Stage[]
  readonly after: ReturnType<typeof finished>
  readonly totals: readonly StoredTotal[]
}

/** Everything that is no longer so, with the raised versions: one statement, because each one costs a way to the store and back. */
async function supersede(
  db: Store,
  { year, assessmentKey }: StageValueChange,
  scoreKey: string,
  { stages, after: { state, lost }, totals }: Replacement,
): Promise<void> {
  const named = totals.map(({ stage, criterionKey, part }) => ({ stage, criterion_id: criterionKey, part }))
  await sql`
    with old_values as (
      update stage_value set superseded_at = now()
      where year = ${year} and score_id = ${scoreKey}::uuid and superseded_at is null and stage = any(${[...stages]}::text[])
    ), old_totals as (
      update stage_total t set superseded_at = now()
      from json_to_recordset(${JSON.stringify(named)}::json) n (stage text, criterion_id uuid, part text)
      where t.year = ${year} and t.assessment_id = ${assessmentKey}::uuid and t.superseded_at is null and t.stage = n.stage
        and t.criterion_id is not distinct from n.criterion_id and t.part is not distinct from n.part
    ), scored as (
      update score set state = ${state}, lost = ${lost?.toFixed(6) ?? null}::numeric, version = version + 1
      where year = ${year} and id = ${scoreKey}::uuid
    )
    update assessment set version = version + 1 where year = ${year} and id = ${assessmentKey}::uuid`.execute(db)
}

interface Present {
  readonly place: Place
  readonly values: Awaited<ReturnType<typeof valueRows>>
  readonly totals: readonly StoredTotal[]
}

async function insertPresent(
  db: Store,
  { year, assessmentKey }: StageValueChange,
  scoreKey: string,
  { place: { scope_path, published_at }, values, totals }: Present,
): Promise<void> {
  const placed = { year, scope_path, published_at }
  await insertMany(
    db,
    'stage_value',
    values.map((row) => ({ ...placed, score_id: scoreKey, ...row })),
  )
  await insertMany(
    db,
    'stage_total',
    totals.map((total) => ({ ...placed, assessment_id: assessmentKey, ...totalRow(total) })),
  )
}

function requireVersion({ version }: ScoreValues, { code, expectedVersion }: StageValueChange): void {
  if (expectedVersion === null || expectedVersion === version) return
  refuse('VERSION_CONFLICT', [code, 'expectedVersion'], (t) =>
    t.say(
      `${code}: người khác đã sửa trước; cần phiên bản ${version}, nhưng gặp ${expectedVersion}.`,
      `${code}: somebody changed it first; expected version ${version}, but got ${expectedVersion}.`,
    ),
  )
}

const notFound = ({ code, year }: StageValueChange): never =>
  refuse('NOT_FOUND', [code], (t) =>
    t.say(
      `Cần một mục chấm điểm của đợt chấm năm ${year}, nhưng không có mã “${code}” ở đó.`,
      `Expected a leaf of an assessment of ${year}, but there is no “${code}” in it.`,
    ),
  )
