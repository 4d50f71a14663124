import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { criterionByKey } from '../framework/framework.loader.ts'
import { decodeId } from '../shared/ids.ts'
import { Unit } from '../units/unit.type.ts'
import { SeriesPoint } from './series-point.type.ts'
import { unitSeries } from './unit-series.ts'

@Resolver(() => Unit)
export class UnitHistoryResolver {
  @FieldResolver(() => [SeriesPoint], {
    description:
      'Its totals, oldest year first, with the reasons why two years are not joined: published totals of PAR INDEX, of several values ' +
      'the latest (RESTATED is then among the breaks), and in years that have none, totals computed from the scores kept here.',
  })
  async history(
    @Arg('criterion', () => ID, {
      nullable: true,
      description:
        'Id of a criterion: its computed points instead of totals, in other versions of its framework those of the criterion that is ' +
        'wholly the same.',
    })
    criterion: string | null,
    @Arg('fromYear', () => Int, {
      nullable: true,
      description: 'First year, inclusive; the first on record where left out.',
    })
    fromYear: number | null,
    @Arg('toYear', () => Int, {
      nullable: true,
      description: 'Last year, inclusive; the last on record where left out.',
    })
    toYear: number | null,
    @Root() { key }: Unit,
    @Ctx() context: Context,
  ): Promise<SeriesPoint[]> {
    const node = criterion == null ? null : decodeId(criterion, 'Criterion')
    if (node !== null && (await criterionByKey.at(context, node)) === null) return []
    const series = await unitSeries(context, { unit: key, criterion: node, part: null })
    return series.filter(({ year }) => year >= (fromYear ?? year) && year <= (toYear ?? year))
  }
}
