import { compareFractions, type Fraction, meanOf, percentOf } from '../../shared/fraction.ts'
import { medianOf } from './median.ts'
import type { PublishedEntry } from './published-table.ts'
import type { RankAgreement } from './rank-check.ts'
import type { ScoredEntry } from './scored-table.ts'

/** Whether a unit has a rank, and if not, why: scored is not ranked. */
export type EntryStatus = 'RANKED' | 'NOT_RANKED' | 'INCOMPLETE' | 'NOT_PUBLISHED'

/** What the line of a unit holds, wherever its ranking comes from. */
export interface RankingLine {
  readonly unit: string
  /** Place in the Vietnamese order of names; unique in the table. */
  readonly nameOrder: number
  readonly status: EntryStatus
  /** Null unless RANKED. */
  readonly rank: number | null
  /** Whether another unit holds the same rank (đồng hạng). */
  readonly tied: boolean
  /** How many are ranked; null without a rank, and where the source does not say. */
  readonly base: number | null
  /** Points as plain digits, exact; null where there are none. */
  readonly points: string | null
  readonly maxPoints: string | null
  /** points/maxPoints, exact, not reduced; null where there are no points or nothing applies. Ranks and ties compare this. */
  readonly share: Fraction | null
}

/** A unit's line: as somebody published it, or as it is computed from stored totals. */
export type TableEntry = PublishedEntry | ScoredEntry

/** Finds the line of a unit; undefined where it has none. */
export type ByUnit<E> = Pick<ReadonlyMap<string, E>, 'get'>

export interface RankingTable {
  /** In order of rank, then of name; whoever has no rank comes last. */
  readonly entries: readonly TableEntry[]
  readonly byUnit: ByUnit<TableEntry>
  /** How many are ranked; null where a published table does not say. */
  readonly base: number | null
  /** Printed ranks held against computed ones; null for a computed ranking. */
  readonly check: RankAgreement | null
  /** The average as its source printed it; null where none did. */
  readonly printedAverage: string | null
  /** Differs as soon as any entry does. */
  readonly version: string
}

type Ranked = Pick<RankingTable, 'entries'>

/** The shares of the ranked units. */
const rankedShares = ({ entries }: Ranked): Fraction[] =>
  entries.flatMap(({ status, share }) => (status === 'RANKED' && share !== null ? [share] : []))

/** Mean percent of the ranked units (trung bình), exact; null of none. */
export function averageIn(table: Ranked): Fraction | null {
  const mean = meanOf(rankedShares(table))
  return mean && percentOf(mean)
}

/** Median percent of the ranked units (trung vị), exact; null of none. */
export function medianIn(table: Ranked): Fraction | null {
  const median = medianOf(rankedShares(table))
  return median && percentOf(median)
}

/** Places gained since the year before, by unit; null where nothing is to be compared. */
export type ChangeOf = (entry: TableEntry) => number | null

const byName = (a: RankingLine, b: RankingLine): number => a.nameOrder - b.nameOrder

export const byRank = (a: RankingLine, b: RankingLine): number => (a.rank ?? LAST) - (b.rank ?? LAST) || byName(a, b)

interface Ordered {
  readonly entry: TableEntry
  readonly change: number
}

const ORDERS = {
  RANK: (a, b) => byRank(a.entry, b.entry),
  NAME: (a, b) => byName(a.entry, b.entry),
  CHANGE: (a, b) => b.change - a.change || byName(a.entry, b.entry),
  PERCENT: ({ entry: a }, { entry: b }) => compareFractions(b.share ?? BELOW_ALL, a.share ?? BELOW_ALL) || byName(a, b),
} as const satisfies Record<string, (a: Ordered, b: Ordered) => number>

/**
 * A ranking's entries in another order; whoever lacks the value comes last, equal values follow in order of name. The change of
 * each is asked for once.
 */
export const entriesInOrder = (
  entries: readonly TableEntry[],
  order: keyof typeof ORDERS,
  changeOf: ChangeOf,
): TableEntry[] =>
  entries
    .map((entry): Ordered => ({ entry, change: changeOf(entry) ?? -LAST }))
    .sort(ORDERS[order])
    .map(({ entry }) => entry)

const LAST = Number.MAX_SAFE_INTEGER
/** Adjustments can bring a share below 0, but never below all that could be lost. */
const BELOW_ALL: Fraction = { numerator: -(10n ** 30n), denominator: 1n }
