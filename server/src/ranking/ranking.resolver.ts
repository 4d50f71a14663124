import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { frameworkByKey } from '../framework/framework.loader.ts'
import { Framework } from '../framework/framework.type.ts'
import { loadAll } from '../shared/batch.ts'
import { ConnectionArgs } from '../shared/connection.ts'
import type { Decimal } from '../shared/decimal.ts'
import { decodeId } from '../shared/ids.ts'
import type { NodeKind } from '../shared/node.resolver.ts'
import { roundFraction, transport } from '../shared/rounding.ts'
import { DecimalScalar } from '../shared/scalars.ts'
import { Block } from '../units/block.type.ts'
import { blocksById } from '../units/blocks.loader.ts'
import { UnitKind } from '../units/unit-vocabulary.ts'
import { Edition } from './edition.type.ts'
import { editionByKey, editionPage, newestEdition } from './editions.query.ts'
import { RankCheck, Ranking, RankingConnection, toRanking } from './ranking.type.ts'
import { entryPage, RankingEntriesArgs } from './ranking-entries.ts'
import { RankingEntry, RankingEntryConnection, toRankingEntry } from './ranking-entry.type.ts'
import { type EditionTable, tableByEdition } from './ranking-table.loader.ts'
import { RankingBasis } from './ranking-vocabulary.ts'

@Resolver(() => Ranking)
export class RankingResolver {
  @Query(() => Ranking, {
    nullable: true,
    description:
      'The ranking of a framework and year from its newest edition (bảng xếp hạng); null where none is on record. No ranking is ' +
      'computed from scores yet, so COMPUTED answers null.',
  })
  async ranking(
    @Arg('framework', () => String, { description: 'Code of a framework, such as 876-BO.' }) framework: string,
    @Arg('year', () => Int, { description: 'The year that is ranked.' }) year: number,
    @Arg('block', () => ID, {
      nullable: true,
      description: 'Id of a block; needed only where several blocks of the framework have a ranking in that year.',
    })
    block: string | null,
    @Arg('basis', () => RankingBasis, {
      nullable: true,
      description: 'Where it comes from; the newest edition where left out.',
    })
    basis: RankingBasis | null,
    @Arg('edition', () => ID, {
      nullable: true,
      description: 'Id of an edition of that framework and year; the newest where left out.',
    })
    edition: string | null,
    @Ctx() context: Context,
  ): Promise<Ranking | null> {
    const blockKey = block == null ? null : decodeId(block, 'Block')
    const editionKey = edition == null ? null : decodeId(edition, 'Edition')
    if (basis === RankingBasis.COMPUTED) return null
    const found = await newestEdition(context, { framework, year, blockKey, editionKey })
    return found && toRanking(found)
  }

  @Query(() => RankingConnection, {
    nullable: true,
    description:
      'The newest ranking of each framework, block and year: the latest year first, then by code of the framework.',
  })
  rankings(
    @Arg('framework', () => String, { nullable: true, description: 'Only of the framework of this code.' })
    framework: string | null,
    @Arg('year', () => Int, { nullable: true, description: 'Only of this year.' }) year: number | null,
    @Arg('unitKind', () => UnitKind, { nullable: true, description: 'Only rankings of this kind of unit.' })
    unitKind: UnitKind | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: Context,
  ) {
    return editionPage(context, { framework, year, unitKind, newestOnly: true }, args, toRanking)
  }

  @FieldResolver(() => Framework, { description: 'The framework by which it scores.' })
  framework(@Root() { editionData }: Ranking, @Ctx() context: Context) {
    return context.load(frameworkByKey).load(editionData.frameworkKey)
  }

  @FieldResolver(() => Block, {
    nullable: true,
    description: 'The block that is ranked (khối); null for every unit scored.',
  })
  block(@Root() { editionData: { blockKey } }: Ranking, @Ctx() context: Context) {
    return blockKey === null ? null : context.load(blocksById).load(blockKey)
  }

  @FieldResolver(() => Edition, { nullable: true, description: 'The publication that it comes from.' })
  edition(@Root() { editionData }: Ranking): Edition {
    return editionData
  }

  @FieldResolver(() => String, {
    description:
      'Differs as soon as any entry differs, its order or its history; cursors carry it. Unrelated changes leave it alone.',
  })
  async version(@Root() ranking: Ranking, @Ctx() context: Context): Promise<string> {
    return (await tableOf(ranking, context)).version
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many units are ranked; null where a published table does not say.',
  })
  async base(@Root() ranking: Ranking, @Ctx() context: Context): Promise<number | null> {
    return (await tableOf(ranking, context)).base
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description:
      'Mean percent of the ranked units, computed from their exact totals (trung bình), half up to 6 places; null of none.',
  })
  async average(@Root() ranking: Ranking, @Ctx() context: Context): Promise<Decimal | null> {
    const { average } = await tableOf(ranking, context)
    return average && roundFraction(average, transport)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The average as its source printed it, with decimal comma; null where it printed none.',
  })
  async printedAverage(@Root() ranking: Ranking, @Ctx() context: Context): Promise<string | null> {
    return (await tableOf(ranking, context)).printedAverage
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: 'Median percent of the ranked units (trung vị), half up to 6 places; null of none.',
  })
  async median(@Root() ranking: Ranking, @Ctx() context: Context): Promise<Decimal | null> {
    const { median } = await tableOf(ranking, context)
    return median && roundFraction(median, transport)
  }

  @FieldResolver(() => RankCheck, {
    nullable: true,
    description: 'Printed ranks held against the ranks that the printed totals give; null for a computed ranking.',
  })
  async rankCheck(@Root() ranking: Ranking, @Ctx() context: Context): Promise<RankCheck> {
    return (await tableOf(ranking, context)).check
  }

  @FieldResolver(() => RankingEntry, {
    nullable: true,
    description: 'The line of one unit; null where it is not in this ranking.',
  })
  async entry(
    @Arg('unit', () => ID, { description: 'Id of a unit.' }) unit: string,
    @Root() ranking: Ranking,
    @Ctx() context: Context,
  ): Promise<RankingEntry | null> {
    const key = decodeId(unit, 'Unit')
    const table = await tableOf(ranking, context)
    const entry = table.entries.find((candidate) => candidate.unit === key)
    return entry ? toRankingEntry(table.edition, entry, context.language) : null
  }

  @FieldResolver(() => RankingEntryConnection, {
    nullable: true,
    description:
      'The lines, those without a rank included. On another version of the ranking a cursor fails with CURSOR_STALE.',
  })
  async entries(
    @Args(() => RankingEntriesArgs) args: RankingEntriesArgs,
    @Root() ranking: Ranking,
    @Ctx() context: Context,
  ) {
    return entryPage(context, await tableOf(ranking, context), args)
  }
}

async function tableOf({ editionData }: Ranking, context: Context): Promise<EditionTable> {
  const table = await context.load(tableByEdition).load(editionData.key)
  if (table === null) throw new Error(`Edition ${editionData.key} has no table`)
  return table
}

export const rankingNode: NodeKind = {
  type: 'Ranking',
  load: async (context, keys) => {
    const editions = await loadAll(context, editionByKey, keys)
    return editions.map((edition) => edition && toRanking(edition))
  },
}
