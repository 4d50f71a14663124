import { Arg, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql'
import type { Decimal } from '../shared/decimal.ts'
import { languageArgument, MessageLanguage } from '../shared/language-argument.ts'
import { wordsIn } from '../shared/message-language.ts'
import { DecimalScalar } from '../shared/scalars.ts'
import { tongueOf } from '../shared/tongue.ts'
import type { RuledLeaf } from './framework-rules.loader.ts'
import { ruleParameters } from './rules/rule-parameters.ts'
import { emptyRuleText, ruleSummary, ruleText } from './rules/rule-text.ts'
import type { LeafRule } from './rules/scoring-rule.ts'
import { NotApplicableRule, RuleKind } from './rules/terms.ts'

@ObjectType({ simpleResolvers: true, description: 'A figure that a rule asks for (số liệu báo cáo).' })
export class RuleVariable {
  @Field(() => String, { description: 'Its short name in formulas: a, b, n…' })
  name!: string

  @Field(() => String, { description: 'What it counts, in Vietnamese.' })
  label!: string

  @Field(() => String, { nullable: true, description: 'What it counts, in English; null where none is on record.' })
  labelEn!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Its unit in Vietnamese (đơn vị tính); null for a plain choice.',
  })
  unit!: string | null

  @Field(() => String, { nullable: true, description: 'The same in English; null for a plain choice.' })
  unitEn!: string | null
}

@ObjectType({
  simpleResolvers: true,
  description: "One line of a rule's table (bảng mức điểm): floor, full mark, step, option or branch.",
})
export class RuleParameter {
  @Field(() => String, { description: 'What the line is about: a step, an option, a branch.' })
  label!: string

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Points of the line, negative where it takes off; null where they follow from a formula or a share.',
  })
  points!: Decimal | null

  @Field(() => String, { description: 'For which figures the line holds, or the formula that it gives.' })
  text!: string
}

@ObjectType({ description: 'How a leaf earns its points (cách chấm).' })
export class ScoringRule {
  readonly read!: LeafRule

  @Field(() => RuleKind, { description: 'The kind of the rule.' })
  kind!: RuleKind

  @Field(() => String, { nullable: true, description: 'Where the rule is written; null where no place is on record.' })
  source!: string | null

  @Field(() => [RuleVariable], {
    description: 'The figures that it asks for, in the order in which they are reported.',
  })
  variables!: RuleVariable[]

  @Field(() => NotApplicableRule, { description: 'What the leaf brings where it does not apply.' })
  notApplicable!: NotApplicableRule

  @Field(() => NotApplicableRule, {
    nullable: true,
    description:
      'What it brings with nothing due (không phát sinh, 0/0); null where the framework states no rule for that.',
  })
  whenNone!: NotApplicableRule | null
}

@Resolver(() => ScoringRule)
export class ScoringRuleResolver {
  @FieldResolver(() => String, {
    description: 'The whole rule in words: how figures become points, then nothing due, then not applicable.',
  })
  text(
    @Arg('language', () => MessageLanguage, languageArgument) language: MessageLanguage | null,
    @Root() { read }: ScoringRule,
  ): string {
    return wordsIn(ruleText(read), language)
  }

  @FieldResolver(() => String, { description: 'How figures become points, in words, and nothing else.' })
  summary(
    @Arg('language', () => MessageLanguage, languageArgument) language: MessageLanguage | null,
    @Root() { read }: ScoringRule,
  ): string {
    return wordsIn(ruleSummary(read), language)
  }

  @FieldResolver(() => String, { description: 'What the leaf brings where it does not apply, in words.' })
  notApplicableText(
    @Arg('language', () => MessageLanguage, languageArgument) language: MessageLanguage | null,
    @Root() { read }: ScoringRule,
  ): string {
    return wordsIn(emptyRuleText(read.notApplicable), language)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What it brings with nothing due, in words; null where the framework states no rule for that.',
  })
  whenNoneText(
    @Arg('language', () => MessageLanguage, languageArgument) language: MessageLanguage | null,
    @Root() { read }: ScoringRule,
  ): string | null {
    return read.whenNone === null ? null : wordsIn(emptyRuleText(read.whenNone), language)
  }

  @FieldResolver(() => [RuleParameter], { description: 'The rule as a table, in the order in which it is read.' })
  parameters(
    @Arg('language', () => MessageLanguage, languageArgument) language: MessageLanguage | null,
    @Root() { read }: ScoringRule,
  ) {
    return ruleParameters(read, tongueOf(language === MessageLanguage.EN ? 'en' : 'vi'))
  }
}

export function toScoringRule({ rule }: RuledLeaf, source: string | null): ScoringRule {
  return {
    read: rule,
    kind: rule.parameters.kind,
    source,
    variables: rule.variables.map(({ name, label, unit }) => ({
      name,
      label: label.vi,
      labelEn: label.en,
      unit: unit?.vi ?? null,
      unitEn: unit?.en ?? null,
    })),
    notApplicable: rule.notApplicable.rule,
    whenNone: rule.whenNone?.rule ?? null,
  }
}
