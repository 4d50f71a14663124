import { Arg, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql'
import type { Decimal } from '../shared/decimal.ts'
import { languageArgument, MessageLanguage } from '../shared/language-argument.ts'
import { DecimalScalar } from '../shared/scalars.ts'
import { misfitMessage } from './rules/misfit-message.ts'
import type { FigureMisfit } from './rules/parts-sum.ts'

@ObjectType({
  simpleResolvers: true,
  description:
    'A figure that does not agree with the others (lệch số): what was stated, what the parts give. It is shown, never repaired.',
})
export class Misfit implements FigureMisfit {
  readonly parts!: readonly Decimal[]

  @Field(() => String, {
    description: 'The identity that does not hold: PARTS_SUM, the total is the sum of its parts.',
  })
  rule!: 'PARTS_SUM'

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What the source states, in points; null where it states nothing.',
  })
  stated!: Decimal

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What the other printed figures give, in points; null where they give nothing.',
  })
  expected!: Decimal
}

@Resolver(() => Misfit)
export class MisfitResolver {
  @FieldResolver(() => String, { description: 'The misfit in one sentence, with its numbers.' })
  message(
    @Arg('language', () => MessageLanguage, languageArgument)
    language: MessageLanguage | null,
    @Root() misfit: Misfit,
  ): string {
    return misfitMessage(misfit, language ?? MessageLanguage.VI)
  }
}
