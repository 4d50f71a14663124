import { Field, ObjectType } from 'type-graphql'
import { EvidencePart } from '../framework/rules/evidence-part.ts'
import type { Decimal } from '../shared/decimal.ts'
import { DecimalScalar } from '../shared/scalars.ts'

@ObjectType({ simpleResolvers: true, description: 'Points of a maximum, and the share that they are (tỷ lệ điểm).' })
export class PointsShare {
  @Field(() => DecimalScalar, { description: 'Points reached.' })
  points!: Decimal

  @Field(() => DecimalScalar, { description: 'Most points of the leaves that apply and have a score; above 0.' })
  maxPoints!: Decimal

  @Field(() => DecimalScalar, { description: '100 x points / maxPoints, half up to 6 places.' })
  percent!: Decimal
}

@ObjectType({
  simpleResolvers: true,
  description: 'What those who were asked think of an area, beside the scores from inside (đánh giá qua khảo sát).',
})
export class SurveyView {
  @Field(() => EvidencePart, { description: 'Who was asked: leaders, or citizens and organisations.' })
  part!: EvidencePart

  @Field(() => PointsShare, { description: 'The leaves of the area that this survey decides.' })
  share!: PointsShare

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The self-assessed share less this one, in percentage points: above 0 where the unit thinks better of itself; null without a ' +
      'self-assessment.',
  })
  fromSelf!: Decimal | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The appraised share less this one, in percentage points; null without appraised points.',
  })
  fromAppraised!: Decimal | null
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Scores from inside and the view of those who were asked, in one area (chênh lệch giữa tự chấm, thẩm định và khảo sát). The two rest on ' +
    'different leaves of the area, so that a gap is a question to look into, not an error.',
})
export class SurveyGap {
  readonly criterionKey!: string

  @Field(() => PointsShare, {
    nullable: true,
    description: 'Appraised leaves as the unit scored itself; null without.',
  })
  self!: PointsShare | null

  @Field(() => PointsShare, { nullable: true, description: 'Appraised leaves as they were settled; null without.' })
  appraised!: PointsShare | null

  @Field(() => [SurveyView], { description: 'Each survey that decides points of the area, in order of the parts.' })
  views!: readonly SurveyView[]
}
