import type { ScoreState } from '../../assessment/rules/score-state.ts'
import type { Fraction } from '../../shared/fraction.ts'
import { millionths } from '../../shared/millionths.ts'
import { rank } from './rank.ts'
import { type ByUnit, byRank, type EntryStatus, type RankingLine } from './ranking-table.ts'

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
  readonly byUnit: ByUnit<ScoredEntry>
  readonly base: number
}

/**
 * The ranking of units by their stored totals: competition ranks on exact fractions, best first.
 *
 * Only whoever the block ranks, whose leaves are all scored and to whom something applies has a rank and counts in the base;
 * the others are shown, never ranked. `places` are those of the units in the Vietnamese order of names.
 */
export function scoredTable(standings: readonly ScoredStanding[], places: ReadonlyMap<string, number>): ScoredTable {
  const lines = standings.map((standing) => unplaced(standing, places))
  const shares = new Map<number, Fraction>()
  for (const [at, { status, share }] of lines.entries())
    if (status === 'RANKED' && share !== null) shares.set(at, share)
  const ranks = rank(shares)
  const others: ScoredEntry[] = []
  for (const [at, line] of lines.entries()) {
    const place = ranks.get(at)
    if (place === undefined) others.push(line)
    else {
      line.rank = place.rank
      line.tied = place.tied
      line.base = ranks.size
    }
  }
  // In order of rank but for the names of whoever ties: what is nearly in order is soon sorted.
  const entries = [...Array.from(ranks.keys(), (at) => lines[at] as ScoredEntry), ...others].sort(byRank)
  return { entries, byUnit: byUnitAtNeed(entries), base: ranks.size }
}

/** A line while its table is made: all lines first, in the order of what is stored, then the ranks. */
type Line = { -readonly [K in keyof ScoredEntry]: ScoredEntry[K] }

/** The line of a unit before anybody has a rank. */
function unplaced(standing: ScoredStanding, places: ReadonlyMap<string, number>): Line {
  const share = shareIn(standing)
  return {
    basis: 'COMPUTED',
    unit: standing.unit,
    nameOrder: places.get(standing.unit) ?? UNNAMED,
    block: standing.block,
    status: statusOf(standing, share),
    rank: null,
    tied: false,
    base: null,
    points: standing.points,
    maxPoints: standing.maxPoints,
    share,
    assessment: standing.assessment,
    version: standing.version,
    missing: standing.missing,
    missingLeaves: standing.missingLeaves,
    state: standing.state,
  }
}

/** Indexed when a unit is first asked for: a page in order of rank asks for none. */
function byUnitAtNeed(entries: readonly ScoredEntry[]): ByUnit<ScoredEntry> {
  let index: ReadonlyMap<string, ScoredEntry> | null = null
  return {
    get(unit) {
      index ??= new Map(entries.map((entry) => [entry.unit, entry]))
      return index.get(unit)
    },
  }
}

/** The place of a unit without a name on record. */
const UNNAMED = Number.MAX_SAFE_INTEGER

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
