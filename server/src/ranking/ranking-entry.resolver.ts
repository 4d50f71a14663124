import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { frameworkByKey } from '../framework/framework.loader.ts'
import { Framework } from '../framework/framework.type.ts'
import { loadAll } from '../shared/batch.ts'
import { badInput } from '../shared/errors.ts'
import type { NodeKind } from '../shared/node.resolver.ts'
import { Unit } from '../units/unit.type.ts'
import { unitsById } from '../units/units-by-id.loader.ts'
import { Ranking, toRanking } from './ranking.type.ts'
import { RankingEntry, toRankingEntry } from './ranking-entry.type.ts'
import { tableByEdition } from './ranking-table.loader.ts'
import { SeriesPoint, toSeriesPoint } from './series-point.type.ts'

@Resolver(() => RankingEntry)
export class RankingEntryResolver {
  @FieldResolver(() => Ranking, { description: 'The ranking that it stands in.' })
  ranking(@Root() { editionData }: RankingEntry): Ranking {
    return toRanking(editionData)
  }

  @FieldResolver(() => Unit, { description: 'The unit.' })
  unit(@Root() { entry }: RankingEntry, @Ctx() context: Context) {
    return context.load(unitsById).load(entry.unit)
  }

  @FieldResolver(() => Framework, { description: 'The framework by which it was scored.' })
  framework(@Root() { editionData }: RankingEntry, @Ctx() context: Context) {
    return context.load(frameworkByKey).load(editionData.frameworkKey)
  }

  @FieldResolver(() => [SeriesPoint], {
    description:
      'Its published totals up to the year of the ranking, oldest first; of several values for a year the latest published.',
  })
  history(
    @Arg('years', () => Int, {
      nullable: true,
      defaultValue: 5,
      description: 'How many years back, the year of the ranking included: 1 to 100; 5 where left out.',
    })
    years: number | null,
    @Root() { entry, editionData }: RankingEntry,
  ): SeriesPoint[] {
    const from = editionData.year - checkedYears(years ?? 5)
    return entry.series.filter(({ year }) => from < year && year <= editionData.year).map(toSeriesPoint)
  }
}

function checkedYears(years: number): number {
  if (years >= 1 && years <= 100) return years
  throw badInput({
    vi: `years: cần số từ 1 đến 100, nhận được ${years}.`,
    en: `years: expected 1 to 100, got ${years}.`,
  })
}

export const rankingEntryNode: NodeKind = {
  type: 'RankingEntry',
  parts: 2,
  load: async (context, keys) => {
    const parts = keys.map((key) => key.split(':'))
    const tables = await loadAll(
      context,
      tableByEdition,
      parts.map(([edition = '']) => edition),
    )
    return parts.map(([, unit], index) => {
      const table = tables[index]
      const entry = table?.entries.find((candidate) => candidate.unit === unit)
      return table && entry ? toRankingEntry(table.edition, entry, context.language) : null
    })
  },
}
