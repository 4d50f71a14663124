import { Field, Int, ObjectType } from 'type-graphql'
import type { Decimal } from '../shared/decimal.ts'
import { DecimalScalar } from '../shared/scalars.ts'

@ObjectType({
  simpleResolvers: true,
  description:
    'A node of the framework with the exact sums of its leaves (cây điểm): what was claimed, what was given, what was lost. ' +
    'Null means that nothing below has such a value; it is never a zero.',
})
export class AssessmentNode {
  readonly criterionKey!: string
  readonly assessmentKey!: string

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Maximum of the leaves that apply (điểm tối đa); null for adjustments.',
  })
  maxPoints!: Decimal | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Self-assessed points (tự chấm); null where nothing below is self-assessed.',
  })
  self!: Decimal | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Final points of appraised leaves and adjustments (thẩm định); null where none below is scored.',
  })
  appraised!: Decimal | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Final points of survey and socio-economic leaves (khảo sát); null where none below is scored.',
  })
  surveyed!: Decimal | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Final points (điểm đạt); null where nothing below is scored.',
  })
  points!: Decimal | null

  @Field(() => DecimalScalar, { description: 'Maximum of the leaves that apply and have no final score.' })
  missing!: Decimal

  @Field(() => Boolean, { description: 'True when no leaf below lacks a final score.' })
  complete!: boolean

  @Field(() => DecimalScalar, {
    nullable: true,
    description: '100 x points / maxPoints, half up to 6 places; null where there are no points or no maximum.',
  })
  percent!: Decimal | null

  @Field(() => String, {
    nullable: true,
    description: "The points as printed: the framework's rounding, decimal comma; null where there are none.",
  })
  printed!: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Điểm bị trừ: appraised points lost, 0 or more; null where nothing appraised below has final points.',
  })
  deducted!: Decimal | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Điểm chưa đạt: survey and socio-economic points not reached, 0 or more; null where none of them below has final points.',
  })
  notReached!: Decimal | null

  @Field(() => Int, { description: 'Leaves below it, itself where it is one.' })
  leaves!: number

  @Field(() => Int, { description: 'Those of them that lost anything.' })
  lostLeaves!: number
}
