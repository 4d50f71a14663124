import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Criterion } from '../framework/criterion.type.ts'
import { criterionByKey } from '../framework/framework.loader.ts'
import { loadAll } from '../shared/batch.ts'
import { ConnectionArgs } from '../shared/connection.ts'
import type { NodeKind } from '../shared/node.resolver.ts'
import { Unit } from '../units/unit.type.ts'
import { unitsById } from '../units/units-by-id.loader.ts'
import { DeductionOrder } from './assessment-vocabulary.ts'
import { Deduction, DeductionConnection, DeductionFilter } from './deduction.type.ts'
import { leadUnit } from './lead-units.loader.ts'
import { lossByKey, lossPage } from './losses.query.ts'
import { placed } from './placed-key.ts'
import { scoreByKey, yearsRepeated } from './score.loader.ts'
import { Score } from './score.type.ts'

@Resolver(() => Deduction)
export class DeductionResolver {
  @Query(() => DeductionConnection, {
    nullable: true,
    description:
      'Losses of one source of points over all units that the filter leaves: appraised ones (điểm bị trừ) where it names none.',
  })
  deductions(
    @Arg('filter', () => DeductionFilter, { nullable: true, description: 'Which losses.' })
    filter: DeductionFilter | null,
    @Arg('orderBy', () => DeductionOrder, {
      nullable: true,
      defaultValue: DeductionOrder.POINTS_DESC,
      description: 'The order; the most points first where left out.',
    })
    orderBy: DeductionOrder | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: Context,
  ) {
    return lossPage(context, filter ?? {}, orderBy ?? DeductionOrder.POINTS_DESC, args)
  }

  @FieldResolver(() => Unit, { description: 'The unit that lost the points.' })
  unit(@Root() { unitKey }: Deduction, @Ctx() context: Context) {
    return unitsById.at(context, unitKey)
  }

  @FieldResolver(() => Criterion, {
    nullable: true,
    description: 'The leaf; null where a source names the loss without its criterion.',
  })
  criterion(@Root() { criterionKey }: Deduction, @Ctx() context: Context) {
    return criterionKey === null ? null : criterionByKey.at(context, criterionKey)
  }

  @FieldResolver(() => Score, {
    nullable: true,
    description: 'The score that fell short; null where a source names the loss without it.',
  })
  score(@Root() { scoreKey }: Deduction, @Ctx() context: Context) {
    return scoreKey === null ? null : context.load(scoreByKey).load(scoreKey)
  }

  @FieldResolver(() => Unit, {
    nullable: true,
    description:
      'Who answers for it: the unit on record, else the unit directly below that bears the name of the lead; null where neither is known.',
  })
  async owner(@Root() { ownerKey, unitKey, lead }: Deduction, @Ctx() context: Context): Promise<Unit | null> {
    const owner = ownerKey ?? (lead === null ? null : await context.load(leadUnit).load({ unitKey, lead }))
    return owner === null ? null : unitsById.at(context, owner)
  }

  @FieldResolver(() => [Int], {
    description:
      'Earlier years in which the unit lost points at the same leaf or its counterpart, oldest first (lặp lại).',
  })
  yearsRepeated(@Root() { scoreKey, year }: Deduction, @Ctx() context: Context): Promise<number[]> | number[] {
    return scoreKey === null ? [] : context.load(yearsRepeated).load(placed(year, scoreKey))
  }
}

export const deductionNode: NodeKind = {
  type: 'Deduction',
  load: (context, keys) => loadAll(context, lossByKey, keys),
}
