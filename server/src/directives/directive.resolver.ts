import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Document } from '../documents/document.type.ts'
import { documentsById } from '../documents/documents-by-id.loader.ts'
import { Criterion } from '../framework/criterion.type.ts'
import { criterionByKey } from '../framework/framework.loader.ts'
import { AsOf } from '../shared/as-of-argument.ts'
import { loadAll } from '../shared/batch.ts'
import { ConnectionArgs } from '../shared/connection.ts'
import type { Day } from '../shared/day.ts'
import type { NodeKind } from '../shared/node.resolver.ts'
import { Unit, UnitConnection } from '../units/unit.type.ts'
import { Provenance } from '../units/unit-vocabulary.ts'
import { unitsById } from '../units/units-by-id.loader.ts'
import {
  Directive,
  DirectiveConnection,
  DirectiveItem,
  DirectiveItemConnection,
  DirectiveProgress,
  HeadStatement,
} from './directive.type.ts'
import {
  criteriaOfItem,
  directiveByKey,
  directiveItemByKey,
  headsOfUnit,
  itemsOfDirective,
} from './directive-facts.loader.ts'
import { DirectiveItemState } from './directive-vocabulary.ts'
import { boundUnitPage, criterionItemPage, directivePage, unitItemPage } from './directives.query.ts'
import { countItems, itemOverdueOn, itemStateOn } from './rules/item-state.ts'

@Resolver(() => Directive)
export class DirectiveResolver {
  @Query(() => DirectiveConnection, {
    nullable: true,
    description: 'Conclusions and other directives, the latest meeting first.',
  })
  directives(
    @Arg('owner', () => ID, { nullable: true, description: 'Id of a unit: what it gave.' }) owner: string | null,
    @Arg('provenance', () => Provenance, {
      nullable: true,
      description: 'OFFICIAL where left out, or that of the unit; mixing both is refused.',
    })
    provenance: Provenance | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: Context,
  ) {
    return directivePage(context, { owner: owner ?? null, provenance: provenance ?? null }, args)
  }

  @FieldResolver(() => Document, { description: 'The document that states it.' })
  document(@Root() { documentKey }: Directive, @Ctx() context: Context) {
    return context.load(documentsById).load(documentKey)
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The unit that gave it; null where no source says.' })
  owner(@Root() { ownerKey }: Directive, @Ctx() context: Context) {
    return ownerKey === null ? null : unitsById.at(context, ownerKey)
  }

  @FieldResolver(() => Directive, {
    nullable: true,
    description: 'The directive whose items its meeting went through first; null for none.',
  })
  follows(@Root() { followsKey }: Directive, @Ctx() context: Context) {
    return followsKey === null ? null : context.load(directiveByKey).load(followsKey)
  }

  @FieldResolver(() => [DirectiveItem], {
    description: 'What it asks for, in its order; empty where no source on record quotes it.',
  })
  items(@Root() { key }: Directive, @Ctx() context: Context) {
    return context.load(itemsOfDirective).load(key)
  }

  @FieldResolver(() => DirectiveProgress, { description: 'How many of its items stand where at the end of that day.' })
  async progress(@Root() { key }: Directive, @Ctx() context: Context, @AsOf() asOf?: Day): Promise<DirectiveProgress> {
    const day = asOf ?? context.today
    const items = await context.load(itemsOfDirective).load(key)
    const counts = countItems(
      items.map(({ dates }) => dates),
      day,
    )
    return { ...counts, asOf: day }
  }
}

@Resolver(() => DirectiveItem)
export class DirectiveItemResolver {
  @FieldResolver(() => Directive, { description: 'The directive that it stands in.' })
  directive(@Root() { directiveKey }: DirectiveItem, @Ctx() context: Context) {
    return context.load(directiveByKey).load(directiveKey)
  }

  @FieldResolver(() => UnitConnection, {
    nullable: true,
    description: 'The units that it binds, as far as they are on record; `addressees` has the words.',
  })
  units(@Root() { key }: DirectiveItem, @Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() context: Context) {
    return boundUnitPage(context, key, args)
  }

  @FieldResolver(() => DirectiveItemState, { description: 'Where it stands at the end of that day.' })
  state(@Root() { dates }: DirectiveItem, @Ctx() context: Context, @AsOf() asOf?: Day): DirectiveItemState {
    return itemStateOn(dates, asOf ?? context.today)
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether it was due before that day and was not judged by its end; a report alone does not end that.',
  })
  overdue(@Root() { dates }: DirectiveItem, @Ctx() context: Context, @AsOf() asOf?: Day): boolean {
    return itemOverdueOn(dates, asOf ?? context.today)
  }

  @FieldResolver(() => [Criterion], { description: 'The criteria that it serves, in order of their framework.' })
  async criteria(@Root() { key }: DirectiveItem, @Ctx() context: Context): Promise<Criterion[]> {
    const criteria = await loadAll(context, criterionByKey, await context.load(criteriaOfItem).load(key))
    return criteria.filter((criterion) => criterion !== null)
  }
}

@Resolver(() => Unit)
export class UnitDirectivesResolver {
  @FieldResolver(() => DirectiveItemConnection, {
    description: 'What it is bound to do by conclusions and other directives, the latest meeting first.',
  })
  directiveItems(@Root() { key }: Unit, @Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() context: Context) {
    return unitItemPage(context, key, args)
  }

  @FieldResolver(() => HeadStatement, {
    nullable: true,
    description:
      'Who headed it (người đứng đầu), by the last statement on record of that day or before; null where no source says. What a ' +
      'source says of one day says nothing of the days after it.',
  })
  async head(@Root() { key }: Unit, @Ctx() context: Context, @AsOf() asOf?: Day): Promise<HeadStatement | null> {
    const day = asOf ?? context.today
    const stated = await context.load(headsOfUnit).load(key)
    return stated.findLast(({ statedOn }) => statedOn <= day) ?? null
  }
}

@Resolver(() => Criterion)
export class CriterionDirectivesResolver {
  @FieldResolver(() => DirectiveItemConnection, {
    description:
      'What conclusions and other directives ask for at it, or at a criterion below it, the latest meeting first; real ones of a real framework.',
  })
  directiveItems(
    @Root() { key }: Criterion,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: Context,
  ) {
    return criterionItemPage(context, key, args)
  }
}

export const directiveNode: NodeKind = {
  type: 'Directive',
  load: (context, keys) => loadAll(context, directiveByKey, keys),
}

export const directiveItemNode: NodeKind = {
  type: 'DirectiveItem',
  load: (context, keys) => loadAll(context, directiveItemByKey, keys),
}
