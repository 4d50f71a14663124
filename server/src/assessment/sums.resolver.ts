import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Criterion } from '../framework/criterion.type.ts'
import { criterionByKey } from '../framework/framework.loader.ts'
import { languageArgument, MessageLanguage } from '../shared/language-argument.ts'
import { Unit } from '../units/unit.type.ts'
import { unitsById } from '../units/units-by-id.loader.ts'
import { AssessmentNode } from './assessment-node.type.ts'
import { leadUnit } from './lead-units.loader.ts'
import { scoresByAssessment } from './score.loader.ts'
import { Score } from './score.type.ts'
import { AssessmentCondition, LeadLosses } from './sums.type.ts'

@Resolver(() => AssessmentNode)
export class AssessmentNodeResolver {
  @FieldResolver(() => Criterion, { description: 'The node of the framework.' })
  criterion(@Root() { criterionKey }: AssessmentNode, @Ctx() context: Context) {
    return criterionByKey.at(context, criterionKey)
  }

  @FieldResolver(() => Score, { nullable: true, description: 'The score of a leaf; null above.' })
  async score(@Root() { criterionKey, assessmentKey }: AssessmentNode, @Ctx() context: Context): Promise<Score | null> {
    const scores = await context.load(scoresByAssessment).load(assessmentKey)
    return scores.find((score) => score.criterionKey === criterionKey) ?? null
  }
}

@Resolver(() => LeadLosses)
export class LeadLossesResolver {
  @FieldResolver(() => Unit, {
    nullable: true,
    description:
      'The unit directly below the assessed one that bears the name of this lead; null where none is on record.',
  })
  async owner(@Root() { unitKey, lead }: LeadLosses, @Ctx() context: Context): Promise<Unit | null> {
    const owner = lead === null ? null : await context.load(leadUnit).load({ unitKey, lead })
    return owner === null ? null : unitsById.at(context, owner)
  }
}

@Resolver(() => AssessmentCondition)
export class AssessmentConditionResolver {
  @FieldResolver(() => String, { description: 'The condition in words, as the framework puts it.' })
  text(
    @Arg('language', () => MessageLanguage, languageArgument)
    language: MessageLanguage | null,
    @Root() { words }: AssessmentCondition,
  ): string {
    return language === MessageLanguage.EN ? words.en : words.vi
  }
}
