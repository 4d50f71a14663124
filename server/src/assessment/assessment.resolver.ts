import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { frameworkByKey } from '../framework/framework.loader.ts'
import { Framework } from '../framework/framework.type.ts'
import { EvidencePart } from '../framework/rules/evidence-part.ts'
import { loadAll } from '../shared/batch.ts'
import { ConnectionArgs } from '../shared/connection.ts'
import { Decimal } from '../shared/decimal.ts'
import { decodeId } from '../shared/ids.ts'
import type { NodeKind } from '../shared/node.resolver.ts'
import { DecimalScalar } from '../shared/scalars.ts'
import { Unit } from '../units/unit.type.ts'
import { unitsById } from '../units/units-by-id.loader.ts'
import { assessmentByKey, assessmentOf, conditionsByAssessment, unitAssessmentPage } from './assessment.loader.ts'
import { Assessment, AssessmentConnection } from './assessment.type.ts'
import { AssessmentNode } from './assessment-node.type.ts'
import { areaScores, partScores, stageTotal, wholeOf } from './assessment-sums.ts'
import { leadLosses, treeOf } from './assessment-tree.loader.ts'
import { Stage } from './assessment-vocabulary.ts'
import { DeductionConnection } from './deduction.type.ts'
import { frameworkRulesOf } from './framework-of.ts'
import { assessmentLossPage } from './losses.query.ts'
import { placed } from './placed-key.ts'
import { AreaScore, PartScore } from './point-scores.type.ts'
import { Round } from './round.type.ts'
import { roundByKey } from './rounds.query.ts'
import { scoresByAssessment } from './score.loader.ts'
import { Score } from './score.type.ts'
import { AssessmentCondition, LeadLosses, StageTotal } from './sums.type.ts'

/** The argument of every field that is read at one stage. */
function AtStage() {
  return Arg('stage', () => Stage, {
    nullable: true,
    defaultValue: Stage.FINAL,
    description: 'The stage to read at; FINAL where left out.',
  })
}

@Resolver(() => Assessment)
export class AssessmentResolver {
  @Query(() => Assessment, {
    nullable: true,
    description: 'The assessment of a unit by a framework in a year (kết quả chấm điểm); null where there is none.',
  })
  assessment(
    @Arg('unit', () => ID, { description: 'The assessed unit.' }) unit: string,
    @Arg('year', () => Int, { description: 'The assessed year.' }) year: number,
    @Arg('framework', () => String, { description: 'Code of the framework.' }) framework: string,
    @Ctx() context: Context,
  ): Promise<Assessment | null> {
    return assessmentOf(context, decodeId(unit, 'Unit'), year, framework)
  }

  @FieldResolver(() => Unit, { description: 'The assessed unit.' })
  unit(@Root() { unitKey }: Assessment, @Ctx() context: Context) {
    return unitsById.at(context, unitKey)
  }

  @FieldResolver(() => Framework, { description: 'The framework by which it was scored, for ever.' })
  framework(@Root() { frameworkKey }: Assessment, @Ctx() context: Context) {
    return frameworkByKey.at(context, frameworkKey)
  }

  @FieldResolver(() => Round, { description: 'The round that it belongs to.' })
  round(@Root() { roundKey }: Assessment, @Ctx() context: Context) {
    return context.load(roundByKey).load(roundKey)
  }

  @FieldResolver(() => StageTotal, {
    nullable: true,
    description: 'The sum of the whole at a stage; null where the stage was not reached.',
  })
  total(@AtStage() stage: Stage | null, @Root() assessment: Assessment, @Ctx() context: Context) {
    return stageTotal(context, assessment, stage ?? Stage.FINAL)
  }

  @FieldResolver(() => [AreaScore], {
    description:
      'Sums by area in their order; empty where the stage was not reached. Areas that no leaf counts in are left out.',
  })
  byArea(@AtStage() stage: Stage | null, @Root() assessment: Assessment, @Ctx() context: Context) {
    return areaScores(context, assessment, stage ?? Stage.FINAL)
  }

  @FieldResolver(() => [PartScore], {
    description: 'Sums by source of points; empty where the stage was not reached.',
  })
  byPart(@AtStage() stage: Stage | null, @Root() assessment: Assessment, @Ctx() context: Context) {
    return partScores(context, assessment, stage ?? Stage.FINAL)
  }

