import type { Break } from './deduction-rows.ts'

export interface TrendPoint {
  readonly year: number
  readonly points: number | null
  readonly maxPoints: number | null
  readonly breaks: readonly Break[]
}

export interface KnownPoint extends TrendPoint {
  readonly points: number
}

export interface ItemTrend {
  /** Years with points, oldest first. */
  readonly points: readonly KnownPoint[]
  /** Between the year `after` and the next one on record no line may run. */
  readonly breaks: readonly { readonly after: number; readonly causes: readonly Break[] }[]
  /** The greatest maximum of these years, which the axis reaches; null where none is on record. */
  readonly max: number | null
}

/** The years of one row as a line: missing years part it by themselves, breaks part it for their reasons. */
export function itemTrend(history: readonly TrendPoint[]): ItemTrend {
  const points = history
    .filter((point): point is KnownPoint => point.points !== null)
    .toSorted((a, b) => a.year - b.year)
  const breaks = points.flatMap(({ year, breaks: found }, index) => {
    const causes = found.filter((cause) => cause !== 'FIRST_YEAR')
    return index === 0 || causes.length === 0 ? [] : [{ after: year - 1, causes }]
  })
  const maxima = points.flatMap(({ maxPoints }) => maxPoints ?? [])
  return { points, breaks, max: maxima.length > 0 ? Math.max(...maxima) : null }
}
