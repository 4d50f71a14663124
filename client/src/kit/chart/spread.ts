/** A mark that wants to stand about `at` and takes `size` of room, half on either side. */
export interface Wanted {
  readonly at: number
  readonly size: number
}

/**
 * Centres for marks on one line so that none overlap: each as near to its place as its neighbours allow, in the order
 * of their places, between `from` and `to` where there is room for all. Given in the order of `wanted`.
 */
export function spread(wanted: readonly Wanted[], from: number, to: number): readonly number[] {
  const order = [...wanted.keys()].toSorted((a, b) => (wanted[a]?.at ?? 0) - (wanted[b]?.at ?? 0))
  const centres: number[] = new Array(wanted.length).fill(0)
  let edge = from
  for (const index of order) {
    const { at, size } = wanted[index] as Wanted
    centres[index] = Math.max(at, edge + size / 2)
    edge = (centres[index] ?? 0) + size / 2
  }
  edge = to
  for (const index of order.toReversed()) {
    const { size } = wanted[index] as Wanted
    centres[index] = Math.min(centres[index] ?? 0, edge - size / 2)
    edge = (centres[index] ?? 0) - size / 2
  }
  return centres
}
