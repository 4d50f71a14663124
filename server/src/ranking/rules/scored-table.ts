import type { ScoreState } from '../../assessment/rules/score-state.ts'
import type { Fraction } from '../../shared/fraction.ts'
import { millionths } from '../../shared/millionths.ts'
import { rank } from './rank.ts'
import { byRank, type EntryStatus, type RankingLine } from './ranking-table.ts'

/** What is stored about one unit of the ranking: the total that is compared. */
export interface ScoredStanding {
  readonly unit: string
  /** The block that it is assessed in; null where it is in none. */
  readonly block: string | null
  /** Whether the block ranks this unit in this year. */
  readonly ranked: boolean
  /** Key of its assessment; null for a member of the block that has none. */
  readonly assessment: string | null
  /** Version of its assessment; 0 where it has none. */
  readonly version: number
  /** Points as the store writes them; null where nothing stands at this stage, and of a leaf that has none. */
  readonly points: string | null
  /** Of the leaves that apply, likewise: 0 where none does, null where nothing stands at this stage. */
  readonly maxPoints: string | null
  /** Maximum of the leaves that apply and have no score, and how many they are. */
  readonly missing: string
  readonly missingLeaves: number
  /** Of a single leaf, whether it has a score; null of a sum. */
  readonly state: ScoreState | null
}

/** Where a unit is, and where its name stands. */
export interface UnitPlace {
  readonly region: string | null
  /** Place in the Vietnamese order of names; no two units share one. */
  readonly nameOrder: number
}

/** A line that is computed from stored totals. */
export interface ScoredEntry extends RankingLine {
  readonly basis: 'COMPUTED'
  readonly block: string | null
  readonly assessment: string | null
  readonly version: number
  readonly missing: string
  readonly missingLeaves: number
  readonly state: ScoreState | null
}

export interface ScoredTable {
  /** In order of rank, then of name; whoever has no rank comes last. */
  readonly entries: readonly ScoredEntry[]
  readonly byUnit: ReadonlyMap<string, ScoredEntry>
  readonly base: number
}

/**
 * The ranking of units by their stored totals: competition ranks on exact fractions, best first.
 *
 * Only whoever the block ranks, whose leaves are all scored and to whom something applies has a rank and counts in the base;
 * the others are shown, never ranked.
 */
export function scoredTable(standings: readonly ScoredStanding[], places: ReadonlyMap<string, UnitPlace>): ScoredTable {
  const shares = new Map<ScoredStanding, Fraction | null>(standings.map((standing) => [standing, shareIn(standing)]))
  const ranked = standings.filter((standing) => statusOf(standing, shares.get(standing) ?? null) === 'RANKED')
  const ranks = rank(new Map(ranked.map((standing) => [standing, shares.get(standing) as Fraction])))
  const entries = standings.map((standing): ScoredEntry => {
    const share = shares.get(standing) ?? null
    const place = ranks.get(standing)
    const of = places.get(standing.unit) ?? NOWHERE
    return {
      basis: 'COMPUTED',
      unit: standing.unit,
      region: of.region,
      nameOrder: of.nameOrder,
      block: standing.block,
      status: statusOf(standing, share),
      rank: place?.rank ?? null,
      tied: place?.tied ?? false,
      base: place === undefined ? null : ranks.size,
      points: standing.points,
      maxPoints: standing.maxPoints,
      share,
      assessment: standing.assessment,
      version: standing.version,
      missing: standing.missing,
      missingLeaves: standing.missingLeaves,
      state: standing.state,
    }
  })
  return {
    entries: entries.sort(byRank),
    byUnit: new Map(entries.map((entry) => [entry.unit, entry])),
    base: ranks.size,
  }
}

/** Of a unit without a name on record. */
const NOWHERE: UnitPlace = { region: null, nameOrder: Number.MAX_SAFE_INTEGER }

function statusOf(
  { ranked, assessment, maxPoints, missingLeaves }: ScoredStanding,
  share: Fraction | null,
): EntryStatus {
  if (!ranked) return 'NOT_RANKED'
  if (assessment === null) return 'NOT_PUBLISHED'
  if (maxPoints === null || missingLeaves > 0) return 'INCOMPLETE'
  return share === null ? 'NOT_RANKED' : 'RANKED'
}

function shareIn({ points, maxPoints }: ScoredStanding): Fraction | null {
  if (points === null || maxPoints === null) return null
  const denominator = millionths(maxPoints)
  return denominator > 0n ? { numerator: millionths(points), denominator } : null
}
