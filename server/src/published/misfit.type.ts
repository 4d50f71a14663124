import { Arg, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql'
import type { Decimal } from '../shared/decimal.ts'
import { languageArgument, MessageLanguage } from '../shared/language-argument.ts'
import { wordsIn } from '../shared/message-language.ts'
import { DecimalScalar } from '../shared/scalars.ts'
import { misfitMessage } from './rules/misfit-message.ts'
import type { FigureMisfit } from './rules/parts-sum.ts'
import type { ToldMisfit } from './rules/told-misfit.ts'

@ObjectType({
  simpleResolvers: true,
  description:
    'A figure that does not agree with the others (lệch số): what was stated, what the parts give. It is shown, never repaired.',
})
export class Misfit {
  @Field(() => String, {
    description:
      'The identity that does not hold, as a lasting code: PARTS_SUM, a published total is the sum of its parts; RESOLVED_PARTS and the ' +
      'like, figures of a register. `message` says which in words.',
  })
  rule!: string

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What the source states, in the unit of the figure; null where it states nothing.',
  })
  stated!: Decimal | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What the other figures give, in the unit of the figure; null where they give nothing.',
  })
  expected!: Decimal | null
}

/** A misfit of a published total, or of a register. */
type AnyMisfit = FigureMisfit | ToldMisfit

@Resolver(() => Misfit)
export class MisfitResolver {
  @FieldResolver(() => String, { description: 'The misfit in one sentence, with its numbers.' })
  message(
    @Arg('language', () => MessageLanguage, languageArgument)
    language: MessageLanguage | null,
    @Root() misfit: AnyMisfit,
  ): string {
    return 'words' in misfit ? wordsIn(misfit.words, language) : misfitMessage(misfit, language ?? MessageLanguage.VI)
  }

  @FieldResolver(() => Boolean, {
    description: 'True where both figures may be right, because the source does not say how one of them counts.',
  })
  warning(@Root() misfit: AnyMisfit): boolean {
    return 'warning' in misfit && misfit.warning
  }
}
