import type { Context } from '../context.ts'
import { type ComputedYear, computedYears, type YearsQuestion } from './computed-years.loader.ts'
import { joinedYears, type UnitYear } from './rules/joined-years.ts'
import type { SeriesTotal } from './rules/series.ts'
import { seriesByUnit } from './series.loader.ts'
import { type SeriesPoint, toComputedPoint, toSeriesPoint } from './series-point.type.ts'

/** A published year among computed ones. */
interface PublishedYear extends UnitYear {
  readonly basis: 'AS_PUBLISHED'
  readonly total: SeriesTotal
}

/** A unit's series, oldest year first: published totals, computed ones in the years that have none; of a criterion or part, computed. */
export async function unitSeries(context: Context, question: YearsQuestion): Promise<SeriesPoint[]> {
  const [published, computed] = await Promise.all([
    publishedYears(context, question),
    context.load(computedYears).load(question),
  ])
  return joinedYears<PublishedYear | ComputedYear>([...published, ...computed]).map((year) =>
    year.basis === 'COMPUTED' ? toComputedPoint(year) : toSeriesPoint({ ...year.total, breaks: year.breaks }),
  )
}

async function publishedYears(context: Context, { unit, criterion, part }: YearsQuestion): Promise<PublishedYear[]> {
  if (criterion !== null || part !== null) return []
  const totals = await context.load(seriesByUnit).load(unit)
  return totals.map((total) => {
    const { year, framework, block, restated } = total
    return { year, framework, block, restated, unit, reshaped: false, basis: 'AS_PUBLISHED', total }
  })
}
