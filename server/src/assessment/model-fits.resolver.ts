import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Model } from '../models/model.type.ts'
import { modelByKey } from '../models/models.query.ts'
import { loadAll } from '../shared/batch.ts'
import { badInput } from '../shared/errors.ts'
import { Unit } from '../units/unit.type.ts'
import { weakestOfUnit } from './model-fits.loader.ts'
import { ModelFit } from './model-fits.type.ts'
import { modelsFitting } from './ties.loader.ts'

/** How many weak leaves may be asked for, inclusive. */
const MOST = 20
const USUAL = 5

@Resolver(() => Unit)
export class UnitModelFitsResolver {
  @FieldResolver(() => [ModelFit], {
    description:
      'The leaves at which it lost the most appraised points in a year, the greatest loss first, each with models of others that serve it.',
  })
  async modelFits(
    @Arg('year', () => Int, { description: 'The year assessed.' }) year: number,
    @Arg('first', () => Int, { nullable: true, defaultValue: USUAL, description: `How many leaves, 1 to ${MOST}.` })
    first: number | null,
    @Root() { key: unit }: Unit,
    @Ctx() context: Context,
  ): Promise<ModelFit[]> {
    const most = first ?? USUAL
    if (most < 1 || most > MOST) {
      throw badInput({
        vi: `first: cần số từ 1 đến ${MOST}, nhận được ${most}.`,
        en: `first: expected 1 to ${MOST}, got ${most}.`,
      })
    }
    const weakest = await context.load(weakestOfUnit).load({ unit, year, first: most })
    return weakest.map((deduction) => ({ deduction }))
  }
}

@Resolver(() => ModelFit)
export class ModelFitResolver {
  @FieldResolver(() => [Model], {
    description:
      'Models of other units that serve the leaf, a criterion above it or its counterpart in a later framework: in use, more than a ' +
      'proposal, and not its own; those that the most units have come first. Empty where none is on record.',
  })
  async models(@Root() { deduction }: ModelFit, @Ctx() context: Context): Promise<Model[]> {
    const { unitKey: unit, criterionKey: criterion, year } = deduction
    if (criterion === null) return []
    const keys = await context.load(modelsFitting).load({ unit, criterion, year })
    return (await loadAll(context, modelByKey, keys)).filter((model) => model !== null)
  }
}
