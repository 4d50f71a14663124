export interface ReasonItem {
  readonly id: string
  /** What the items of one group share, in words: "dưới sàn 20%". Null where none is on record. */
  readonly reason: string | null
  /** Points lost, 0 or more, of at most 6 places. */
  readonly points: number
}

export interface ReasonGroup<Item extends ReasonItem> {
  readonly reason: string | null
  /** Largest loss first. */
  readonly items: readonly Item[]
  readonly points: number
  /** Percent of the points of all groups, 0 to 100, not rounded. */
  readonly share: number
}

/** Points of at most 6 places are summed as whole millionths. */
const SCALE = 1_000_000
const sumOf = (items: readonly ReasonItem[]): number =>
  items.reduce((sum, { points }) => sum + Math.round(points * SCALE), 0)

/**
 * Items by the reason that they share: the group that lost most comes first, of equal ones the larger, then the one met
 * first. Those without a reason are a group of their own, and the last. Pure.
 */
export function groupReasons<Item extends ReasonItem>(items: readonly Item[]): readonly ReasonGroup<Item>[] {
  const groups = new Map<string | null, Item[]>()
  for (const item of items) groups.set(item.reason, [...(groups.get(item.reason) ?? []), item])
  const whole = sumOf(items)
  return [...groups]
    .map(([reason, members]) => ({
      reason,
      items: [...members].sort((a, b) => b.points - a.points),
      points: sumOf(members) / SCALE,
      share: whole > 0 ? (100 * sumOf(members)) / whole : 0,
    }))
    .sort(
      (a, b) =>
        Number(a.reason === null) - Number(b.reason === null) || b.points - a.points || b.items.length - a.items.length,
    )
}
