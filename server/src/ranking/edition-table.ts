import type { Context } from '../context.ts'
import { frameworkByKey } from '../framework/framework.loader.ts'
import { EvidencePart } from '../framework/rules/evidence-part.ts'
import { loadAll } from '../shared/batch.ts'
import { Decimal } from '../shared/decimal.ts'
import type { Edition } from './edition.type.ts'
import { publishedTable, type Stated, type StatedStanding } from './rules/published-table.ts'
import type { RankingTable } from './rules/ranking-table.ts'
import { publishedVersion } from './rules/table-version.ts'
import { seriesByUnit } from './series.loader.ts'
import { figuresByEdition, type PrintedFigure, participantsByEdition } from './standings.loader.ts'

/** The table that an edition publishes. */
export async function editionTable(context: Context, edition: Edition): Promise<RankingTable> {
  const [framework, figures, participants] = await Promise.all([
    frameworkByKey.at(context, edition.frameworkKey),
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
      ...participant,
      series: series[index] ?? [],
      ...statedIn(byUnit.get(participant.unit) ?? [], maximum),
    }),
  )
  const frame = { year: edition.year, framework: edition.frameworkKey, block: edition.blockKey }
  const table = publishedTable(frame, standings)
  return {
    ...table,
    byUnit: new Map(table.entries.map((entry) => [entry.unit, entry])),
    printedAverage: byUnit.get(null)?.find(({ part }) => part === null)?.printed ?? null,
    version: publishedVersion(edition.digest, table.entries),
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
