import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Criterion } from '../framework/criterion.type.ts'
import { bandsByFramework, criterionByKey, frameworkByKey } from '../framework/framework.loader.ts'
import { Framework } from '../framework/framework.type.ts'
import type { Decimal } from '../shared/decimal.ts'
import type { Fraction } from '../shared/fraction.ts'
import { decodeId } from '../shared/ids.ts'
import type { NodeKind } from '../shared/node.resolver.ts'
import { mapPage } from '../shared/paging.ts'
import type { Ready } from '../shared/ready.ts'
import { roundFraction, transport } from '../shared/rounding.ts'
import { DecimalScalar } from '../shared/scalars.ts'
import { Block } from '../units/block.type.ts'
import { blocksById } from '../units/blocks.loader.ts'
import { Unit } from '../units/unit.type.ts'
import { unitsById } from '../units/units-by-id.loader.ts'
import { askedProvenance } from './asked-provenance.ts'
import { classesOf } from './classes.loader.ts'
import { Edition } from './edition.type.ts'
import { findRanking } from './find-ranking.ts'
import { RankingListArgs } from './list-arguments.ts'
import { BandCount, RankCheck, Ranking, RankingConnection, toRanking } from './ranking.type.ts'
import { RankingArgs } from './ranking-arguments.ts'
import { entryPage, RankingEntriesArgs } from './ranking-entries.ts'
import { RankingEntry, RankingEntryConnection, toRankingEntry } from './ranking-entry.type.ts'
import { framesByKey, isRankingKey } from './ranking-frame.ts'
import { tableOf } from './ranking-table.loader.ts'
import { rankingPage } from './rankings.query.ts'
import { unitRegions } from './regions.loader.ts'
import { averageIn, type EntryStatus, medianIn, type RankingTable } from './rules/ranking-table.ts'

@Resolver(() => Ranking)
export class RankingResolver {
  @Query(() => Ranking, {
    nullable: true,
    description:
      'The ranking of a framework and year (bảng xếp hạng): from its newest edition, and where none prints what is asked, computed ' +
      'from the scores kept here. Null where neither is on record.',
  })
  async ranking(@Args(() => RankingArgs) args: RankingArgs, @Ctx() context: Context): Promise<Ranking | null> {
    const asked = JSON.stringify(args)
    const weight = 0.5 + asked.length / 500
    const found = await context.kept(
      `ranking asked by ${asked}`,
      () => findRanking(context, args),
      () => weight,
    )
    return found && toRanking(found)
  }

  @Query(() => RankingConnection, {
    nullable: true,
    description:
      'The ranking of each framework, block and year by totals, from the newest edition or computed: the latest year first, then ' +
      'by code of the framework.',
  })
  async rankings(@Args(() => RankingListArgs) args: RankingListArgs, @Ctx() context: Context) {
    const { framework, year, unitKind } = args
    const within = args.within == null ? null : decodeId(args.within, 'Unit')
    const provenance = await askedProvenance(context, { ...args, within })
    const filter = { framework: framework ?? null, year: year ?? null, unitKind: unitKind ?? null, within, provenance }
    return mapPage(await rankingPage(context, filter, args), toRanking)
  }

  @FieldResolver(() => Framework, { description: 'The framework by which it scores.' })
  framework(@Root() { frame }: Ranking, @Ctx() context: Context) {
    return frameworkByKey.at(context, frame.framework)
  }

  @FieldResolver(() => Block, {
    nullable: true,
    description: 'The block that is ranked (khối); null for every unit scored.',
  })
  block(@Root() { frame }: Ranking, @Ctx() context: Context) {
    return frame.block === null ? null : context.load(blocksById).load(frame.block)
  }

  @FieldResolver(() => Unit, {
    nullable: true,
    description: 'The unit below which it ranks; null for the whole block.',
  })
  within(@Root() { frame }: Ranking, @Ctx() context: Context) {
    return frame.within === null ? null : unitsById.at(context, frame.within)
  }

  @FieldResolver(() => Criterion, {
    nullable: true,
    description: 'The criterion by which it ranks; null for the total.',
  })
  criterion(@Root() { frame }: Ranking, @Ctx() context: Context) {
    return frame.criterion === null ? null : criterionByKey.at(context, frame.criterion)
  }

  @FieldResolver(() => Edition, {
    nullable: true,
    description: 'The publication that it comes from; null where it is computed.',
  })
  edition(@Root() { frame }: Ranking): Edition | null {
    return frame.edition
  }

