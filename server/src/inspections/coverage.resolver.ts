import { Arg, FieldResolver, Int, Resolver, Root } from 'type-graphql'

import type { Decimal } from '../shared/decimal.ts'
import { badInput } from '../shared/errors.ts'
import { printFraction, RoundingMode, roundFraction, transport } from '../shared/rounding.ts'
import { DecimalScalar } from '../shared/scalars.ts'
import { Coverage } from './campaign.type.ts'
import { percentCovered } from './rules/coverage.ts'

const MOST_PLACES = 6

@Resolver(() => Coverage)
export class CoverageResolver {
  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: '100 x inspected / planned, half up to 6 places; null where one is not known, and of nothing planned.',
  })
  percent(@Root() coverage: Coverage): Decimal | null {
    const percent = percentCovered(coverage)
    return percent && roundFraction(percent, transport)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The percent for print, with decimal comma, without %: rounded once from the exact share. Null where percent is.',
  })
  printed(
    @Arg('mode', () => RoundingMode, {
      nullable: true,
      defaultValue: RoundingMode.HALF_UP,
      description: 'How it is shortened; half up where left out.',
    })
    mode: RoundingMode | null,
    @Arg('places', () => Int, {
      nullable: true,
      defaultValue: 2,
      description: 'Decimal places, 0 to 6, both inclusive; 2 where left out.',
    })
    places: number | null,
    @Root() coverage: Coverage,
  ): string | null {
    const percent = percentCovered(coverage)
    return percent && printFraction(percent, { mode: mode ?? RoundingMode.HALF_UP, places: checkedPlaces(places ?? 2) })
  }
}

function checkedPlaces(places: number): number {
  if (places >= 0 && places <= MOST_PLACES) return places
  throw badInput({
    vi: `places: cần số chữ số thập phân từ 0 đến ${MOST_PLACES}, nhận được ${places}.`,
    en: `places: expected 0 to ${MOST_PLACES} decimal places, got ${places}.`,
  })
}
