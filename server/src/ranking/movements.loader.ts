import type { Context } from '../context.ts'
import { loadAll } from '../shared/batch.ts'
import type { Ready } from '../shared/ready.ts'
import { nodeIn } from './counterparts.loader.ts'
import { type Earlier, earlierAssessments } from './earlier-assessments.loader.ts'
import { KEPT_KILOBYTES } from './kept-weights.ts'
import type { RankingQuestion } from './question.ts'
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
export function movementsOf(context: Context, frame: RankingFrame, table: RankingTable): Ready<Movements> {
  const make = async () => {
    const published = table.entries.flatMap((entry) => (entry.basis === 'AS_PUBLISHED' ? [entry] : []))
    const scored = table.entries.flatMap((entry) => (entry.basis === 'COMPUTED' ? [entry] : []))
    if (scored.length > 0) return scoredMovements(context, frame, scored)
    return new Map(published.map(({ unit, movement }) => [unit, movement]))
  }
  return context.kept(`movements ${frame.key}`, make, (movements) => movements.size * KEPT_KILOBYTES.beside)
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
      framework: found.framework,
      block: found.block,
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
  const frames = framesOf([...earlier.values()].filter(({ year }) => year === question.year - 1))
  const tables = await Promise.all(
    frames.map(async ({ framework, block }): Promise<ScoredTable | null> => {
      const criterion = question.criterion && (await nodeIn(context, question.criterion, question.framework, framework))
      if (question.criterion !== null && criterion === null) return null
      const year = question.year - 1
      return scoredTableOf(context, { ...question, framework, year, criterion, block: question.block && block })
    }),
  )
  return (found: Earlier, unit: string) => tables[frames.findIndex(isIn(found))]?.byUnit.get(unit)
}

type Frame = Pick<Earlier, 'framework' | 'block'>

/** The few frameworks and blocks that many units stood in. */
function framesOf(before: readonly Earlier[]): Frame[] {
  const frames: Frame[] = []
  for (const each of before) if (!frames.some(isIn(each))) frames.push(each)
  return frames
}

const isIn =
  (unit: Frame) =>
  ({ framework, block }: Frame): boolean =>
    framework === unit.framework && block === unit.block

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