  @FieldResolver(() => String, {
    description:
      'Differs as soon as any entry differs, its order or its history; cursors carry it. Unrelated changes leave it alone.',
  })
  async version(@Root() ranking: Ranking, @Ctx() context: Context): Promise<string> {
    return (await tableIn(ranking, context)).version
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many units are ranked; null where a published table does not say.',
  })
  async base(@Root() ranking: Ranking, @Ctx() context: Context): Promise<number | null> {
    return (await tableIn(ranking, context)).base
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description:
      'Mean percent of the ranked units, computed from their exact totals (trung bình), half up to 6 places; null of none.',
  })
  async average(@Root() ranking: Ranking, @Ctx() context: Context): Promise<Decimal | null> {
    return inTransport(averageIn(await tableIn(ranking, context)))
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The average as its source printed it, with decimal comma; null where it printed none.',
  })
  async printedAverage(@Root() ranking: Ranking, @Ctx() context: Context): Promise<string | null> {
    return (await tableIn(ranking, context)).printedAverage
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: 'Median percent of the ranked units (trung vị), half up to 6 places; null of none.',
  })
  async median(@Root() ranking: Ranking, @Ctx() context: Context): Promise<Decimal | null> {
    return inTransport(medianIn(await tableIn(ranking, context)))
  }

  @FieldResolver(() => RankCheck, {
    nullable: true,
    description: 'Printed ranks held against the ranks that the printed totals give; null for a computed ranking.',
  })
  async rankCheck(@Root() ranking: Ranking, @Ctx() context: Context): Promise<RankCheck | null> {
    return (await tableIn(ranking, context)).check
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
    const table = await tableIn(ranking, context)
    const entry = table.byUnit.get(key)
    return entry ? toRankingEntry(ranking.frame, table, entry, context.language) : null
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
    return entryPage(context, ranking.frame, await tableIn(ranking, context), args)
  }

  @FieldResolver(() => [String], {
    description:
      'The regions of its units, written as `Unit.region` has them, in Vietnamese order; empty where none is on record.',
  })
  async regions(@Root() ranking: Ranking, @Ctx() context: Context): Promise<string[]> {
    const { entries } = await tableIn(ranking, context)
    const regions = await unitRegions(context)
    return [...new Set(entries.flatMap(({ unit }) => regions.get(unit) ?? []))].sort((a, b) => a.localeCompare(b, 'vi'))
  }

  @FieldResolver(() => [BandCount], {
    description: 'How many units are in each class, the best class first; empty where units are not classed.',
  })
  async bandCounts(@Root() ranking: Ranking, @Ctx() context: Context): Promise<BandCount[]> {
    const table = await tableIn(ranking, context)
    const classes = await classesOf(context, ranking.frame, table)
    const bands = await context.load(bandsByFramework).load(ranking.frame.framework)
    const units = Map.groupBy(table.entries, ({ unit }) => classes.of(unit)?.band?.code)
    return classes.bands.flatMap(({ code }) => {
      const band = bands.find((each) => each.code === code)
      return band ? [{ band, count: units.get(code)?.length ?? 0 }] : []
    })
  }

  @FieldResolver(() => Int, { description: 'Units that are shown and not ranked because scores are missing.' })
  async incompleteCount(@Root() ranking: Ranking, @Ctx() context: Context): Promise<number> {
    return countOf(await tableIn(ranking, context), 'INCOMPLETE')
  }

  @FieldResolver(() => Int, { description: 'Units that are scored outside the ranking of their block.' })
  async notRankedCount(@Root() ranking: Ranking, @Ctx() context: Context): Promise<number> {
    return countOf(await tableIn(ranking, context), 'NOT_RANKED')
  }
}

const tableIn = ({ frame }: Ranking, context: Context): Ready<RankingTable> => tableOf(context, frame)

const inTransport = (percent: Fraction | null): Decimal | null => percent && roundFraction(percent, transport)

const countOf = ({ entries }: RankingTable, status: EntryStatus): number =>
  entries.filter((entry) => entry.status === status).length

export const rankingNode: NodeKind = {
  type: 'Ranking',
  shape: isRankingKey,
  load: async (context, keys) => {
    const frames = await framesByKey(context, keys)
    return frames.map((frame) => frame && toRanking(frame))
  },
}
