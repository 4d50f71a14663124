import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Criterion } from '../framework/criterion.type.ts'
import { criterionByKey } from '../framework/framework.loader.ts'
import { Assessment } from './assessment.type.ts'
import { placed } from './placed-key.ts'
import { surveyGaps } from './survey-gaps.loader.ts'
import { SurveyGap } from './survey-gaps.type.ts'

@Resolver(() => Assessment)
export class AssessmentSurveyGapsResolver {
  @FieldResolver(() => [SurveyGap], {
    description:
      'Areas that are scored from inside and by surveys, in the order of the framework, with how far the two lie apart.',
  })
  surveyGaps(@Root() { key, year }: Assessment, @Ctx() context: Context) {
    return context.load(surveyGaps).load(placed(year, key))
  }
}

@Resolver(() => SurveyGap)
export class SurveyGapResolver {
  @FieldResolver(() => Criterion, { description: 'The area.' })
  area(@Root() { criterionKey }: SurveyGap, @Ctx() context: Context) {
    return criterionByKey.at(context, criterionKey)
  }
}
