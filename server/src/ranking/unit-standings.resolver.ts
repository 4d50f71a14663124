import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { criterionByKey } from '../framework/framework.loader.ts'
import { ConnectionArgs } from '../shared/connection.ts'
import { decodeId } from '../shared/ids.ts'
import { type Page, pageOfList, pageRequest } from '../shared/paging.ts'
import { Unit } from '../units/unit.type.ts'
import { type RankingEntry, RankingEntryConnection, toRankingEntry } from './ranking-entry.type.ts'
import { type Standing, unitStandings } from './unit-standings.loader.ts'

/** Which lines of a unit are listed. */
@ArgsType()
export class UnitStandingsArgs extends ConnectionArgs {
  @Field(() => String, { nullable: true, description: 'Only in rankings by the framework of this code.' })
  framework?: string | null

  @Field(() => ID, { nullable: true, description: 'Only in rankings of this block.' })
  block?: string | null

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of a criterion: lines in rankings by it, all computed, and in other versions of its framework by the one wholly the same.',
  })
  criterion?: string | null
}

@Resolver(() => Unit)
export class UnitStandingsResolver {
  @FieldResolver(() => RankingEntryConnection, {
    description:
      'Its lines in rankings (thứ hạng qua các năm), the latest year first, then by code of the framework: from the newest edition, ' +
      'and where none prints it, computed.',
  })
  async standings(
    @Args(() => UnitStandingsArgs) args: UnitStandingsArgs,
    @Root() { key }: Unit,
    @Ctx() context: Context,
  ): Promise<Page<RankingEntry>> {
    const page = pageRequest(args, { keys: ['integer', 'text', 'text'] })
    const block = args.block == null ? null : decodeId(args.block, 'Block')
    const node = args.criterion == null ? null : decodeId(args.criterion, 'Criterion')
    const found = node === null ? null : await criterionByKey.at(context, node)
    const criterion = found && { key: found.key, framework: found.frameworkKey }
    const nothing = node !== null && found === null
    const asked = { unit: key, framework: args.framework ?? null, block, criterion }
    const standings = nothing ? [] : await context.load(unitStandings).load(asked)
    return pageOfList(page, standings, keyOf, ({ frame, table, entry }) =>
      toRankingEntry(frame, table, entry, context.language),
    )
  }
}

const keyOf = ({ frame, code }: Standing) => [frame.year, code, frame.key]
