import type { PlacedRank } from './bump.layout.ts'

const STEPS: Readonly<Record<string, readonly [year: number, rank: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/**
 * Where a key leads from a point: left and right along its own unit, up and down to the next rank of the same year,
 * Home and End to the unit's first and last year. Stays where there is nothing further; undefined where the key is
 * none of the chart's.
 */
export function nextRank(key: string, from: PlacedRank, points: readonly PlacedRank[]): PlacedRank | undefined {
  const own = points.filter(({ series }) => series.id === from.series.id).toSorted((a, b) => a.year - b.year)
  if (key === 'Home') return own[0]
  if (key === 'End') return own.at(-1)
  const step = STEPS[key]
  if (!step) return undefined
  const [years, ranks] = step
  const row = ranks === 0 ? own : ofYear(points, from.year)
  const at = row.findIndex((point) => point.key === from.key)
  return row[at + years + ranks] ?? from
}

/** Best rank first; ties in the order given, so that each is reached. */
const ofYear = (points: readonly PlacedRank[], year: number): readonly PlacedRank[] =>
  points.filter((point) => point.year === year).toSorted((a, b) => a.rank - b.rank)

/** The point nearest to a place in px; a picked unit wins where two are equally near. */
export function nearestRank(points: readonly PlacedRank[], x: number, y: number): PlacedRank | undefined {
  const distance = (point: PlacedRank): number => Math.hypot(point.cx - x, point.cy - y)
  const [first, ...rest] = points
  return rest.reduce((best, point) => (best && distance(point) > distance(best) ? best : point), first)
}
