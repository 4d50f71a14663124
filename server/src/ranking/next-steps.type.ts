import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Criterion } from '../framework/criterion.type.ts'
import { Band } from '../framework/framework.type.ts'
import type { BandCondition } from '../framework/rules/bands.ts'
import type { Decimal } from '../shared/decimal.ts'
import { DecimalScalar } from '../shared/scalars.ts'

/** What the fewest points bring. */
export const NextRankOutcome = { TIE: 'TIE', AHEAD: 'AHEAD' } as const
export type NextRankOutcome = (typeof NextRankOutcome)[keyof typeof NextRankOutcome]
registerEnumType(NextRankOutcome, {
  name: 'NextRankOutcome',
  description: 'What the fewest points towards a better rank bring.',
  valuesConfig: {
    TIE: { description: 'The unit draws level, and the rank is shared (đồng hạng).' },
    AHEAD: { description: 'No figure of 6 places draws level: the unit passes (vượt).' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'The next better rank and what it takes in points (hạng kế trên).' })
export class NextRank {
  @Field(() => Int, { description: 'That rank.' })
  rank!: number

  @Field(() => Int, { description: 'How many units are ranked.' })
  base!: number

  @Field(() => DecimalScalar, { description: 'The fewest points more that give it, exact to 6 places.' })
  points!: Decimal

  @Field(() => DecimalScalar, { description: 'The fewest points more that hold it alone.' })
  pointsToPass!: Decimal

  @Field(() => NextRankOutcome, { description: 'Whether those fewest points draw level or pass.' })
  outcome!: NextRankOutcome

  @Field(() => Int, { description: 'How many units hold that rank now.' })
  holders!: number

  @Field(() => Boolean, { description: 'Whether so many points are left to be won.' })
  reachable!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'What an area lacks to the floor of a class.' })
export class AreaLack {
  @Field(() => Criterion, { description: 'The area (lĩnh vực).' })
  criterion!: Criterion

  @Field(() => DecimalScalar, { description: 'The fewest points more that reach the floor, above 0.' })
  points!: Decimal
}

@ObjectType({ simpleResolvers: true, description: 'The next better class and what it takes (loại kế trên).' })
export class NextBand {
  @Field(() => Band, { description: 'That class.' })
  band!: Band

  @Field(() => DecimalScalar, {
    description: 'The fewest points more, won where the floors ask for them; 0 where a condition alone bars it.',
  })
  points!: Decimal

  @Field(() => [AreaLack], { description: 'What each area below the floor of that class lacks; empty where none is.' })
  areas!: AreaLack[]

  @Field(() => [String], {
    description: 'Knock-out conditions that hold and that no points lift, in the language of the request.',
  })
  conditions!: string[]

  @Field(() => Boolean, { description: 'Whether so many points are left to be won and no condition bars it.' })
  reachable!: boolean
}

@ObjectType({
  simpleResolvers: true,
  description: 'Why a class that the total alone would reach was refused (vì sao không được xếp loại cao hơn).',
})
export class BandObstacle {
  /** The condition that bars it; null where it is the floor of an area. */
  readonly condition!: BandCondition | null

  @Field(() => Band, { description: 'The class that was refused.' })
  band!: Band

  @Field(() => Criterion, { nullable: true, description: 'The area below its floor; null where a condition bars it.' })
  area!: Criterion | null
}
