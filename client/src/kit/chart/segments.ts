/** One point of a series over years. */
export interface SeriesPoint {
  /** Whole year. */
  readonly x: number
  readonly value: number
}

/** A place between two years over which no line may run: a change of framework, a restatement. */
export interface SeriesBreak {
  /** The last year before the break; the line ends there. */
  readonly after: number
  /** Why, in words. */
  readonly reason: string
}

/**
 * Splits a series into the runs that a line may join: years that follow one another with no break between. A missing
 * year parts them too; a year on its own is a run of one.
 */
export function segments<P extends SeriesPoint>(
  points: readonly P[],
  breaks: readonly SeriesBreak[] = [],
): readonly (readonly P[])[] {
  const runs: P[][] = []
  for (const point of [...points].sort((a, b) => a.x - b.x)) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && point.x - last.x === 1 && !breaks.some(({ after }) => after === last.x)) run.push(point)
    else runs.push([point])
  }
  return runs
}
