import type { Context } from '../context.ts'
import { frameworkByKey } from '../framework/framework.loader.ts'
import { EvidencePart } from '../framework/rules/evidence-part.ts'
import { batchLoader, loadAll } from '../shared/batch.ts'
import { Decimal } from '../shared/decimal.ts'
import type { Edition } from './edition.type.ts'
import { editionByKey } from './editions.query.ts'
import { type RankingTable, rankingTable, type Stated, type StatedStanding } from './rules/ranking-table.ts'
import { tableVersion } from './rules/table-version.ts'
import { seriesByUnit } from './series.loader.ts'
import { figuresByEdition, type Participant, type PrintedFigure, participantsByEdition } from './standings.loader.ts'

/** The table of an edition with everything the graph answers about it. */
export interface EditionTable extends RankingTable {
  readonly edition: Edition
  readonly participants: ReadonlyMap<string, Participant>
  /** The average as printed; null where the source prints none. */
  readonly printedAverage: string | null
  readonly version: string
}

/** Tables by key of their edition; null where there is no such edition. A handful of statements, however many units; none for a table that is kept. */
export const tableByEdition = batchLoader<string, EditionTable | null>(async (context, keys) => {
  const editions = await loadAll(context, editionByKey, keys)
  return Promise.all(editions.map((edition) => edition && keptTableOf(context, edition)))
})

/** A table takes a second for a nation of 15,000 units and changes with the data alone. */
function keptTableOf(context: Context, edition: Edition): Promise<EditionTable> {
  const make = () => tableOf(context, edition)
  return context.kept(`ranking table ${edition.key}`, make, ({ entries }) => entries.length)
}

async function tableOf(context: Context, edition: Edition): Promise<EditionTable> {
  const [framework, figures, participants] = await Promise.all([
    context.load(frameworkByKey).load(edition.frameworkKey),
    context.load(figuresByEdition).load(edition.key),
    context.load(participantsByEdition).load(edition.key),
  ])
  const series = await loadAll(
    context,
    seriesByUnit,
    participants.map(({ unit }) => unit),
  )
  const maximum = framework?.maxPoints ?? '100'
  const byUnit = Map.groupBy(figures, ({ unit }) => unit)
  const standings = participants.map(
    (participant, index): StatedStanding => ({
      unit: participant.unit,
      nameOrder: participant.nameOrder,
      ranked: participant.ranked,
      series: series[index] ?? [],
      ...statedIn(byUnit.get(participant.unit) ?? [], maximum),
    }),
  )
  const frame = { year: edition.year, framework: edition.frameworkKey, block: edition.blockKey }
  const table = rankingTable(frame, standings)
  return {
    ...table,
    edition,
    participants: new Map(participants.map((participant) => [participant.unit, participant])),
    printedAverage: byUnit.get(null)?.find(({ part }) => part === null)?.printed ?? null,
    version: tableVersion(edition.digest, table.entries),
  }
}

const PART_ORDER = Object.values(EvidencePart)

function statedIn(figures: readonly PrintedFigure[], maximum: string): Pick<StatedStanding, 'total' | 'parts'> {
  const total = figures.find(({ part }) => part === null)
  const parts = PART_ORDER.flatMap((part) => {
    const figure = figures.find((candidate) => candidate.part === part)
    return figure ? [[part, toStated(figure, maximum)] as const] : []
  })
  return {
    total: total ? { ...toStated(total, maximum), rank: total.rank, rankBase: total.rankBase } : null,
    parts: new Map(parts),
  }
}

const toStated = ({ value, scaleMax, printed }: PrintedFigure, maximum: string): Stated => ({
  points: new Decimal(value),
  maxPoints: new Decimal(scaleMax ?? maximum),
  printed,
})
