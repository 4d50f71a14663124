import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { directiveItemByKey } from '../directives/directive-facts.loader.ts'
import { dossierCaseByKey } from '../dossiers/dossiers.query.ts'
import { findingByKey } from '../inspections/findings.query.ts'
import { procedureByKey } from '../procedures/procedure-facts.loader.ts'
import { AsOf } from '../shared/as-of-argument.ts'
import type { LoaderKind } from '../shared/batch.ts'
import type { Day } from '../shared/day.ts'
import { badInput } from '../shared/errors.ts'
import { languageArgument, MessageLanguage } from '../shared/language-argument.ts'
import { wordsIn } from '../shared/message-language.ts'
import { Node } from '../shared/node.ts'
import { Unit } from '../units/unit.type.ts'
import { unitsById } from '../units/units-by-id.loader.ts'
import { headFactsOf, MOST_FACTS } from './head-facts.loader.ts'
import { HeadFact, HeadFactGroup, HeadFacts } from './head-facts.type.ts'
import { HEAD_NOTICE, HEAD_RULES } from './rules/head-facts.ts'

@Resolver(() => Unit)
export class UnitHeadFactsResolver {
  @FieldResolver(() => HeadFacts, {
    description: 'What is on record of it on a day that may bear on the rating of its head, for a person to decide on.',
  })
  headFacts(@Root() { key: unitKey }: Unit, @Ctx() context: Context, @AsOf() asOf?: Day): HeadFacts {
    return { unitKey, asOf: asOf ?? context.today }
  }
}

@Resolver(() => HeadFacts)
export class HeadFactsResolver {
  @FieldResolver(() => Unit, { description: 'The unit; `Unit.head` says who headed it, as far as a source does.' })
  unit(@Root() { unitKey }: HeadFacts, @Ctx() context: Context) {
    return unitsById.at(context, unitKey)
  }

  @FieldResolver(() => [HeadFactGroup], {
    description: 'The facts by kind; every kind is there, with rows or without.',
  })
  groups(@Root() { unitKey: unit, asOf: day }: HeadFacts, @Ctx() context: Context): Promise<HeadFactGroup[]> {
    return context.load(headFactsOf).load({ unit, day })
  }

  @FieldResolver(() => String, { description: 'What the facts are and are not, in words; show it with them.' })
  notice(@Arg('language', () => MessageLanguage, languageArgument) language: MessageLanguage | null): string {
    return wordsIn(HEAD_NOTICE, language)
  }
}

const USUAL = 20

@Resolver(() => HeadFactGroup)
export class HeadFactGroupResolver {
  @FieldResolver(() => [HeadFact], { description: 'The rows, the oldest first.' })
  facts(
    @Arg('first', () => Int, { nullable: true, defaultValue: USUAL, description: `How many, 0 to ${MOST_FACTS}.` })
    first: number | null,
    @Root() { facts }: HeadFactGroup,
  ): readonly HeadFact[] {
    const most = first ?? USUAL
    if (most < 0 || most > MOST_FACTS) {
      throw badInput({
        vi: `first: cần số từ 0 đến ${MOST_FACTS}, nhận được ${most}.`,
        en: `first: expected 0 to ${MOST_FACTS}, got ${most}.`,
      })
    }
    return facts.slice(0, most)
  }

  @FieldResolver(() => String, { description: 'When a row counts, in words.' })
  rule(
    @Root() { kind }: HeadFactGroup,
    @Arg('language', () => MessageLanguage, languageArgument) language: MessageLanguage | null,
  ): string {
    return wordsIn(HEAD_RULES[kind].rule, language)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Where a source on record names such facts as ones that heads answer for, and whom it binds; null where none does.',
  })
  namedBy(
    @Root() { kind }: HeadFactGroup,
    @Arg('language', () => MessageLanguage, languageArgument) language: MessageLanguage | null,
  ): string | null {
    const { namedBy } = HEAD_RULES[kind]
    return namedBy === null ? null : wordsIn(namedBy, language)
  }
}

const SUBJECTS: Readonly<Record<HeadFact['subjectType'], LoaderKind<string, Node | null>>> = {
  Procedure: procedureByKey,
  DossierCase: dossierCaseByKey,
  DirectiveItem: directiveItemByKey,
  Finding: findingByKey,
}

@Resolver(() => HeadFact)
export class HeadFactResolver {
  @FieldResolver(() => Node, { nullable: true, description: 'The row in its register.' })
  subject(@Root() { subjectType, subjectKey }: HeadFact, @Ctx() context: Context): Promise<Node | null> {
    return context.load(SUBJECTS[subjectType]).load(subjectKey)
  }
}
