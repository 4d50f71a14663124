import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { DecimalScalar } from '../shared/scalars.ts'
import { Criterion } from './criterion.type.ts'
import { Framework } from './framework.type.ts'
import { frameworkRules } from './framework-rules.loader.ts'
import { CriterionChangeKind } from './rules/diff.ts'
import { LinkCoverage } from './rules/link.ts'
import { ruleText } from './rules/rule-text.ts'

@ObjectType({
  simpleResolvers: true,
  description: 'A criterion of another framework that this one answers to (tiêu chí tương ứng).',
})
export class CriterionLink {
  @Field(() => Criterion, { description: 'The other criterion.' })
  criterion!: Criterion

  @Field(() => LinkCoverage, { description: 'How far it answers.' })
  coverage!: LinkCoverage
}

@ObjectType({
  description:
    'One difference between two versions at a criterion (thay đổi tiêu chí). One criterion may have several.',
})
export class CriterionChange {
  @Field(() => CriterionChangeKind, { description: 'What differs.' })
  kind!: CriterionChangeKind

  @Field(() => Criterion, { nullable: true, description: 'In the earlier version; null where it was added.' })
  before!: Criterion | null

  @Field(() => Criterion, { nullable: true, description: 'In the later version; null where it was dropped.' })
  after!: Criterion | null
}

@Resolver(() => CriterionChange)
export class CriterionChangeResolver {
  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: 'Maximum in the earlier version; null where it was added or has none.',
  })
  maxPointsBefore(@Root() { before }: CriterionChange): string | null {
    return before?.maxPoints ?? null
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: 'Maximum in the later version; null where it was dropped or has none.',
  })
  maxPointsAfter(@Root() { after }: CriterionChange): string | null {
    return after?.maxPoints ?? null
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Title in the earlier version; null where it was added.',
  })
  titleBefore(@Root() { before }: CriterionChange, @Ctx() { language }: Context): string | null {
    return before === null ? null : titleIn(before, language)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Title in the later version; null where it was dropped.',
  })
  titleAfter(@Root() { after }: CriterionChange, @Ctx() { language }: Context): string | null {
    return after === null ? null : titleIn(after, language)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Its rule in the earlier version, in words of the language of the request; null where it is no leaf there.',
  })
  ruleBefore(@Root() { before }: CriterionChange, @Ctx() context: Context): Promise<string | null> {
    return ruleWords(before, context)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Its rule in the later version, in words of the language of the request; null where it is no leaf there.',
  })
  ruleAfter(@Root() { after }: CriterionChange, @Ctx() context: Context): Promise<string | null> {
    return ruleWords(after, context)
  }
}

const titleIn = ({ title, titleEn }: Criterion, language: Context['language']): string =>
  language === 'en' ? (titleEn ?? title) : title

async function ruleWords(criterion: Criterion | null, context: Context): Promise<string | null> {
  if (criterion === null) return null
  const rules = await context.load(frameworkRules).load(criterion.frameworkKey)
  const leaf = rules?.leaves.get(criterion.code)
  return leaf === undefined ? null : ruleText(leaf.rule)[context.language]
}

@ObjectType({
  simpleResolvers: true,
  description:
    'How one version of a framework differs from another (so sánh hai phiên bản), by the links on record between their criteria. ' +
    'Numbers and titles say nothing: 2.1 of one year is not 2.1 of the next.',
})
export class FrameworkDiff {
  @Field(() => Framework, { description: 'The version compared from.' })
  from!: Framework

  @Field(() => Framework, { description: 'The version compared to.' })
  to!: Framework

  @Field(() => [CriterionChange], {
    description:
      'Every difference in the order of the later version, then what was dropped, in the order of the earlier one.',
  })
  changes!: CriterionChange[]

  @Field(() => DecimalScalar, {
    description: 'Points of the earlier version on leaves that answer to each other whole, one to one.',
  })
  comparablePointsBefore!: string

  @Field(() => DecimalScalar, { description: 'The same leaves in points of the later version.' })
  comparablePointsAfter!: string

  @Field(() => Int, { description: 'How many leaves answer to each other whole, one to one.' })
  comparableLeaves!: number
}
