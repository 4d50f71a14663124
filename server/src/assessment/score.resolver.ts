import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Criterion } from '../framework/criterion.type.ts'
import { criterionByKey } from '../framework/framework.loader.ts'
import type { LeafRule } from '../framework/rules/scoring-rule.ts'
import { loadAll } from '../shared/batch.ts'
import type { Decimal } from '../shared/decimal.ts'
import { percentOf } from '../shared/fraction.ts'
import { languageArgument, MessageLanguage } from '../shared/language-argument.ts'
import type { NodeKind } from '../shared/node.resolver.ts'
import { roundFraction, transport } from '../shared/rounding.ts'
import { DecimalScalar } from '../shared/scalars.ts'
import type { Bilingual } from '../shared/tongue.ts'
import { assessmentByKey } from './assessment.loader.ts'
import { Assessment } from './assessment.type.ts'
import { Deduction } from './deduction.type.ts'
import { frameworkRulesOf } from './framework-of.ts'
import { lossByKey } from './losses.query.ts'
import { placed } from './placed-key.ts'
import { branchWords } from './rules/branch-words.ts'
import { valuesOf } from './rules/figures.ts'
import { reportedShare } from './rules/reported-share.ts'
import { shortReason } from './rules/short-reason.ts'
import { Stage } from './rules/stages.ts'
import { explanationsByScore, previousScore, scoreByKey, valuesByScore } from './score.loader.ts'
import { Explanation, Score, StageScore, toStageScore } from './score.type.ts'
import { reportOf, whyOf } from './stage-report.ts'

@Resolver(() => Score)
export class ScoreResolver {
  @FieldResolver(() => Assessment, { description: 'The assessment that it belongs to.' })
  assessment(@Root() { assessmentKey }: Score, @Ctx() context: Context) {
    return context.load(assessmentByKey).load(assessmentKey)
  }

  @FieldResolver(() => Criterion, { description: 'The leaf of the framework.' })
  criterion(@Root() { criterionKey }: Score, @Ctx() context: Context) {
    return criterionByKey.at(context, criterionKey)
  }

  @FieldResolver(() => StageScore, {
    nullable: true,
    description:
      'What the unit claims (tự chấm); null where it claimed nothing, and for what surveys and statistics score.',
  })
  self(@Root() score: Score, @Ctx() context: Context) {
    return stageOf(context, score, Stage.SELF)
  }

  @FieldResolver(() => StageScore, { nullable: true, description: 'The first appraisal; null where there was none.' })
  appraisal1(@Root() score: Score, @Ctx() context: Context) {
    return stageOf(context, score, Stage.APPRAISAL_1)
  }

  @FieldResolver(() => [Explanation], {
    description: 'Questions to the unit and its answers (giải trình), the oldest first; empty where none was asked.',
  })
  async explanations(@Root() { year, key }: Score, @Ctx() context: Context): Promise<Explanation[]> {
    const rows = await context.load(explanationsByScore).load(placed(year, key))
    return rows.map(({ figures, answered_at, ...row }) => ({ ...row, figures: figures ?? [], answeredAt: answered_at }))
  }

  @FieldResolver(() => StageScore, {
    nullable: true,
    description: 'The appraisal after explanation; null where nothing new was decided.',
  })
  appraisal2(@Root() score: Score, @Ctx() context: Context) {
    return stageOf(context, score, Stage.APPRAISAL_2)
  }

  @FieldResolver(() => StageScore, {
    nullable: true,
    description: 'The last appraisal decision, or the value of a survey or of statistics; null where nobody decided.',
  })
  final(@Root() score: Score, @Ctx() context: Context) {
    return stageOf(context, score, Stage.FINAL)
  }

  @FieldResolver(() => Score, {
    nullable: true,
    description:
      'The score of the same unit one year before, at the same leaf or at the one that answers to it whole; null where a break stands between.',
  })
  previous(@Root() { year, key }: Score, @Ctx() context: Context) {
    return context.load(previousScore).load(placed(year, key))
  }

  @FieldResolver(() => Deduction, {
    nullable: true,
    description: 'What was lost here and what became of it; null where nothing was lost, or nothing is final.',
  })
  deduction(@Root() { key, lost }: Score, @Ctx() context: Context) {
    return lost === null || lost.isZero() ? null : context.load(lossByKey).load(key)
  }
}

async function stageOf(context: Context, score: Score, stage: Stage): Promise<StageScore | null> {
  const values = await context.load(valuesByScore).load(placed(score.year, score.key))
  const value = values[stage]
  return value ? toStageScore(value, score) : null
}

@Resolver(() => StageScore)
export class StageScoreResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why it is so, in full: every figure, the calculation and the branch (diễn giải), judged again by the rule of the frozen framework.',
  })
  async why(
    @Arg('language', () => MessageLanguage, languageArgument) language: MessageLanguage | null,
    @Root() stage: StageScore,
    @Ctx() context: Context,
  ): Promise<string | null> {
    return inLanguage(whyOf(await ruleOf(context, stage), stage.value), language)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The same in a few words for the cell of a table: "30%, mức đủ 60%", "2 công chức bị kỷ luật"; null where there is no score.',
  })
  async reason(
    @Arg('language', () => MessageLanguage, languageArgument) language: MessageLanguage | null,
    @Root() stage: StageScore,
    @Ctx() context: Context,
  ): Promise<string | null> {
    const rule = await ruleOf(context, stage)
    return inLanguage(shortReason(rule, reportOf(stage.value), stage.branch), language)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The branch in words, the same for every unit that took it: "dưới sàn 20%"; null where none was taken.',
  })
  async branchText(
    @Arg('language', () => MessageLanguage, languageArgument) language: MessageLanguage | null,
    @Root() stage: StageScore,
    @Ctx() context: Context,
  ): Promise<string | null> {
    if (stage.branch === null) return null
    return inLanguage(branchWords(await ruleOf(context, stage), stage.branch), language)
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description:
      'b/a as percent, half up to 6 places, of rules that divide two figures; null otherwise, and where nothing was due.',
  })
  async share(@Root() stage: StageScore, @Ctx() context: Context): Promise<Decimal | null> {
    const report = reportOf(stage.value)
    if (report.state !== 'REPORTED') return null
    const share = reportedShare(await ruleOf(context, stage), valuesOf(report.figures))
    return share && roundFraction(percentOf(share), transport)
  }
}

async function ruleOf(context: Context, { frameworkKey, criterionKey }: StageScore): Promise<LeafRule> {
  const { codes, leaves, code: framework } = await frameworkRulesOf(context, frameworkKey)
  const leaf = leaves.get(codes.get(criterionKey) ?? '')
  if (leaf === undefined) throw new Error(`${framework} has no leaf ${criterionKey}`)
  return leaf.rule
}

const inLanguage = (text: Bilingual | null, language: MessageLanguage | null): string | null =>
  text && (language === MessageLanguage.EN ? text.en : text.vi)

export const scoreNode: NodeKind = {
  type: 'Score',
  load: (context, keys) => loadAll(context, scoreByKey, keys),
}
