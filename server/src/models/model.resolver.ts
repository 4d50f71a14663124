import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Document } from '../documents/document.type.ts'
import { documentsById } from '../documents/documents-by-id.loader.ts'
import { Criterion } from '../framework/criterion.type.ts'
import { criterionByKey } from '../framework/framework.loader.ts'
import { loadAll } from '../shared/batch.ts'
import { ConnectionArgs } from '../shared/connection.ts'
import type { NodeKind } from '../shared/node.resolver.ts'
import { type Page, pageOfList, pageRequest } from '../shared/paging.ts'
import { Unit, UnitConnection } from '../units/unit.type.ts'
import { UnitKind } from '../units/unit-vocabulary.ts'
import { unitsById } from '../units/units-by-id.loader.ts'
import { Model, ModelConnection, ModelFilter, ModelUnit } from './model.type.ts'
import {
  criteriaOfModel,
  criterionModelPage,
  modelByKey,
  modelBySlug,
  modelPage,
  unitModelPage,
  unitsOfModel,
} from './models.query.ts'
import { unitsWithoutModelPage } from './models-lacking.query.ts'

@Resolver(() => Model)
export class ModelResolver {
  @Query(() => ModelConnection, {
    nullable: true,
    description: 'Models and initiatives that the filter leaves, the latest year first.',
  })
  models(
    @Arg('filter', () => ModelFilter, { nullable: true, description: 'Which models.' }) filter: ModelFilter | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: Context,
  ) {
    return modelPage(context, filter ?? {}, args)
  }

  @Query(() => UnitConnection, {
    nullable: true,
    description:
      'Units of which no model is on record as in use in a year: none that they began, took up or are named with by its end and that ' +
      'had not ended before it. What nobody recorded is not known here.',
  })
  unitsWithoutModel(
    @Arg('within', () => ID, {
      description: 'Id of a unit: those below it at any depth, as the tree stands on the last day of the year.',
    })
    within: string,
    @Arg('year', () => Int, { description: 'The year, 1900 to 2999.' }) year: number,
    @Arg('kind', () => UnitKind, { nullable: true, description: 'Units of this kind; of every kind where left out.' })
    kind: UnitKind | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: Context,
  ) {
    return unitsWithoutModelPage(context, { within, year, kind: kind ?? null }, args)
  }

  @Query(() => Model, { nullable: true, description: 'The model of this key; null where there is none.' })
  modelBySlug(
    @Arg('slug', () => String, { description: 'As `Model.slug` gives it.' }) slug: string,
    @Ctx() context: Context,
  ) {
    return modelBySlug(context, slug)
  }

  @FieldResolver(() => UnitConnection, {
    nullable: true,
    description: 'Units that began it or took it up, who began it first; `adoption` tells which did what.',
  })
  async units(
    @Root() { key }: Model,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: Context,
  ): Promise<Page<Unit>> {
    const page = pageRequest(args, { keys: ['uuid'] })
    const taken = await context.load(unitsOfModel).load(key)
    const units = await loadAll(
      context,
      unitsById,
      taken.map(({ unitKey }) => unitKey),
    )
    const found = units.filter((unit) => unit !== null)
    return pageOfList(
      page,
      found,
      (unit) => [unit.key],
      (unit) => unit,
    )
  }

  @FieldResolver(() => [ModelUnit], { description: 'Who began it and who took it up, since when.' })
  adoption(@Root() { key }: Model, @Ctx() context: Context) {
    return context.load(unitsOfModel).load(key)
  }

  @FieldResolver(() => [Criterion], { description: 'The criteria that it serves, in order of their framework.' })
  async criteria(@Root() { key }: Model, @Ctx() context: Context): Promise<Criterion[]> {
    const criteria = await loadAll(context, criterionByKey, await context.load(criteriaOfModel).load(key))
    return criteria.filter((criterion) => criterion !== null)
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'The decision that recognised it; null where none is on record.',
  })
  document(@Root() { documentKey }: Model, @Ctx() context: Context) {
    return documentKey === null ? null : context.load(documentsById).load(documentKey)
  }
}

@Resolver(() => ModelUnit)
export class ModelUnitResolver {
  @FieldResolver(() => Unit, { description: 'The unit.' })
  unit(@Root() { unitKey }: ModelUnit, @Ctx() context: Context) {
    return unitsById.at(context, unitKey)
  }
}

@Resolver(() => Unit)
export class UnitModelsResolver {
  @FieldResolver(() => ModelConnection, {
    description:
      'Models and initiatives that it began or took up, the latest year first; empty for a unit without any.',
  })
  models(@Root() { key }: Unit, @Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() context: Context) {
    return unitModelPage(context, key, args)
  }
}

@Resolver(() => Criterion)
export class CriterionModelsResolver {
  @FieldResolver(() => ModelConnection, {
    description:
      'Models and initiatives that serve it, or a criterion below it, the latest year first; real ones of a real framework.',
  })
  models(@Root() { key }: Criterion, @Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() context: Context) {
    return criterionModelPage(context, key, args)
  }
}

export const modelNode: NodeKind = { type: 'Model', load: (context, keys) => loadAll(context, modelByKey, keys) }
