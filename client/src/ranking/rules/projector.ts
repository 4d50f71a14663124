import type { RankingRow } from './rows.ts'

const TOP = 10

/** What fits a wall: the ten first rows, and the reader's own unit below them where it is further down. */
export function forProjector(rows: readonly RankingRow[], ownSlug: string | null): RankingRow[] {
  const top = rows.slice(0, TOP)
  const own = rows.slice(TOP).filter((row) => row.slug === ownSlug)
  return [...top, ...own]
}
