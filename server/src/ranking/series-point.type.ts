import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { frameworkByKey } from '../framework/framework.loader.ts'
import { Framework } from '../framework/framework.type.ts'
import { Decimal } from '../shared/decimal.ts'
import { fraction, percentOf } from '../shared/fraction.ts'
import { exactly } from '../shared/fraction-arithmetic.ts'
import { printFraction, roundFraction, transport } from '../shared/rounding.ts'
import { DecimalScalar } from '../shared/scalars.ts'
import { Unit } from '../units/unit.type.ts'
import { unitsById } from '../units/units-by-id.loader.ts'
import type { ComputedYear } from './computed-years.loader.ts'
import { RankingBasis } from './ranking-vocabulary.ts'
import { Break } from './rules/breaks.ts'
import type { SeriesTotal } from './rules/series.ts'

@ObjectType({
  simpleResolvers: true,
  description:
    'One year of a series (một năm trong chuỗi số). Years without a figure on record are left out; a break says why a year is not joined to the one before.',
})
export class SeriesPoint {
  readonly unitKey!: string
  readonly frameworkKey!: string
  /** As its source printed it; null for what is computed. */
  readonly stated!: string | null

  @Field(() => Int, { description: 'The year.' })
  year!: number

  @Field(() => RankingBasis, { description: 'As published, or computed from the scores kept here.' })
  basis!: RankingBasis

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Points; of several published values the latest. Null where nothing is scored yet.',
  })
  points!: Decimal | string | null

  @Field(() => DecimalScalar, { nullable: true, description: 'Most points that could be reached.' })
  maxPoints!: Decimal | string | null

  @Field(() => DecimalScalar, { nullable: true, description: '100 x points / maxPoints, half up to 6 places.' })
  percent!: Decimal | null

  @Field(() => Int, {
    nullable: true,
    description: 'Rank, as printed or computed; null where no source prints it, and where scores are missing.',
  })
  rank!: number | null

  @Field(() => Int, { nullable: true, description: 'How many were ranked; null where no source says ("7/?").' })
  base!: number | null

  @Field(() => [Break], {
    description: 'Why it is not joined to the year before it in the series; empty where it is.',
  })
  breaks!: readonly Break[]
}

/** A published year. */
export function toSeriesPoint(total: SeriesTotal): SeriesPoint {
  return {
    unitKey: total.unit,
    frameworkKey: total.framework,
    stated: total.printed,
    year: total.year,
    basis: RankingBasis.AS_PUBLISHED,
    points: total.value,
    maxPoints: total.scaleMax,
    percent: roundFraction(percentOf(fraction(total.value, total.scaleMax)), transport),
    rank: total.rank,
    base: total.rankBase,
    breaks: total.breaks,
  }
}

/** A computed year. */
export function toComputedPoint(own: ComputedYear & { readonly breaks: readonly Break[] }): SeriesPoint {
  const { points, maxPoints, share, rank, base } = own.line
  return {
    unitKey: own.unit,
    frameworkKey: own.framework,
    stated: null,
    year: own.year,
    basis: RankingBasis.COMPUTED,
    ...{ points, maxPoints, rank, base },
    percent: share && roundFraction(percentOf(share), transport),
    breaks: own.breaks,
  }
}

@Resolver(() => SeriesPoint)
export class SeriesPointResolver {
  @FieldResolver(() => Unit, { description: 'The unit that the figure speaks of.' })
  unit(@Root() { unitKey }: SeriesPoint, @Ctx() context: Context) {
    return unitsById.at(context, unitKey)
  }

  @FieldResolver(() => Framework, { description: 'The framework that scores this year.' })
  framework(@Root() { frameworkKey }: SeriesPoint, @Ctx() context: Context) {
    return frameworkByKey.at(context, frameworkKey)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The points as printed, with decimal comma: the source's, or rounded once by the framework's rule.",
  })
  async printed(@Root() point: SeriesPoint, @Ctx() context: Context): Promise<string | null> {
    if (point.basis === RankingBasis.AS_PUBLISHED || point.points === null) return point.stated
    const framework = await frameworkByKey.at(context, point.frameworkKey)
    return framework && printFraction(exactly(new Decimal(point.points)), framework.rounding)
  }
}
