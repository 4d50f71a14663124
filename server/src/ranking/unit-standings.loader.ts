import { sql } from 'kysely'
import { Stage } from '../assessment/rules/stages.ts'
import type { Context } from '../context.ts'
import { batchLoader, grouped, loadAll } from '../shared/batch.ts'
import { nodeIn } from './counterparts.loader.ts'
import { editionByKey } from './editions.query.ts'
import { computedFrame, editionFrame, type RankingFrame } from './ranking-frame.ts'
import { tableOf } from './ranking-table.loader.ts'
import type { RankingTable, TableEntry } from './rules/ranking-table.ts'

/** A line of a unit in one ranking. */
export interface Standing {
  readonly frame: RankingFrame
  readonly table: RankingTable
  readonly entry: TableEntry
  /** Code of the framework, by which standings of one year are ordered. */
  readonly code: string
}

export interface StandingsQuestion {
  readonly unit: string
  /** Code of a framework. */
  readonly framework: string | null
  readonly block: string | null
  /** A criterion with its framework: its rankings, all computed, instead of those of totals. */
  readonly criterion: { readonly key: string; readonly framework: string } | null
}

/**
 * The lines of each unit, the latest year first, then by code of the framework: from the newest edition of a framework, year and block
 * where one prints the unit, else computed. As many statements for many units as for one.
 */
export const unitStandings = batchLoader<StandingsQuestion, Standing[]>(async (context, questions) => {
  const listed = await loadAll(
    context,
    placesByUnit,
    questions.map(({ unit }) => unit),
  )
  return Promise.all(
    questions.map(async (question, index) => {
      const wanted = (listed[index] ?? []).filter((place) => isWanted(question, place))
      return (await Promise.all(wanted.map((place) => standingOf(context, question, place)))).flat()
    }),
  )
})

const isWanted = ({ framework, block, criterion }: StandingsQuestion, place: UnitPlace): boolean =>
  (framework === null || framework === place.code) &&
  (block === null || block === place.block) &&
  (criterion === null || place.edition === null)

async function standingOf(context: Context, question: StandingsQuestion, place: UnitPlace): Promise<Standing[]> {
  const frame = await frameOf(context, question, place)
  if (frame === null) return []
  const table = await tableOf(context, frame)
  const entry = table.byUnit.get(question.unit)
  return entry === undefined ? [] : [{ frame, table, entry, code: place.code }]
}

async function frameOf(
  context: Context,
  { criterion }: StandingsQuestion,
  { edition, framework, year, block }: UnitPlace,
): Promise<RankingFrame | null> {
  if (edition !== null) {
    const found = await context.load(editionByKey).load(edition)
    return found && editionFrame(found)
  }
  const node = criterion && (await nodeIn(context, criterion.key, criterion.framework, framework))
  if (criterion !== null && node === null) return null
  const asked = { framework, year, block, within: null, criterion: node, part: null, stage: Stage.FINAL }
  return context.load(computedFrame).load(asked)
}

/** Where a unit stands: printed in an edition, or assessed. */
interface UnitPlace {
  readonly edition: string | null
  readonly framework: string
  readonly code: string
  readonly year: number
  readonly block: string | null
}

const placesByUnit = batchLoader<string, UnitPlace[]>(async (context, units) => {
  const db = await context.reader()
  const { rows } = await sql<UnitPlace & { unit: string }>`
    with printed as (
      select distinct cited.unit_id as unit, edition.id as edition, edition.framework_id as framework, edition.year,
        edition.block_id as block
      from edition_figure cited join edition on edition.id = cited.edition_id
      where cited.unit_id = any(${[...units]}::uuid[]) and not exists (
        select from edition newer
        where newer.framework_id = edition.framework_id and newer.year = edition.year
          and newer.block_id is not distinct from edition.block_id
          and (newer.published_at, newer.id) > (edition.published_at, edition.id)
      )
    ), place as (
      select * from printed
      union all
      select assessment.unit_id, null, assessment.framework_id, assessment.year, assessment.block_id
      from assessment
      where assessment.unit_id = any(${[...units]}::uuid[]) and not exists (
        select from printed
        where printed.unit = assessment.unit_id and printed.framework = assessment.framework_id
          and printed.year = assessment.year and printed.block is not distinct from assessment.block_id
      )
    )
    select place.*, framework.code from place join framework on framework.id = place.framework
    order by place.year desc, framework.code, place.block nulls first`.execute(db)
  return grouped(units, rows, ({ unit }) => unit)
})
