import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { batchLoader } from '../shared/batch.ts'
import type { Ready } from '../shared/ready.ts'
import { editionTable } from './edition-table.ts'
import { KEPT_KILOBYTES } from './kept-weights.ts'
import { namePlaces } from './name-places.loader.ts'
import type { RankingQuestion } from './question.ts'
import { questionKey } from './question.ts'
import type { RankingFrame } from './ranking-frame.ts'
import type { RankingTable } from './rules/ranking-table.ts'
import { type ScoredTable, scoredTable } from './rules/scored-table.ts'
import { scoredVersion } from './rules/table-version.ts'
import { scoredStandings } from './scored-standings.loader.ts'

/** The table of a ranking. A handful of statements, however many units; none for one that is kept. */
export function tableOf(context: Context, frame: RankingFrame): Ready<RankingTable> {
  const make = () => (frame.edition === null ? computedTable(context, frame) : editionTable(context, frame.edition))
  // The lines of a computed table are kept, and weighed, with its ranks.
  const weight = frame.edition === null ? 0 : KEPT_KILOBYTES.published
  return context.kept(`ranking table ${frame.key}`, make, ({ entries }) => entries.length * weight)
}

/** Ranks by stored totals, kept likewise: the lines of a computed table, and of the tables that it is held against. */
export function scoredTableOf(context: Context, question: RankingQuestion): Ready<DigestedTable> {
  const make = async () => {
    const { lines, digest } = await context.load(scoredStandings).load(question)
    const names = await namePlaces(context, question.year)
    return { ...scoredTable(lines, names.places), digest: `${digest} ${names.digest}` }
  }
  return context.kept(
    `scored table ${questionKey(question)}`,
    make,
    ({ entries }) => entries.length * KEPT_KILOBYTES.scored,
  )
}

export interface DigestedTable extends ScoredTable {
  /** Differs as soon as anything does that the table was made from. */
  readonly digest: string
}

async function computedTable(context: Context, question: RankingFrame): Promise<RankingTable> {
  const [{ entries, byUnit, base, digest }, earlier] = await Promise.all([
    scoredTableOf(context, question),
    context.load(earlierVersions).load(question),
  ])
  const version = scoredVersion(question.key, earlier, digest)
  return { entries, byUnit, base, check: null, printedAverage: null, version }
}

/**
 * What says whether anything changed in the years before, by the same index of the same owner: there the units of a question, and those
 * that they came from, were assessed. Rows and versions only ever grow.
 */
const earlierVersions = batchLoader<{ framework: string; year: number }, string>(
  async (context, questions) => {
    const db = await context.reader()
    const asked = JSON.stringify(questions.map(({ framework, year }, n) => ({ n, framework, year })))
    const { rows } = await sql<{ n: number; state: string }>`
      select asked.n, earlier.count || '.' || earlier.versions as state
      from jsonb_to_recordset(${asked}::jsonb) as asked (n integer, framework uuid, year integer)
      cross join lateral (
        select count(*), coalesce(sum(version), 0) as versions from assessment
        where year < asked.year and framework_id in (
          select line.id from framework own
          join framework line on line.index_name = own.index_name and line.owner_id is not distinct from own.owner_id
          where own.id = asked.framework
        )
      ) earlier`.execute(db)
    const states = new Map(rows.map(({ n, state }) => [n, state]))
    return questions.map((_, n) => states.get(n) ?? '')
  },
  ({ framework, year }) => `${framework} ${year}`,
)
