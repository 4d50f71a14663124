import type { Store } from '../context.ts'
import { type FrameworkRules, readFrameworkRules } from '../framework/framework-rules.loader.ts'
import type { LeafRule } from '../framework/rules/scoring-rule.ts'
import { Decimal } from '../shared/decimal.ts'
import type { LeafReport, LeafScore } from './rules/leaf-score.ts'
import { scoreLeaf } from './rules/score-leaf.ts'
import type { Stage } from './rules/stages.ts'
import type { StageValueRow } from './score.type.ts'
import { reportOf } from './stage-report.ts'

/** A kept value judged again. */
export interface JudgedValue {
  readonly year: number
  readonly framework: string
  readonly code: string
  readonly stage: Stage
  readonly rule: LeafRule
  readonly report: LeafReport
  /** What the rule gives today. */
  readonly score: LeafScore
  /** Whether state, points and branch are those that are kept. */
  readonly agrees: boolean
}

type Kept = Pick<StageValueRow, 'state' | 'points' | 'figures' | 'branch' | 'override_reason'> & {
  readonly id: string
  readonly year: number
  readonly stage: Stage
  readonly criterion_id: string
  readonly framework_id: string
}

const VALUES_AT_ONCE = 10_000

/**
 * Judges every present value again from its figures by the rules of its framework, a page at a time, and hands each to `see`.
 *
 * A frozen framework never changes its rules, so every value must agree for ever.
 *
 * @throws Error for a kept value that the rule refuses.
 */
export async function judgeKeptValues(db: Store, see: (value: JudgedValue) => void): Promise<void> {
  let after: Kept | undefined
  do {
    const rows = await readPage(db, after)
    const frameworks = await readFrameworkRules(
      db,
      rows.map(({ framework_id }) => framework_id),
    )
    for (const row of rows) see(judged(row, frameworks.get(row.framework_id)))
    after = rows.length < VALUES_AT_ONCE ? undefined : rows.at(-1)
  } while (after !== undefined)
}

async function readPage(db: Store, after: Kept | undefined): Promise<readonly Kept[]> {
  const values = db
    .selectFrom('stage_value as value')
    .innerJoin('score', (join) => join.onRef('score.year', '=', 'value.year').onRef('score.id', '=', 'value.score_id'))
    .innerJoin('criterion', 'criterion.id', 'score.criterion_id')
    .select(['value.year', 'value.id', 'value.stage', 'value.state', 'value.points', 'value.figures', 'value.branch'])
    .select(['value.override_reason', 'score.criterion_id', 'criterion.framework_id'])
    .where('value.superseded_at', 'is', null)
    .orderBy('value.year')
    .orderBy('value.id')
    .limit(VALUES_AT_ONCE)
  if (after === undefined) return values.execute()
  const { year, id } = after
  return values
    .where((on) => on.or([on('value.year', '>', year), on.and([on('value.year', '=', year), on('value.id', '>', id)])]))
    .execute()
}

function judged(row: Kept, rules: FrameworkRules | undefined): JudgedValue {
  const code = rules?.codes.get(row.criterion_id) ?? ''
  const leaf = rules?.leaves.get(code)
  if (rules === undefined || leaf === undefined) throw new Error(`${row.framework_id} has no leaf ${row.criterion_id}`)
  const report = reportOf(row)
  const scored = scoreLeaf(leaf.rule, report)
  if (!scored.ok)
    throw new Error(`${rules.code}, ${code}: ${scored.problems.map(({ message }) => message.en).join(' ')}`)
  const { state, points, branch } = scored.value
  const kept = row.points === null ? null : new Decimal(row.points)
  const samePoints = points && kept ? points.eq(kept) : points === kept
  return {
    ...{ year: row.year, framework: rules.code, code, stage: row.stage, rule: leaf.rule, report, score: scored.value },
    agrees: state === row.state && samePoints && branch === row.branch,
  }
}
