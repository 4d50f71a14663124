import { sql } from 'kysely'
import { personKeys } from '../access/actor-keys.ts'
import type { Store } from '../context.ts'
import { type FrameworkRules, readFrameworkRules } from '../framework/framework-rules.loader.ts'
import { Decimal } from '../shared/decimal.ts'
import { refuse } from '../shared/problem.ts'
import type { StageReport } from './assessment-draft.ts'
import { type StoredTotal, totalsOf } from './assessment-totals.ts'
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
  const { fresh, touched } = newTotals(rules, scores, score, { stage: change.stage, now: after.stages })
  const values = await valueRows(writing, replaced, after.stages)
  const totals = await replace(db, change, score.scoreKey, { place, stages: replaced, after, values, fresh, touched })

  record({
    ...{ subjectType: 'Score', subjectId: score.scoreKey },
    before: {
      ...{ stage: change.stage, value: before[change.stage] ?? null, final: before.FINAL ?? null },
      version: score.version,
    },
    after: { stage: change.stage, value, final: after.stages.FINAL ?? null, version: score.version + 1 },
    ...(change.reason === undefined ? {} : { reason: change.reason }),
  })
  return { scoreKey: score.scoreKey, version: score.version + 1, totals }
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

interface NewTotals {
  /** Of stages that this value is the first of. */
  readonly fresh: readonly StoredTotal[]
  /** Of the whole, of the leaf's part and of the nodes above the leaf: no other sum can have changed. */
  readonly touched: readonly StoredTotal[]
}

function newTotals(
  rules: FrameworkRules,
  scores: readonly ScoreValues[],
  changed: ScoreValues,
  { stage, now }: { readonly stage: Stage; readonly now: StageValues },
): NewTotals {
  const codeOf = ({ criterionKey }: ScoreValues) => rules.codes.get(criterionKey) ?? criterionKey
  const values = new Map(scores.map((each) => [codeOf(each), each.values] as const))
  const code = codeOf(changed)
  const totals = totalsOf(rules, new Map(values).set(code, now), affectedStages(stage))
  const above = new Set(keysAbove(rules, code))
  const reached = (each: StoredTotal) => scores.some((score) => score.values[each.stage] !== undefined)
  const part = rules.leaves.get(code)?.part ?? null
  return {
    fresh: totals.filter((each) => !reached(each)),
    touched: totals.filter((each) => {
      if (!reached(each)) return false
      return each.criterionKey === null ? each.part === null || each.part === part : above.has(each.criterionKey)
    }),
  }
}

function keysAbove({ nodes, ids }: FrameworkRules, code: string): readonly string[] {
  const parents = new Map(nodes.map((node) => [node.code, node.parent]))
  const keys: string[] = []
  for (let at = parents.get(code) ?? null; at !== null; at = parents.get(at) ?? null) keys.push(ids.get(at) ?? '')
  return keys
}

interface Replacement extends NewTotals {
  readonly place: Place
  readonly stages: readonly Stage[]
  readonly after: ReturnType<typeof finished>
  readonly values: Awaited<ReturnType<typeof valueRows>>
}

/**
 * Ends everything that is no longer so, puts what is so in its place and raises the versions; returns how many sums were written. One
 * statement, because each one costs a way to the store and back; what is put in waits for what it replaces to end.
 */
async function replace(
  db: Store,
  { year, assessmentKey }: StageValueChange,
  scoreKey: string,
  { place: { scope_path, published_at }, stages, after: { state, lost }, ...now }: Replacement,
): Promise<number> {
  const placed = { year, scope_path, published_at }
  const values = now.values.map((row) => ({ ...placed, score_id: scoreKey, ...row }))
  const totals = (some: readonly StoredTotal[]) =>
    some.map((total) => ({ ...placed, assessment_id: assessmentKey, ...totalRow(total) }))
  const [fresh, touched] = [totals(now.fresh), totals(now.touched)]
  const { rows } = await sql<{ written: number }>`
    with old_values as (
      update stage_value set superseded_at = now()
      where year = ${year} and score_id = ${scoreKey}::uuid and superseded_at is null and stage = any(${[...stages]}::text[])
      returning id
    ), touched as (
      select * from ${rowsOf('stage_total', touched)}
    ), old_totals as (
      update stage_total t set superseded_at = now() from touched n
      where t.year = ${year} and t.assessment_id = ${assessmentKey}::uuid and t.superseded_at is null and t.stage = n.stage
        and t.criterion_id is not distinct from n.criterion_id and t.part is not distinct from n.part
        and (t.points, t.max_points, t.missing, t.complete, t.leaves, t.missing_leaves)
          is distinct from (n.points, n.max_points, n.missing, n.complete, n.leaves, n.missing_leaves)
      returning n.id
    ), new_totals as (
      insert into stage_total (${columnsOf(fresh, touched)})
      select ${columnsOf(fresh, touched)} from touched where id in (select id from old_totals)
      union all
      select ${columnsOf(fresh, touched)} from ${rowsOf('stage_total', fresh)}
      returning id
    ), new_values as (
      insert into stage_value (${columnsOf(values)})
      select ${columnsOf(values)} from ${rowsOf('stage_value', values)} where (select count(*) from old_values) >= 0
    ), scored as (
      update score set state = ${state}, lost = ${lost?.toFixed(6) ?? null}::numeric, version = version + 1
      where year = ${year} and id = ${scoreKey}::uuid
    ), raised as (
      update assessment set version = version + 1 where year = ${year} and id = ${assessmentKey}::uuid
    )
    select count(*)::integer as written from new_totals`.execute(db)
  return rows[0]?.written ?? 0
}

type Rows = readonly object[]

/** The rows as one parameter; each value is read by the type of its column, so that decimals lose no digit. */
const rowsOf = (table: 'stage_total' | 'stage_value', rows: Rows) =>
  sql`json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`

/** Names of the columns that the rows state; the others take their default. */
const columnsOf = (...rows: readonly Rows[]) =>
  sql.join(Object.keys(rows.flat()[0] ?? {}).map((column) => sql.ref(column)))

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
