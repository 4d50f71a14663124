import type { Micro } from '../../shared/points.ts'
import { type RankingRow, widestGap } from './rows.ts'

/** Below this a gap is called "chỉ". */
const NARROW = 100_000

/** What the sentence over a ranking says; the words are the view's. */
export type Headline =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'lead'
      readonly leader: string
      readonly points: Micro
      readonly over: Over | null
      readonly drop: Drop | null
    }
  | { readonly kind: 'sharedLead'; readonly units: number; readonly points: Micro; readonly drop: Drop | null }
  | {
      readonly kind: 'own'
      readonly unit: string
      readonly rank: number
      readonly base: number | null
      readonly tied: boolean
      readonly points: Micro
      readonly behind: Over | null
      readonly over: Over | null
    }
  | { readonly kind: 'ownNotRanked'; readonly unit: string }

/** The gap to another rank. `narrow`: below 0.1 points. */
export interface Over {
  readonly rank: number
  readonly gap: Micro
  readonly narrow: boolean
}

/** The widest step down between two neighbouring ranks. */
export interface Drop {
  readonly from: number
  readonly to: number
  readonly gap: Micro
}

const over = (rank: number | null, gap: Micro | null): Over | null =>
  rank === null || gap === null ? null : { rank, gap, narrow: gap < NARROW }

/** The finding of a ranking: about the reader's own unit where it is in the table, else about the lead and the widest gap. */
export function headlineOf(rows: readonly RankingRow[], ownSlug: string | null): Headline {
  const ranked = rows.filter((row) => row.rank !== null && row.points !== null)
  const own = rows.find((row) => row.slug === ownSlug)
  if (own) return ownHeadline(own, ranked)
  const [first] = ranked
  if (!first || first.points === null) return { kind: 'none' }
  const leaders = ranked.filter((row) => row.rank === first.rank)
  const drop = dropBelow(ranked, first)
  if (leaders.length > 1) return { kind: 'sharedLead', units: leaders.length, points: first.points, drop }
  const next = ranked[1]
  return {
    kind: 'lead',
    leader: first.name,
    points: first.points,
    over: over(next?.rank ?? null, next?.gapAbove ?? null),
    drop,
  }
}

/** The widest gap, unless it is the leader's own, which the sentence states already. */
function dropBelow(ranked: readonly RankingRow[], first: RankingRow): Drop | null {
  const widest = widestGap(ranked)
  if (!widest || widest.above.rank === null || widest.below.rank === null || widest.above.rank === first.rank)
    return null
  return { from: widest.above.rank, to: widest.below.rank, gap: widest.gap }
}

function ownHeadline(own: RankingRow, ranked: readonly RankingRow[]): Headline {
  const { rank, points } = own
  if (rank === null || points === null) return { kind: 'ownNotRanked', unit: own.name }
  const above = ranked.findLast((row) => (row.rank ?? 0) < rank)
  const below = ranked.find((row) => (row.rank ?? 0) > rank)
  const behind = over(above?.rank ?? null, own.gapAbove)
  const ahead = behind ? null : over(below?.rank ?? null, below?.gapAbove ?? null)
  return { kind: 'own', unit: own.name, rank, base: own.base, tied: own.tied, points, behind, over: ahead }
}
