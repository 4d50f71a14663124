import type { Place } from './rank.ts'

/** How many printed ranks agree with the ranks that the printed totals give. */
export interface RankAgreement {
  readonly compared: number
  readonly agreeing: number
}

/** Compares printed with computed ranks; whoever lacks one of the two is not compared. */
export function checkRanks<K>(printed: ReadonlyMap<K, number | null>, computed: ReadonlyMap<K, Place>): RankAgreement {
  const pairs = [...printed].flatMap(([key, stated]) => {
    const place = computed.get(key)
    return stated === null || place === undefined ? [] : [stated === place.rank]
  })
  return { compared: pairs.length, agreeing: pairs.filter(Boolean).length }
}
