import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { frameworkByKey } from '../framework/framework.loader.ts'
import { Framework } from '../framework/framework.type.ts'
import { loadAll } from '../shared/batch.ts'
import { ConnectionArgs } from '../shared/connection.ts'
import type { NodeKind } from '../shared/node.resolver.ts'
import { Provenance } from '../units/unit-vocabulary.ts'
import { Round, RoundConnection, RoundWindow } from './round.type.ts'
import { importsOpenByRound, roundByKey, roundPage, windowsByRound } from './rounds.query.ts'

@Resolver(() => Round)
export class RoundResolver {
  @Query(() => RoundConnection, {
    nullable: true,
    description: 'Rounds of scoring (đợt chấm điểm), the latest year first, then by code of the framework.',
  })
  rounds(
    @Arg('framework', () => String, { nullable: true, description: 'Only by the framework of this code.' })
    framework: string | null,
    @Arg('year', () => Int, { nullable: true, description: 'Only of this year.' }) year: number | null,
    @Arg('within', () => ID, {
      nullable: true,
      description: 'Only rounds that this unit, or one below it at any depth, holds.',
    })
    within: string | null,
    @Arg('provenance', () => Provenance, {
      nullable: true,
      description: 'OFFICIAL where left out, or that of the unit or framework named; mixing both is refused.',
    })
    provenance: Provenance | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: Context,
  ) {
    const filter = { framework: framework ?? null, year: year ?? null, within: within ?? null }
    return roundPage(context, { ...filter, provenance: provenance ?? null }, args)
  }

  @FieldResolver(() => Framework, { description: 'The framework.' })
  framework(@Root() { frameworkKey }: Round, @Ctx() context: Context) {
    return frameworkByKey.at(context, frameworkKey)
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether scores may be imported into it now (còn nhận điểm): a step that takes values is open, or the round states no windows, and not every assessment of it that the reader sees was passed on.',
  })
  importsOpen(@Root() { key }: Round, @Ctx() context: Context) {
    return context.load(importsOpenByRound).load(key)
  }

  @FieldResolver(() => [RoundWindow], {
    description: 'When each step is open, in the order in which they open; empty where no source says.',
  })
  windows(@Root() { key }: Round, @Ctx() context: Context) {
    return context.load(windowsByRound).load(key)
  }
}

export const roundNode: NodeKind = {
  type: 'Round',
  load: (context, keys) => loadAll(context, roundByKey, keys),
}
