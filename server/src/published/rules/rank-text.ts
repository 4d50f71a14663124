/** A printed rank: its number and base where the source gives them, its words where it gives no number. */
export interface RankText {
  readonly rank: number | null
  /** How many were ranked ("7/63"); null where the source gives no base. */
  readonly rankBase: number | null
  readonly rankNote: string | null
}

/**
 * Reads "7", "48 of 61", "" (not printed) and words such as "last", which are kept and never turned into a number.
 *
 * @throws {RangeError} if the rank is not between 1 and its base, both inclusive.
 */
export function readRank(text: string): RankText {
  if (text === '') return { rank: null, rankBase: null, rankNote: null }
  const [, rank, base] = /^(\d+)(?: of (\d+))?$/.exec(text) ?? []
  if (rank === undefined) return { rank: null, rankBase: null, rankNote: text }
  if (Number(rank) < 1 || (base !== undefined && Number(base) < Number(rank))) {
    throw new RangeError(`Expected a rank from 1 to its base, such as "7" or "48 of 61", but got "${text}".`)
  }
  return { rank: Number(rank), rankBase: base === undefined ? null : Number(base), rankNote: null }
}
