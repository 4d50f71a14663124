import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { PublishedEntry } from './published-table.ts'

/**
 * The version of a published ranking: 16 hex digits that differ as soon as any entry does, its order or its history.
 *
 * An unrelated change of the store leaves it alone, so that a reader can page to the end while others work.
 */
export function publishedVersion(digest: string, entries: readonly PublishedEntry[]): string {
  const state = entries.map(({ unit, nameOrder, status, rank, movement, series }) => [
    unit,
    nameOrder,
    status,
    rank,
    movement.breaks,
    series.map(({ year, printed, rank, restated }) => [year, printed, rank, restated]),
  ])
  return shortHash([canonicalize([digest, state]) as string])
}

/**
 * The version of a computed ranking, likewise: what is compared, a digest of all that its table is made from, the versions of the
 * assessments among it, and `earlier`, which says the same of the years before.
 */
export const scoredVersion = (key: string, earlier: string, digest: string): string => shortHash([key, earlier, digest])

const shortHash = (lines: readonly string[]): string =>
  createHash('sha256').update(lines.join('\n'), 'utf8').digest('hex').slice(0, 16)
