import { sql } from 'kysely'
import { Stage } from '../assessment/rules/stages.ts'
import type { Context } from '../context.ts'
import { batchLoader } from '../shared/batch.ts'
import { uuids } from '../shared/ids.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'
import { unitsBelow } from '../units/units-below.ts'
import type { Edition } from './edition.type.ts'
import { editionByKey } from './editions.query.ts'
import { questionKey, type RankingQuestion, readQuestion } from './question.ts'
import type { FigureStatus } from './ranking-vocabulary.ts'
import { standingOf } from './rules/standing.ts'

/** A ranking that is there: what it compares, and whether an edition answers it or stored totals do. */
export interface RankingFrame extends RankingQuestion {
  /** The edition's key, or the key of the question: as lasting as either. */
  readonly key: string
  /** Null for a computed ranking. */
  readonly edition: Edition | null
  readonly provenance: Provenance
  readonly standing: FigureStatus
}

/** The ranking that an edition publishes. */
export function editionFrame(edition: Edition): RankingFrame {
  const { key, frameworkKey, blockKey, year, provenance, standing } = edition
  const whole = { within: null, criterion: null, part: null, stage: Stage.FINAL }
  return { ...whole, key, framework: frameworkKey, year, block: blockKey, edition, provenance, standing }
}

/** Computed rankings by question; null where no unit was assessed, or the framework has no such node or part. One statement. */
export const computedFrame = batchLoader<RankingQuestion, RankingFrame | null>(async (context, questions) => {
  const db = await context.reader()
  const asked = JSON.stringify(questions.map((question, n) => ({ n, ...question })))
  const { rows } = await sql<{ n: number; provenance: Provenance; state: string }>`
    select asked.n, framework.provenance, assessed.state
    from jsonb_to_recordset(${asked}::jsonb)
      as asked (n integer, framework uuid, year integer, block uuid, within uuid, criterion uuid, part text)
    join framework on framework.id = asked.framework
    cross join lateral (
      select distinct assessment.state from assessment
      where assessment.framework_id = asked.framework and assessment.year = asked.year
        and (asked.block is null or assessment.block_id = asked.block)
        and (asked.within is null or assessment.unit_id in ${below})
    ) assessed
    where (asked.criterion is null or exists (${comparableNode(sql`criterion.id = asked.criterion`)}))
      and (asked.part is null or exists (${comparableNode(sql`criterion.part = asked.part`)}))`.execute(db)
  const found = Map.groupBy(rows, ({ n }) => n)
  return questions.map((question, n) => {
    const states = found.get(n) ?? []
    const [first] = states
    return first
      ? computedFrameOf(
          question,
          first.provenance,
          states.map(({ state }) => state),
        )
      : null
  })
}, questionKey)

/** The frame of a question that some units were assessed for, whose assessments are in these states. */
export function computedFrameOf(
  question: RankingQuestion,
  provenance: Provenance,
  states: readonly string[],
): RankingFrame {
  const standing = standingOf(states, question.stage)
  return { ...question, key: questionKey(question), edition: null, provenance, standing }
}

const below = unitsBelow(sql`asked.within`, sql`make_date(asked.year, 12, 31)`)

/** Adjustments have no maximum, so there is no share to compare. */
const comparableNode = (named: ReturnType<typeof sql>) => sql`select from criterion
  where criterion.framework_id = asked.framework and ${named} and criterion.level <> 'ADJUSTMENT'`

/** Whether the parts of a key name a ranking: an edition, or a question. */
export const isRankingKey = (parts: readonly string[]): boolean => uuids(1)(parts) || readQuestion(parts) !== null

/** How many parts name the ranking in the key of one of its entries, whose last part is the unit. */
export const isEntryKey = (parts: readonly string[]): boolean =>
  isRankingKey(parts.slice(0, -1)) && uuids(1)(parts.slice(-1))

/** Rankings by key, in order; null where there is none. */
export async function framesByKey(context: Context, keys: readonly string[]): Promise<(RankingFrame | null)[]> {
  return Promise.all(keys.map((key) => frameByKey(context, key)))
}

async function frameByKey(context: Context, key: string): Promise<RankingFrame | null> {
  const question = readQuestion(key.split(':'))
  if (question !== null) return context.load(computedFrame).load(question)
  const edition = await context.load(editionByKey).load(key)
  return edition && editionFrame(edition)
}
