import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { bandsByFramework, frameworkByKey } from '../framework/framework.loader.ts'
import { Band, Framework } from '../framework/framework.type.ts'
import { Decimal } from '../shared/decimal.ts'
import { badInput } from '../shared/errors.ts'
import { exactly } from '../shared/fraction-arithmetic.ts'
import type { NodeKind } from '../shared/node.resolver.ts'
import { printFraction } from '../shared/rounding.ts'
import { Unit } from '../units/unit.type.ts'
import { unitsById } from '../units/units-by-id.loader.ts'
import { classesOf } from './classes.loader.ts'
import { movementsOf } from './movements.loader.ts'
import { Ranking, toRanking } from './ranking.type.ts'
import { RankingEntry, toRankingEntry } from './ranking-entry.type.ts'
import { framesByKey, isEntryKey } from './ranking-frame.ts'
import { tableOf } from './ranking-table.loader.ts'
import { regionsOf } from './regions.loader.ts'
import { Break } from './rules/breaks.ts'
import type { Movement } from './rules/change.ts'
import { SeriesPoint, toSeriesPoint } from './series-point.type.ts'
import { unitSeries } from './unit-series.ts'

@Resolver(() => RankingEntry)
export class RankingEntryResolver {
  @FieldResolver(() => Ranking, { description: 'The ranking that it stands in.' })
  ranking(@Root() { frame }: RankingEntry): Ranking {
    return toRanking(frame)
  }

  @FieldResolver(() => Unit, { description: 'The unit.' })
  unit(@Root() { entry }: RankingEntry, @Ctx() context: Context) {
    return unitsById.at(context, entry.unit)
  }

  @FieldResolver(() => Framework, { description: 'The framework by which it was scored.' })
  framework(@Root() { frame }: RankingEntry, @Ctx() context: Context) {
    return frameworkByKey.at(context, frame.framework)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The points as printed, with decimal comma: as published, the source's; computed, rounded once by the framework's rule.",
  })
  async printed(@Root() { frame, entry }: RankingEntry, @Ctx() context: Context): Promise<string | null> {
    if (entry.basis === 'AS_PUBLISHED') return entry.printed
    if (entry.points === null) return null
    const framework = await frameworkByKey.at(context, frame.framework)
    return framework && printFraction(exactly(new Decimal(entry.points)), framework.rounding)
  }

  @FieldResolver(() => Band, {
    nullable: true,
    description:
      'Its class (xếp loại), by its total, the floors of its areas and the conditions that hold for it; as published, only where the ' +
      'source prints one. Null while scores are missing, below every class, and in rankings by criterion, part or earlier stage.',
  })
  async band(@Root() { frame, table, entry }: RankingEntry, @Ctx() context: Context): Promise<Band | null> {
    const classes = await classesOf(context, frame, table)
    const code = classes.of(entry.unit)?.band?.code
    const bands = code === undefined ? [] : await context.load(bandsByFramework).load(frame.framework)
    return bands.find((band) => band.code === code) ?? null
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Rank of the year before; null where it is not on record.',
  })
  async previousRank(@Root() entry: RankingEntry, @Ctx() context: Context): Promise<number | null> {
    return (await movementIn(entry, context)).previousRank
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many were ranked the year before; null where no source says ("2/?").',
  })
  async previousBase(@Root() entry: RankingEntry, @Ctx() context: Context): Promise<number | null> {
    return (await movementIn(entry, context)).previousBase
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Places gained since the year before (positive is up); null where a rank is missing or a break stands between.',
  })
  async change(@Root() entry: RankingEntry, @Ctx() context: Context): Promise<number | null> {
    return (await movementIn(entry, context)).change
  }

  @FieldResolver(() => [Break], {
    description:
      'Why it cannot be compared with the year before it on record; empty where it can, and where it has no total.',
  })
  async breaks(@Root() entry: RankingEntry, @Ctx() context: Context): Promise<readonly Break[]> {
    return (await movementIn(entry, context)).breaks
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Rank among the ranked units of its region (hạng trong vùng); null without a rank or a region.',
  })
  async regionRank(@Root() { frame, table, entry }: RankingEntry, @Ctx() context: Context): Promise<number | null> {
    return (await regionsOf(context, frame, table)).get(entry.unit)?.rank ?? null
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many units of its region are ranked; null without a rank or a region.',
  })
  async regionBase(@Root() { frame, table, entry }: RankingEntry, @Ctx() context: Context): Promise<number | null> {
    return (await regionsOf(context, frame, table)).get(entry.unit)?.base ?? null
  }

  @FieldResolver(() => [SeriesPoint], {
    description:
      'The years up to that of the ranking, oldest first, by what is ranked: as published, published totals, of several values for a ' +
      'year the latest; computed, the final points of each year.',
  })
  async history(
    @Arg('years', () => Int, {
      nullable: true,
      defaultValue: 5,
      description: 'How many years back, the year of the ranking included: 1 to 100; 5 where left out.',
    })
    years: number | null,
    @Root() { entry, frame }: RankingEntry,
    @Ctx() context: Context,
  ): Promise<SeriesPoint[]> {
    const from = frame.year - checkedYears(years ?? 5)
    const { criterion, part } = frame
    const series =
      entry.basis === 'AS_PUBLISHED'
        ? entry.series.map(toSeriesPoint)
        : await unitSeries(context, { unit: entry.unit, criterion, part })
    return series.filter(({ year }) => from < year && year <= frame.year)
  }
}

const UNMOVED: Movement = { previousRank: null, previousBase: null, breaks: [], change: null }

async function movementIn({ frame, table, entry }: RankingEntry, context: Context): Promise<Movement> {
  return (await movementsOf(context, frame, table)).get(entry.unit) ?? UNMOVED
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
  shape: isEntryKey,
  load: async (context, keys) => {
    const parts = keys.map((key) => key.split(':'))
    const frames = await framesByKey(
      context,
      parts.map((each) => each.slice(0, -1).join(':')),
    )
    return Promise.all(
      frames.map(async (frame, index) => {
        const table = frame && (await tableOf(context, frame))
        const entry = table?.byUnit.get(parts[index]?.at(-1) ?? '')
        return frame && table && entry ? toRankingEntry(frame, table, entry, context.language) : null
      }),
    )
  },
}
