import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Criterion } from '../framework/criterion.type.ts'
import { criterionByKey } from '../framework/framework.loader.ts'
import { loadAll } from '../shared/batch.ts'
import { byKey } from '../shared/by-key.ts'
import { ConnectionArgs } from '../shared/connection.ts'
import type { NodeKind } from '../shared/node.resolver.ts'
import { Unit } from '../units/unit.type.ts'
import { unitsById } from '../units/units-by-id.loader.ts'
import { contradictionsOf } from './figure-contradictions.loader.ts'
import { misfitsOf } from './figure-misfits.loader.ts'
import { figurePage, unitFigurePage } from './figures.query.ts'
import { Misfit } from './misfit.type.ts'
import { PublishedFigure, PublishedFigureConnection, PublishedFigureFilter, toFigure } from './published-figure.type.ts'

@Resolver(() => PublishedFigure)
export class PublishedFigureResolver {
  @Query(() => PublishedFigureConnection, {
    nullable: true,
    description: 'Published figures by index, the latest year first, then in the order in which they were recorded.',
  })
  publishedFigures(
    @Arg('filter', () => PublishedFigureFilter, { nullable: true, description: 'Which figures; all where left out.' })
    filter: PublishedFigureFilter | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: Context,
  ) {
    return figurePage(context, filter ?? {}, args)
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The unit; null where the source names a group instead.' })
  unit(@Root() { unitKey }: PublishedFigure, @Ctx() context: Context) {
    return unitKey === null ? null : unitsById.at(context, unitKey)
  }

  @FieldResolver(() => Criterion, {
    nullable: true,
    description: 'The area that it measures, where a framework of that year and kind on record has it; null otherwise.',
  })
  criterion(@Root() { criterionKey }: PublishedFigure, @Ctx() context: Context) {
    return criterionKey === null ? null : criterionByKey.at(context, criterionKey)
  }

  @FieldResolver(() => [PublishedFigure], {
    description:
      'Figures of the same index, year, unit or group, and measure with another value (mâu thuẫn). A value rounded half up to ' +
      'fewer places is the same value. Empty where nothing contradicts.',
  })
  contradicts(@Root() { key }: PublishedFigure, @Ctx() context: Context): Promise<PublishedFigure[]> {
    return context.load(contradictionsOf).load(key)
  }

  @FieldResolver(() => [Misfit], {
    description:
      'Where the parts on record for the same index, year and unit do not add up to this total: those of its own source first, ' +
      'else the latest. Empty where they do, and where the parts on record are not the whole.',
  })
  misfits(@Root() { key }: PublishedFigure, @Ctx() context: Context) {
    return context.load(misfitsOf).load(key)
  }
}

@Resolver(() => Unit)
export class UnitFiguresResolver {
  @FieldResolver(() => PublishedFigureConnection, {
    description:
      'What was published about this unit, by index, the latest year first; contradictions stand side by side.',
  })
  publishedFigures(
    @Arg('index', () => String, { nullable: true, description: 'Only this index, such as PAR INDEX.' })
    index: string | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Root() { key }: Unit,
    @Ctx() context: Context,
  ) {
    return unitFigurePage(context, key, index ?? null, args)
  }
}

/** Figures by key; null where there is none. */
export const figureByKey = byKey('published_figure', toFigure)

export const publishedFigureNode: NodeKind = {
  type: 'PublishedFigure',
  load: (context, keys) => loadAll(context, figureByKey, keys),
}
