import { Field, Int, ObjectType } from 'type-graphql'
import { WorkedOut } from '../shared/compilable.ts'
import type { Decimal } from '../shared/decimal.ts'
import { DecimalScalar } from '../shared/scalars.ts'
import { Stage } from './assessment-vocabulary.ts'

@ObjectType({
  simpleResolvers: true,
  description: 'The sum of a whole assessment at one stage (tổng điểm), over the leaves that apply.',
})
export class StageTotal {
  @Field(() => Stage, { description: 'The stage.' })
  stage!: Stage

  @Field(() => DecimalScalar, { description: 'Points, adjustments included; exact.' })
  points!: string | null

  @Field(() => DecimalScalar, {
    description: 'Maximum of the leaves that apply and count at this stage; adjustments have none.',
  })
  maxPoints!: string | null

  @Field(() => DecimalScalar, { description: 'Maximum of the leaves that apply and have no score; 0 when complete.' })
  missing!: string

  @WorkedOut()
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '100 x points / maxPoints, half up to 6 places; null where nothing applies.',
  })
  percent!: () => Decimal | null

  @WorkedOut()
  @Field(() => String, {
    nullable: true,
    description: "The points as printed: the framework's rounding, decimal comma.",
  })
  printed!: () => string | null

  @Field(() => Boolean, { description: 'True when no leaf lacks a score.' })
  complete!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'A knock-out condition that holds (điều kiện khống chế).' })
export class AssessmentCondition {
  readonly words!: { readonly vi: string; readonly en: string }

  @Field(() => String, { description: 'Its code in the bands of the framework.' })
  code!: string

  @Field(() => String, { nullable: true, description: 'Why it holds for this unit; null where nobody said.' })
  reason!: string | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'What one lead agency answers for (điểm mất theo cơ quan chủ trì): both kinds of loss, never added up.',
})
export class LeadLosses {
  readonly unitKey!: string

  @Field(() => String, {
    nullable: true,
    description: 'The lead agency as the framework names it; null for leaves without one.',
  })
  lead!: string | null

  @Field(() => String, { nullable: true, description: 'The same in English; null where none is on record.' })
  leadEn!: string | null

  @Field(() => DecimalScalar, { description: 'Appraised points lost (điểm bị trừ); never negative.' })
  deducted!: Decimal

  @Field(() => Int, { description: 'How many appraised leaves lost anything.' })
  deductedLeaves!: number

  @Field(() => DecimalScalar, {
    description: 'Survey and socio-economic points not reached (điểm chưa đạt); never negative.',
  })
  notReached!: Decimal

  @Field(() => Int, { description: 'How many survey and socio-economic leaves lost anything.' })
  notReachedLeaves!: number
}
