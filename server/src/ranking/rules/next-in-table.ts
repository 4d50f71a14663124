import { type NextRank, nextRank } from '../../assessment/rules/next-steps.ts'
import { Decimal } from '../../shared/decimal.ts'
import type { RankingLine } from './ranking-table.ts'

/**
 * What it takes to leave a rank, from a table in order of rank; null for whoever is first, shares first or has no rank.
 *
 * Only the units of the next better rank are looked at: the place they hold is the table's.
 */
export function nextRankIn(entries: readonly RankingLine[], own: RankingLine): NextRank | null {
  if (own.rank === null || own.points === null || own.maxPoints === null) return null
  const start = firstOf(entries, own.rank)
  const above = entries[start - 1]
  if (above?.rank == null) return null
  const holders = entries.slice(firstOf(entries, above.rank), start)
  const shares = holders.flatMap(({ share }) => share ?? [])
  const next = nextRank({ points: new Decimal(own.points), maxPoints: new Decimal(own.maxPoints) }, shares)
  return next && { ...next, rank: above.rank }
}

/** Where the units of a rank begin, by halving: the ranked ones come first and in order. */
function firstOf(entries: readonly RankingLine[], rank: number): number {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.rank ?? Number.POSITIVE_INFINITY) < rank) low = middle + 1
    else high = middle
  }
  return low
}
