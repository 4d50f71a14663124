import { type Micro, minus, toMicro } from '../../shared/points.ts'
import type { Break } from './model.ts'
import type { Unit } from './occasion.ts'

/** A unit in one year, against its own year before. */
export interface YearPoint {
  readonly year: number
  /** The year before it on record; null for the first. */
  readonly before: number | null
  readonly percent: number
  readonly rank: number | null
  readonly base: number | null
  /** Percent gained since the year before (millionths of a percent); null where they are not compared. */
  readonly change: Micro | null
  /** Why not; empty where they are, and in the first year unless something changed with it, as by a merger. */
  readonly breaks: readonly Break[]
}

/** The years of a unit that bear a figure, oldest first; whatever year is opened, every year on record is shown. */
export function yearsOf({ history }: Pick<Unit, 'history'>): readonly YearPoint[] {
  const points: YearPoint[] = []
  for (const { year, percent, rank, base, breaks } of history.toSorted((a, b) => a.year - b.year)) {
    if (percent === null) continue
    const last = points.at(-1)
    const compared = last && breaks.length === 0 && last.year === year - 1
    points.push({
      year,
      before: last?.year ?? null,
      percent,
      rank,
      base,
      change: compared ? minus(toMicro(percent), toMicro(last.percent)) : null,
      breaks: last ? breaks : breaks.filter((cause) => cause !== 'FIRST_YEAR'),
    })
  }
  return points
}
