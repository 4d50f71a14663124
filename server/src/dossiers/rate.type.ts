import { Arg, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import type { Decimal } from '../shared/decimal.ts'
import { badInput } from '../shared/errors.ts'
import { RoundingMode } from '../shared/rounding.ts'
import { DecimalScalar, LongScalar } from '../shared/scalars.ts'
import { percentOfShare, printShare, type Share } from './rules/rates.ts'

@ObjectType({
  simpleResolvers: true,
  description: 'A part of a whole with both its numbers (tỷ lệ), so that nobody has to guess its denominator.',
})
export class Rate implements Share {
  @Field(() => LongScalar, { description: 'The part.' })
  numerator!: number

  @Field(() => LongScalar, { description: 'The whole.' })
  denominator!: number
}

const MOST_PLACES = 6

@Resolver(() => Rate)
export class RateResolver {
  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: '100 x numerator / denominator, half up to 6 places; null where the denominator is 0.',
  })
  percent(@Root() rate: Rate): Decimal | null {
    return percentOfShare(rate)
  }

  @FieldResolver(() => String, {
    description: 'The percent with a decimal comma and without a sign, rounded once; "–" where the denominator is 0.',
  })
  printed(
    @Arg('mode', () => RoundingMode, {
      nullable: true,
      defaultValue: RoundingMode.HALF_UP,
      description: 'How it is rounded.',
    })
    mode: RoundingMode | null,
    @Arg('places', () => Int, { nullable: true, defaultValue: 2, description: 'Decimal places, 0 to 6.' })
    places: number | null,
    @Root() rate: Rate,
  ): string {
    const digits = places ?? 2
    if (digits < 0 || digits > MOST_PLACES) {
      throw badInput({
        vi: `places: cần số từ 0 đến ${MOST_PLACES}, nhận được ${digits}.`,
        en: `places: expected 0 to ${MOST_PLACES}, got ${digits}.`,
      })
    }
    return printShare(rate, { mode: mode ?? RoundingMode.HALF_UP, places: digits })
  }
}
