import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { loadAll } from '../shared/batch.ts'
import { ConnectionArgs } from '../shared/connection.ts'
import { Decimal } from '../shared/decimal.ts'
import { languageArgument, MessageLanguage } from '../shared/language-argument.ts'
import type { NodeKind } from '../shared/node.resolver.ts'
import { Unit } from '../units/unit.type.ts'
import { Provenance } from '../units/unit-vocabulary.ts'
import { unitsById } from '../units/units-by-id.loader.ts'
import { Pledge, PledgeConnection, PledgePeers } from './pledge.type.ts'
import { pastOfPledge, peerRisesOfPledge, pledgeByKey, pledgePage, unitPledgePage } from './pledges.query.ts'
import { Ambition, ambitionOf } from './rules/ambition.ts'
import { peerRise } from './rules/peer-rise.ts'

const AMBITION: Readonly<Record<Exclude<Ambition, 'UNKNOWN'>, Record<MessageLanguage, string>>> = {
  BELOW_PAST: { VI: 'Thấp hơn kết quả gần nhất của chính đơn vị', EN: 'Below the unit’s own last result' },
  AS_TREND: {
    VI: 'Không vượt đà tăng bình quân các năm trước',
    EN: 'No further than the mean step of the years before',
  },
  ABOVE_TREND: { VI: 'Cao hơn đà tăng bình quân các năm trước', EN: 'Further than the mean step of the years before' },
}

@Resolver(() => Pledge)
export class PledgeResolver {
  @Query(() => PledgeConnection, { nullable: true, description: 'Pledges of units, the latest year first.' })
  pledges(
    @Arg('unit', () => ID, { nullable: true, description: 'Id of a unit: its own pledges.' }) unit: string | null,
    @Arg('index', () => String, { nullable: true, description: 'Exactly this index, such as PAR INDEX.' })
    index: string | null,
    @Arg('year', () => Int, { nullable: true, description: 'Pledges for this year.' }) year: number | null,
    @Arg('provenance', () => Provenance, {
      nullable: true,
      description: 'OFFICIAL where left out, or that of the unit; mixing both is refused.',
    })
    provenance: Provenance | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: Context,
  ) {
    const filter = { unit: unit ?? null, index: index ?? null, year: year ?? null, provenance: provenance ?? null }
    return pledgePage(context, filter, args)
  }

  @FieldResolver(() => Unit, { description: 'Who pledged it.' })
  unit(@Root() { unitKey }: Pledge, @Ctx() context: Context) {
    return unitsById.at(context, unitKey)
  }

  @FieldResolver(() => PledgePeers, { description: 'How far others pledge to rise: to hold its own rise against.' })
  async peers(@Root() { key }: Pledge, @Ctx() context: Context): Promise<PledgePeers> {
    return peerRise(await context.load(peerRisesOfPledge).load(key))
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The target against what was published of the unit before: the mean yearly step, carried on. Null without a target, or with fewer ' +
      'than two earlier years on record.',
  })
  async ambition(
    @Arg('language', () => MessageLanguage, languageArgument) language: MessageLanguage | null,
    @Root() { key, target, year }: Pledge,
    @Ctx() context: Context,
  ): Promise<string | null> {
    const past = await context.load(pastOfPledge).load(key)
    const found = ambitionOf(target === null ? null : new Decimal(target), year, past)
    return found === Ambition.UNKNOWN ? null : AMBITION[found][language ?? MessageLanguage.VI]
  }
}

@Resolver(() => Unit)
export class UnitPledgesResolver {
  @FieldResolver(() => PledgeConnection, { description: 'What it pledged for indices, the latest year first.' })
  pledges(@Root() { key }: Unit, @Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() context: Context) {
    return unitPledgePage(context, key, args)
  }
}

export const pledgeNode: NodeKind = { type: 'Pledge', load: (context, keys) => loadAll(context, pledgeByKey, keys) }
