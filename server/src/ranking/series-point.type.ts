import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { frameworkByKey } from '../framework/framework.loader.ts'
import { Framework } from '../framework/framework.type.ts'
import type { Decimal } from '../shared/decimal.ts'
import { fraction, percentOf } from '../shared/fraction.ts'
import { roundFraction, transport } from '../shared/rounding.ts'
import { DecimalScalar } from '../shared/scalars.ts'
import { Unit } from '../units/unit.type.ts'
import { unitsById } from '../units/units-by-id.loader.ts'
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

  @Field(() => Int, { description: 'The year.' })
  year!: number

  @Field(() => DecimalScalar, { nullable: true, description: 'Points; of several published values the latest.' })
  points!: Decimal | null

  @Field(() => DecimalScalar, { nullable: true, description: 'Most points that could be reached.' })
  maxPoints!: Decimal | null

  @Field(() => DecimalScalar, { nullable: true, description: '100 x points / maxPoints, half up to 6 places.' })
  percent!: Decimal | null

  @Field(() => String, { nullable: true, description: 'The figure as its source printed it, with decimal comma.' })
  printed!: string | null

  @Field(() => Int, { nullable: true, description: 'Rank as printed; null where no source prints it.' })
  rank!: number | null

  @Field(() => Int, { nullable: true, description: 'How many were ranked; null where no source says ("7/?").' })
  base!: number | null

  @Field(() => [Break], {
    description: 'Why it is not joined to the year before it in the series; empty where it is.',
  })
  breaks!: readonly Break[]
}

export function toSeriesPoint(total: SeriesTotal): SeriesPoint {
  return {
    unitKey: total.unit,
    frameworkKey: total.framework,
    year: total.year,
    points: total.value,
    maxPoints: total.scaleMax,
    percent: roundFraction(percentOf(fraction(total.value, total.scaleMax)), transport),
    printed: total.printed,
    rank: total.rank,
    base: total.rankBase,
    breaks: total.breaks,
  }
}

@Resolver(() => SeriesPoint)
export class SeriesPointResolver {
  @FieldResolver(() => Unit, { description: 'The unit that the figure speaks of.' })
  unit(@Root() { unitKey }: SeriesPoint, @Ctx() context: Context) {
    return context.load(unitsById).load(unitKey)
  }

  @FieldResolver(() => Framework, { description: 'The framework that scores this year.' })
  framework(@Root() { frameworkKey }: SeriesPoint, @Ctx() context: Context) {
    return context.load(frameworkByKey).load(frameworkKey)
  }
}
