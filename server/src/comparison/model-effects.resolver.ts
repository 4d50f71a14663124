import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Criterion } from '../framework/criterion.type.ts'
import { criterionByKey } from '../framework/framework.loader.ts'
import { Model } from '../models/model.type.ts'
import { Decimal } from '../shared/decimal.ts'
import { languageArgument, MessageLanguage } from '../shared/language-argument.ts'
import { wordsIn } from '../shared/message-language.ts'
import { effectsOfModel } from './model-effects.loader.ts'
import { ModelEffect } from './model-effects.type.ts'
import { effectGap, FEWEST_UNITS } from './rules/model-effect.ts'

/** What may not be read out of the figures, in words. */
const LIMITS = {
  vi:
    'So trung vị thay đổi của các đơn vị áp dụng trong năm với các đơn vị cùng khối chưa áp dụng, năm trước và năm sau. Đây là hai con số ' +
    `đặt cạnh nhau, không phải kết luận mô hình làm điểm thay đổi; dưới ${FEWEST_UNITS} đơn vị ở một bên thì không nêu chênh lệch.`,
  en:
    'The median change of units that took the model up in its year beside that of units of the same blocks that did not, the year before ' +
    `against the year after. Two figures side by side, not a finding that the model changed the points; with fewer than ${FEWEST_UNITS} ` +
    'units on a side no difference is told.',
}

@Resolver(() => Model)
export class ModelEffectsResolver {
  @FieldResolver(() => [ModelEffect], {
    description: 'What became of each leaf that it serves, beside peers; empty where it serves no leaf.',
  })
  async effects(@Root() { key }: Model, @Ctx() context: Context): Promise<ModelEffect[]> {
    const rows = await context.load(effectsOfModel).load(key)
    return rows.map(({ criterion, year, adopters, peers }) => {
      const gap = effectGap(adopters.units, peers.units)
      const [own, others] = [adopters.medianChange, peers.medianChange]
      const difference =
        gap === null && own !== null && others !== null ? new Decimal(own).minus(others).toFixed(6) : null
      return { criterionKey: criterion, year, adopters, peers, difference, gap }
    })
  }
}

@Resolver(() => ModelEffect)
export class ModelEffectResolver {
  @FieldResolver(() => Criterion, { description: 'The leaf.' })
  criterion(@Root() { criterionKey }: ModelEffect, @Ctx() context: Context) {
    return criterionByKey.at(context, criterionKey)
  }

  @FieldResolver(() => String, { description: 'What may not be read out of it, in words.' })
  limits(@Arg('language', () => MessageLanguage, languageArgument) language: MessageLanguage | null): string {
    return wordsIn(LIMITS, language)
  }
}
