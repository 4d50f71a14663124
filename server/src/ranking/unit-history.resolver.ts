import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Unit } from '../units/unit.type.ts'
import { seriesByUnit } from './series.loader.ts'
import { SeriesPoint, toSeriesPoint } from './series-point.type.ts'

@Resolver(() => Unit)
export class UnitHistoryResolver {
  @FieldResolver(() => [SeriesPoint], {
    description:
      'Published totals of PAR INDEX, oldest year first, with the reasons why two years are not joined. Of several values for a year ' +
      'the latest published counts, and RESTATED is among the breaks. Empty for units inside provinces: no framework of theirs is on record.',
  })
  async history(
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
    const series = await context.load(seriesByUnit).load(key)
    return series.filter(({ year }) => year >= (fromYear ?? year) && year <= (toYear ?? year)).map(toSeriesPoint)
  }
}
