import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { batchLoader, loadAll } from '../shared/batch.ts'
import { counterpartsOf } from './counterparts.loader.ts'
import { questionKey, type RankingQuestion } from './question.ts'
import type { RankingFrame } from './ranking-frame.ts'
import { scoredTableOf } from './ranking-table.loader.ts'
import type { Movement } from './rules/change.ts'
import type { RankingTable } from './rules/ranking-table.ts'
import { type EarlierYear, scoredMovement } from './rules/scored-movement.ts'
import type { ScoredEntry, ScoredTable } from './rules/scored-table.ts'
import { seriesByUnit } from './series.loader.ts'

/** How each unit of a ranking moved since the year before, by unit. */
export type Movements = ReadonlyMap<string, Movement>

/** Kept like the table itself: an edition prints them, a computed table is held against the tables of the year before. */
export function movementsOf(context: Context, frame: RankingFrame, table: RankingTable): Promise<Movements> {
  const make = async () => {
    const published = table.entries.flatMap((entry) => (entry.basis === 'AS_PUBLISHED' ? [entry] : []))
    const scored = table.entries.flatMap((entry) => (entry.basis === 'COMPUTED' ? [entry] : []))
    if (scored.length > 0) return scoredMovements(context, frame, scored)
    return new Map(published.map(({ unit, movement }) => [unit, movement]))
  }
  return context.kept(`movements ${frame.key}`, make, (movements) => movements.size)
}

async function scoredMovements(context: Context, question: RankingQuestion, entries: readonly ScoredEntry[]) {
  const earlier = await context.load(earlierAssessments).load(question)
  const [ranks, published] = await Promise.all([
    ranksBefore(context, question, earlier),
    publishedBefore(
      context,
      question,
      entries.filter(({ unit }) => !earlier.has(unit)),
    ),
  ])
  const yearOf = (unit: string): EarlierYear | null => {
    const found = earlier.get(unit)
    if (found === undefined) return published.get(unit) ?? null
    const place = found.year === question.year - 1 && found.body === unit ? ranks(found, unit) : undefined
    return {
      ...found,
      unit: found.sameBody ? unit : NOT_THE_SAME,
      basis: 'COMPUTED',
      restated: false,
      rank: place?.rank ?? null,
      base: place?.base ?? null,
    }
  }
  return new Map(
    entries.map((entry) => {
      const later = { framework: question.framework, unit: entry.unit, block: entry.block }
      return [entry.unit, scoredMovement(yearOf(entry.unit), later, entry)]
    }),
  )
}

const NOT_THE_SAME = 'another body'

/** The ranks of the year before: of the same measure, in whatever framework and block the units then stood. */
async function ranksBefore(context: Context, question: RankingQuestion, earlier: ReadonlyMap<string, Earlier>) {
  const before = [...earlier.values()].filter(({ year }) => year === question.year - 1)
  const frames = [...new Map(before.map((each) => [frameName(each), each])).values()]
  const tables = await Promise.all(
    frames.map(async ({ framework, block }): Promise<ScoredTable | null> => {
      const criterion = await sameNode(context, question, framework)
      if (question.criterion !== null && criterion === null) return null
      const year = question.year - 1
      return scoredTableOf(context, { ...question, framework, year, criterion, block: question.block && block })
    }),
  )
  const byFrame = new Map(frames.map((frame, index) => [frameName(frame), tables[index]]))
  return (found: Earlier, unit: string) => byFrame.get(frameName(found))?.byUnit.get(unit)
}

const frameName = ({ framework, block }: Earlier) => `${framework} ${block}`

/** The node of another framework that is the same as the one asked for, whole and alone; null where there is none. */
async function sameNode(context: Context, { framework, criterion }: RankingQuestion, other: string) {
  if (criterion === null || framework === other) return criterion
  const counterparts = await context.load(counterpartsOf).load(criterion)
  return counterparts.find((each) => each.framework === other)?.criterion ?? null
}

/** Published totals of units that were never assessed here before: a total alone has any. */
async function publishedBefore(context: Context, question: RankingQuestion, entries: readonly ScoredEntry[]) {
  if (question.criterion !== null || question.part !== null || question.stage !== 'FINAL') return new Map()
  const series = await loadAll(
    context,
    seriesByUnit,
    entries.map(({ unit }) => unit),
  )
  return new Map(
    entries.flatMap(({ unit }, index): [string, EarlierYear][] => {
      const total = series[index]?.findLast(({ year }) => year < question.year)
      if (total === undefined) return []
      const before = total.year === question.year - 1
      const place = before ? { rank: total.rank, base: total.rankBase } : { rank: null, base: null }
      return [[unit, { ...total, ...place, basis: 'AS_PUBLISHED' }]]
    }),
  )
}

/** The assessment that stands before a unit's: its own of the latest year before, else one of a body that it came from. */
interface Earlier {
  readonly unit: string
  readonly body: string
  readonly year: number
  readonly framework: string
  readonly block: string | null
  /** False where another body was assessed, or a merger or split stands between. */
  readonly sameBody: boolean
}

/** By unit, for the units of each question: assessments by the same index before its year. */
const earlierAssessments = batchLoader<RankingQuestion, ReadonlyMap<string, Earlier>>(async (context, questions) => {
  const db = await context.reader()
  const asked = JSON.stringify(questions.map(({ framework, year, block }, n) => ({ n, framework, year, block })))
  const { rows } = await sql<Earlier & { n: number }>`
    with participant as (
      select asked.n, asked.year, framework.index_name, assessment.unit_id
      from jsonb_to_recordset(${asked}::jsonb) as asked (n integer, framework uuid, year integer, block uuid)
      join framework on framework.id = asked.framework
      join assessment on assessment.framework_id = asked.framework and assessment.year = asked.year
        and (asked.block is null or assessment.block_id = asked.block)
    ), lineage as (
      select n, year, index_name, unit_id, unit_id as body from participant
      union all
      select participant.n, participant.year, participant.index_name, participant.unit_id, came.unit_id
      from participant
      join unit_change_part part on part.unit_id = participant.unit_id and part.role = 'TO'
      join unit_change change on change.id = part.change_id
        and change.effective_on <= make_date(participant.year, 12, 31)
      join unit_change_part came on came.change_id = part.change_id and came.role = 'FROM'
        and came.unit_id <> participant.unit_id
    )
    select distinct on (lineage.n, lineage.unit_id) lineage.n, lineage.unit_id as unit, lineage.body, earlier.year,
      earlier.framework_id as framework, earlier.block_id as block,
      lineage.body = lineage.unit_id and not exists (
        select from unit_change_part part join unit_change change on change.id = part.change_id
        where part.unit_id = lineage.unit_id and part.role = 'TO' and change.kind in ('MERGE', 'SPLIT')
          and change.effective_on > make_date(earlier.year, 12, 31)
          and change.effective_on <= make_date(lineage.year, 12, 31)
      ) as "sameBody"
    from lineage
    join assessment earlier on earlier.unit_id = lineage.body and earlier.year < lineage.year
    join framework on framework.id = earlier.framework_id and framework.index_name = lineage.index_name
    order by lineage.n, lineage.unit_id, lineage.body = lineage.unit_id desc, earlier.year desc`.execute(db)
  const groups = Map.groupBy(rows, ({ n }) => n)
  return questions.map((_, n) => new Map((groups.get(n) ?? []).map((row) => [row.unit, row])))
}, questionKey)
