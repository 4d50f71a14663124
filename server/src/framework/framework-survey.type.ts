import { Field, ObjectType } from 'type-graphql'
import type { Decimal } from '../shared/decimal.ts'
import { DecimalScalar } from '../shared/scalars.ts'
import { EvidencePart } from './rules/evidence-part.ts'

@ObjectType({
  simpleResolvers: true,
  description:
    'How much of a framework one survey decides (trọng số khảo sát). How its target groups weigh among each other is told by no framework ' +
    'on record.',
})
export class FrameworkSurvey {
  readonly frameworkKey!: string

  @Field(() => EvidencePart, { description: 'Which survey: of leaders, of citizens, or one that is not cut further.' })
  part!: EvidencePart

  @Field(() => DecimalScalar, { description: 'Most points that it decides, as the framework cuts them by source.' })
  maxPoints!: string

  @Field(() => DecimalScalar, {
    description: 'The same as percent of the maximum of the whole framework, half up to 6 places.',
  })
  share!: Decimal
}
