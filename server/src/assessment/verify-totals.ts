import type { Store } from '../context.ts'
import { type FrameworkRules, readFrameworkRules } from '../framework/framework-rules.loader.ts'
import { type StoredTotal, totalName, totalsOf } from './assessment-totals.ts'
import { readScoreValues, type ScoreValues } from './stage-rows.ts'

/** A stored sum that its leaves do not give. `expected` null: it should not be there; `stored` null: it is not. */
export interface WrongTotal {
  readonly assessmentKey: string
  readonly year: number
  /** Stage, and criterion, part or WHOLE. */
  readonly name: string
  readonly stored: StoredTotal | null
  readonly expected: StoredTotal | null
}

export interface TotalsCheck {
  readonly assessments: number
  readonly totals: number
  readonly wrong: readonly WrongTotal[]
}

/** Assessments held in memory at once: about 40,000 values. */
const ASSESSMENTS_AT_ONCE = 150

/** Adds up every assessment again from its leaves' present values, and names each stored sum that differs or is missing. */
export async function verifyTotals(db: Store): Promise<TotalsCheck> {
  const assessments = await db
    .selectFrom('assessment')
    .select(['year', 'id', 'framework_id'])
    .orderBy('year')
    .orderBy('id')
    .execute()
  const frameworks = await readFrameworkRules(
    db,
    assessments.map(({ framework_id }) => framework_id),
  )
  const wrong: WrongTotal[] = []
  let totals = 0
  for (const [year, own] of Map.groupBy(assessments, (assessment) => assessment.year)) {
    for (let at = 0; at < own.length; at += ASSESSMENTS_AT_ONCE) {
      const batch = own.slice(at, at + ASSESSMENTS_AT_ONCE)
      const found = await verifyBatch(db, year, batch, frameworks)
      wrong.push(...found.wrong)
      totals += found.totals
    }
  }
  return { assessments: assessments.length, totals, wrong }
}

async function verifyBatch(
  db: Store,
  year: number,
  batch: readonly { readonly id: string; readonly framework_id: string }[],
  frameworks: ReadonlyMap<string, FrameworkRules>,
) {
  const keys = batch.map(({ id }) => id)
  const scores = Map.groupBy(await readScoreValues(db, year, keys), ({ assessmentKey }) => assessmentKey)
  const stored = Map.groupBy(await readTotals(db, year, keys), ({ assessmentKey }) => assessmentKey)
  const wrong = batch.flatMap(({ id, framework_id }) => {
    const rules = frameworks.get(framework_id)
    if (rules === undefined) throw new Error(`Framework ${framework_id} is not on record`)
    const expected = totalsOf(rules, valuesByCode(rules, scores.get(id) ?? []))
    return differences(stored.get(id)?.map(({ total }) => total) ?? [], expected).map((difference) => ({
      ...{ assessmentKey: id, year },
      ...difference,
    }))
  })
  return { wrong, totals: [...stored.values()].reduce((sum, own) => sum + own.length, 0) }
}

const valuesByCode = (rules: FrameworkRules, scores: readonly ScoreValues[]) =>
  new Map(scores.map(({ criterionKey, values }) => [rules.codes.get(criterionKey) ?? criterionKey, values]))

function differences(stored: readonly StoredTotal[], expected: readonly StoredTotal[]) {
  const kept = new Map(stored.map((total) => [totalName(total), total]))
  const made = new Map(expected.map((total) => [totalName(total), total]))
  return [...new Set([...kept.keys(), ...made.keys()])].flatMap((name) => {
    const pair = { name, stored: kept.get(name) ?? null, expected: made.get(name) ?? null }
    return pair.stored && pair.expected && same(pair.stored, pair.expected) ? [] : [pair]
  })
}

const same = (a: StoredTotal, b: StoredTotal): boolean =>
  a.points === b.points &&
  a.maxPoints === b.maxPoints &&
  a.missing === b.missing &&
  a.complete === b.complete &&
  a.leaves === b.leaves &&
  a.missingLeaves === b.missingLeaves

async function readTotals(db: Store, year: number, assessmentKeys: readonly string[]) {
  const rows = await db
    .selectFrom('stage_total')
    .select(['assessment_id', 'stage', 'criterion_id', 'part', 'points', 'max_points', 'missing'])
    .select(['complete', 'leaves', 'missing_leaves'])
    .where('year', '=', year)
    .where('assessment_id', '=', (on) => on.fn.any(on.val([...assessmentKeys])))
    .where('superseded_at', 'is', null)
    .execute()
  return rows.map(({ assessment_id, criterion_id, max_points, missing_leaves, ...total }) => ({
    assessmentKey: assessment_id,
    total: { criterionKey: criterion_id, maxPoints: max_points, missingLeaves: missing_leaves, ...total },
  }))
}
