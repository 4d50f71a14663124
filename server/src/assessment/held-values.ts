import { sql } from 'kysely'
import type { Store } from '../context.ts'
import type { FrameworkRules } from '../framework/framework-rules.loader.ts'
import { Decimal } from '../shared/decimal.ts'
import type { StoredTotal } from './assessment-totals.ts'
import type { AssessmentState } from './assessment-vocabulary.ts'
import type { Stage } from './rules/stages.ts'
import type { ScoredLeaf, ScoredValue } from './score-draft.ts'

/** A present value with its row's key. */
export interface HeldValue extends ScoredValue {
  readonly key: string
}

export interface HeldScore {
  readonly key: string
  readonly stages: Partial<Readonly<Record<Stage, HeldValue>>>
}

/** An assessment with everything that it holds at present. */
export interface HeldAssessment {
  readonly key: string
  readonly unitKey: string
  readonly state: AssessmentState
  readonly version: number
  readonly scopePath: string
  readonly publishedAt: string | null
  /** By code of the leaf. */
  readonly scores: ReadonlyMap<string, HeldScore>
}

export interface HeldWanted {
  readonly year: number
  /** Those of units in a round, or those named. */
  readonly of:
    | { readonly roundKey: string; readonly unitKeys: readonly string[] }
    | { readonly keys: readonly string[] }
  /** Holds the assessments until the transaction ends, so that nobody changes them meanwhile. */
  readonly lock: boolean
}

/** Assessments of one year by unit with their present values, in two statements. What is not there is left out. */
export async function readHeldAssessments(
  db: Store,
  rules: FrameworkRules,
  { year, of, lock }: HeldWanted,
): Promise<ReadonlyMap<string, HeldAssessment>> {
  const every = db
    .selectFrom('assessment')
    .select(['id', 'unit_id', 'state', 'version', 'scope_path', 'published_at'])
    .where('year', '=', year)
    .orderBy('id')
  const asked =
    'keys' in of
      ? every.where('id', '=', (on) => on.fn.any(on.val([...of.keys])))
      : every.where('round_id', '=', of.roundKey).where('unit_id', '=', (on) => on.fn.any(on.val([...of.unitKeys])))
  const assessments = await (lock ? asked.forUpdate() : asked).execute()
  if (assessments.length === 0) return new Map()
  const scores = new Map<string, Map<string, { key: string; stages: Partial<Record<Stage, HeldValue>> }>>()
  for (const row of await readRows(
    db,
    year,
    assessments.map(({ id }) => id),
  )) {
    const own = scores.get(row.assessment_id) ?? new Map()
    scores.set(row.assessment_id, own)
    const code = rules.codes.get(row.criterion_id) ?? ''
    const score = own.get(code) ?? { key: row.id, stages: {} }
    own.set(code, score)
    if (row.value_id !== null && row.stage !== null) score.stages[row.stage] = heldValue(row)
  }
  return new Map(
    assessments.map(({ id, unit_id, state, version, scope_path, published_at }) => [
      unit_id,
      {
        ...{ key: id, unitKey: unit_id, state, version, scopePath: scope_path, publishedAt: published_at },
        scores: scores.get(id) ?? new Map(),
      },
    ]),
  )
}

type Row = Awaited<ReturnType<typeof readRows>>[number]

const readRows = (db: Store, year: number, assessmentKeys: readonly string[]) =>
  db
    .selectFrom('score')
    .leftJoin('stage_value as value', (join) =>
      join
        .onRef('value.year', '=', 'score.year')
        .onRef('value.score_id', '=', 'score.id')
        .on('value.superseded_at', 'is', null),
    )
    .leftJoin('actor', 'actor.id', 'value.actor_id')
    .select(['score.assessment_id', 'score.id', 'score.criterion_id', 'value.id as value_id', 'value.stage'])
    .select(['value.state', 'value.points', 'value.figures', 'value.branch', 'value.override_reason'])
    .select(['value.recorded_at', 'actor.kind', 'actor.name'])
    .where('score.year', '=', year)
    .where('score.assessment_id', '=', (on) => on.fn.any(on.val([...assessmentKeys])))
    .execute()

const heldValue = (row: Row): HeldValue => ({
  key: row.value_id ?? '',
  state: row.state ?? 'NOT_ASSESSED',
  points: row.points === null ? null : new Decimal(row.points),
  figures: row.figures,
  branch: row.branch,
  overrideReason: row.override_reason,
  at: row.recorded_at ?? '',
  by: row.kind === 'PERSON' ? row.name : null,
})

/** A stored sum with its row's key. */
export interface HeldTotal extends StoredTotal {
  readonly key: string
}

/** The present sums of assessments by assessment. */
export async function readHeldTotals(
  db: Store,
  year: number,
  assessmentKeys: readonly string[],
): Promise<ReadonlyMap<string, readonly HeldTotal[]>> {
  const rows = await db
    .selectFrom('stage_total')
    .select(['id as key', 'assessment_id', 'stage', 'criterion_id as criterionKey', 'part', 'points'])
    .select(['max_points as maxPoints', 'missing', 'complete', 'leaves', 'missing_leaves as missingLeaves'])
    .where('year', '=', year)
    .where('assessment_id', '=', (on) => on.fn.any(on.val([...assessmentKeys])))
    .where('superseded_at', 'is', null)
    .execute()
  return Map.groupBy(rows, ({ assessment_id }) => assessment_id)
}

/** Ends rows of an append-only table that no longer hold. */
export async function supersedeRows(
  db: Store,
  table: 'stage_value' | 'stage_total',
  year: number,
  at: string,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return
  await db
    .updateTable(table)
    .set({ superseded_at: at })
    .where('year', '=', year)
    .where('id', '=', (on) => on.fn.any(on.val([...keys])))
    .execute()
}

interface ScoreUpdate {
  readonly key: string
  readonly after: Pick<ScoredLeaf, 'state' | 'lost'>
}

/** States and losses of scores; scores and assessments rise by one version. */
export async function updateScores(
  db: Store,
  year: number,
  scores: readonly ScoreUpdate[],
  assessmentKeys: readonly string[],
): Promise<void> {
  const rows = scores.map(({ key, after: { state, lost } }) => ({ id: key, state, lost: lost?.toFixed(6) ?? null }))
  await sql`
    update score set state = n.state, lost = n.lost, version = score.version + 1
    from json_to_recordset(${JSON.stringify(rows)}::json) as n (id uuid, state text, lost numeric)
    where score.year = ${year} and score.id = n.id`.execute(db)
  await db
    .updateTable('assessment')
    .set((on) => ({ version: on('version', '+', 1) }))
    .where('year', '=', year)
    .where('id', '=', (on) => on.fn.any(on.val([...assessmentKeys])))
    .execute()
}