  @FieldResolver(() => Score, {
    nullable: true,
    description: 'The score at the leaf of this number; null where the framework has no such leaf.',
  })
  async score(
    @Arg('criterion', () => String, { description: 'Number of a leaf in the framework, such as 3.2.1.' })
    criterion: string,
    @Root() assessment: Assessment,
    @Ctx() context: Context,
  ): Promise<Score | null> {
    const rules = await frameworkRulesOf(context, assessment.frameworkKey)
    const scores = await context.load(scoresByAssessment).load(placed(assessment.year, assessment.key))
    return scores.find(({ criterionKey }) => rules.codes.get(criterionKey) === criterion) ?? null
  }

  @FieldResolver(() => [Score], {
    description:
      'The scores of all leaves, in the order of the framework. Only leaves are scored, so the argument changes nothing.',
  })
  scores(
    @Arg('leavesOnly', () => Boolean, {
      nullable: true,
      defaultValue: true,
      description: 'Only leaves bear scores; what stands above them is in `tree`.',
    })
    _leavesOnly: boolean | null,
    @Root() assessment: Assessment,
    @Ctx() context: Context,
  ): Promise<Score[]> {
    return context.load(scoresByAssessment).load(placed(assessment.year, assessment.key))
  }

  @FieldResolver(() => [AssessmentNode], {
    description: 'Every node of the framework in order, depth first, with the exact sums of its leaves (cây điểm).',
  })
  tree(@Root() assessment: Assessment, @Ctx() context: Context): Promise<AssessmentNode[]> {
    return treeOf(context, assessment)
  }

  @FieldResolver(() => [LeadLosses], {
    description:
      'Losses by lead agency, the largest deduction first; only those who lost anything (điểm mất theo cơ quan chủ trì).',
  })
  lossesByLead(@Root() assessment: Assessment, @Ctx() context: Context): Promise<LeadLosses[]> {
    return leadLosses(context, assessment)
  }

  @FieldResolver(() => [AssessmentCondition], {
    description: 'Knock-out conditions that hold for this unit this year; empty where none does.',
  })
  async conditions(@Root() assessment: Assessment, @Ctx() context: Context): Promise<AssessmentCondition[]> {
    const { bands } = await frameworkRulesOf(context, assessment.frameworkKey)
    const rows = await context.load(conditionsByAssessment).load(placed(assessment.year, assessment.key))
    return rows.map(({ code, reason }) => {
      const band = bands.find(({ condition }) => condition?.code === code)
      return { code, reason, words: band?.condition?.words ?? { vi: code, en: code } }
    })
  }

  @FieldResolver(() => DeductionConnection, {
    description: 'Losses of one source of points, the most points first.',
  })
  deductions(
    @Arg('part', () => EvidencePart, {
      nullable: true,
      defaultValue: EvidencePart.APPRAISED,
      description: 'The source of points; APPRAISED (điểm bị trừ) where left out.',
    })
    part: EvidencePart | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Root() { key }: Assessment,
    @Ctx() context: Context,
  ) {
    return assessmentLossPage(context, key, part ?? EvidencePart.APPRAISED, args)
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description:
      'Bonus and penalty points (điểm thưởng, điểm trừ) together, within their caps, as they stand at the end; null where the framework has none, or nothing is final.',
  })
  async adjustments(@Root() assessment: Assessment, @Ctx() context: Context): Promise<Decimal | null> {
    const row = await wholeOf(context, assessment, Stage.FINAL, EvidencePart.ADJUSTMENT)
    return row && new Decimal(row.points)
  }
}

@Resolver(() => Unit)
export class UnitAssessmentsResolver {
  @FieldResolver(() => AssessmentConnection, {
    description:
      'Its assessments on record, the latest year first; empty where none is: most published years print no scores.',
  })
  assessments(@Args(() => ConnectionArgs) args: ConnectionArgs, @Root() { key }: Unit, @Ctx() context: Context) {
    return unitAssessmentPage(context, key, args)
  }
}

export const assessmentNode: NodeKind = {
  type: 'Assessment',
  load: (context, keys) => loadAll(context, assessmentByKey, keys),
}
