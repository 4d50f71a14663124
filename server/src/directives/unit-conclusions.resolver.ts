import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { AsOf } from '../shared/as-of-argument.ts'
import type { Day } from '../shared/day.ts'
import { pageRequest } from '../shared/paging.ts'
import { Unit } from '../units/unit.type.ts'
import { DirectiveItem, DirectiveProgress } from './directive.type.ts'
import { countItems } from './rules/item-state.ts'
import { openItemsOn } from './rules/open-items.ts'
import { itemsConcerning } from './unit-items.loader.ts'

/** What conclusions ask of a unit and of whom it leads: those that it gave and those that bind it, in one number. */
@Resolver(() => Unit)
export class UnitConclusionsResolver {
  @FieldResolver(() => DirectiveProgress, {
    description:
      'How many items of the directives that it gave, and of those that bind it, stand where at the end of that day; each counted once, ' +
      'and only what was asked for by then.',
  })
  async directiveProgress(
    @Root() { key }: Unit,
    @Ctx() context: Context,
    @AsOf() asOf?: Day,
  ): Promise<DirectiveProgress> {
    const day = asOf ?? context.today
    const items = await itemsConcerning(context, key, day)
    const counts = countItems(
      items.map(({ dates }) => dates),
      day,
    )
    return { ...counts, asOf: day }
  }

  @FieldResolver(() => [DirectiveItem], {
    description:
      'Of the same items those that nobody has judged at the end of that day, reported or not: what is due first comes first, what has ' +
      'no day comes last.',
  })
  async openDirectiveItems(
    @Root() { key }: Unit,
    @Ctx() context: Context,
    @AsOf() asOf?: Day,
    @Arg('first', () => Int, { nullable: true, defaultValue: 3, description: 'How many, 0 to 100; 3 where left out.' })
    first?: number | null,
  ): Promise<readonly DirectiveItem[]> {
    const { size } = pageRequest({ first: first ?? 3 }, { keys: [] })
    const day = asOf ?? context.today
    return openItemsOn(await itemsConcerning(context, key, day), day).slice(0, size)
  }
}
