import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { loadAll } from '../shared/batch.ts'
import { ConnectionArgs } from '../shared/connection.ts'
import type { NodeKind } from '../shared/node.resolver.ts'
import { Unit } from '../units/unit.type.ts'
import { unitsById } from '../units/units-by-id.loader.ts'
import { ReportedTotal, ReportedTotalConnection } from './reported-total.type.ts'
import { reportedTotalByKey, reportedTotalPage } from './reported-totals.query.ts'

@Resolver(() => ReportedTotal)
export class ReportedTotalResolver {
  @Query(() => ReportedTotalConnection, {
    nullable: true,
    description:
      'Totals that sources state without their rows, the latest year first, then in the order in which they were recorded.',
  })
  reportedTotals(
    @Arg('unit', () => ID, { nullable: true, description: 'Id of a unit: what is stated of it.' }) unit: string | null,
    @Arg('year', () => Int, { nullable: true, description: 'The year spoken of.' }) year: number | null,
    @Arg('measure', () => String, { nullable: true, description: 'Exactly this measure, such as DOSSIERS_RECEIVED.' })
    measure: string | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: Context,
  ) {
    return reportedTotalPage(context, { unit: unit ?? null, year: year ?? null, measure: measure ?? null }, args)
  }

  @FieldResolver(() => Unit, {
    nullable: true,
    description: 'The unit, where it is on record; null where the source does not name it.',
  })
  unit(@Root() { unitKey }: ReportedTotal, @Ctx() context: Context) {
    return unitKey === null ? null : unitsById.at(context, unitKey)
  }
}

export const reportedTotalNode: NodeKind = {
  type: 'ReportedTotal',
  load: (context, keys) => loadAll(context, reportedTotalByKey, keys),
}
