import { type Micro, minus, toMicro } from '../../shared/points.ts'
import type { Break } from './model.ts'
import type { Occasion, Standing, Unit } from './occasion.ts'

/** A unit in one year, against its own year before. */
export interface YearPoint {
  readonly year: number
  readonly percent: number
  readonly points: Micro | null
  readonly rank: number | null
  readonly base: number | null
  /** Percent gained since the year before on record (millionths of a percent); null where they are not compared. */
  readonly change: Micro | null
  /** Why not; empty where they are, and in the first year unless something changed with it, as by a merger. */
  readonly breaks: readonly Break[]
}

/**
 * The years of a unit, oldest first, on the basis of the occasion: what was computed is never joined to what was published.
 * Whatever year is opened, every year on record is shown.
 */
export function yearsOf(unit: Unit, { computed, framework }: Occasion): readonly YearPoint[] {
  const fitting = unit.standings.nodes.filter(
    (each) =>
      each.ranking.criterion === null &&
      each.framework.index === framework.index &&
      (each.ranking.basis === 'COMPUTED') === computed &&
      each.percent !== null,
  )
  const byYear = [...Map.groupBy(fitting, ({ year }) => year)].toSorted(([a], [b]) => a - b)
  const points: YearPoint[] = []
  for (const [year, [standing]] of byYear) {
    if (standing?.percent == null) continue
    const before = points.at(-1)
    points.push({
      year,
      percent: standing.percent,
      points: standing.points === null ? null : toMicro(standing.points),
      rank: standing.rank,
      base: standing.base,
      change: changeOf(standing, before),
      breaks: before ? standing.breaks : standing.breaks.filter((cause) => cause !== 'FIRST_YEAR'),
    })
  }
  return points
}

function changeOf({ year, percent, breaks }: Standing, before: YearPoint | undefined): Micro | null {
  if (!before || percent === null || breaks.length > 0 || before.year !== year - 1) return null
  return minus(toMicro(percent), toMicro(before.percent))
}
