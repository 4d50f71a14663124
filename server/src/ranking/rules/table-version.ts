import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { TableEntry } from './ranking-table.ts'

/**
 * The version of a ranking: 16 hex digits that differ as soon as any entry does, its order or its history.
 *
 * An unrelated change of the store leaves it alone, so that a reader can page to the end while others work.
 */
export function tableVersion(digest: string, entries: readonly TableEntry[]): string {
  const state = entries.map(({ unit, nameOrder, status, rank, breaks, series }) => [
    unit,
    nameOrder,
    status,
    rank,
    breaks,
    series.map(({ year, printed, rank, restated }) => [year, printed, rank, restated]),
  ])
  const bytes = canonicalize([digest, state]) as string
  return createHash('sha256').update(bytes, 'utf8').digest('hex').slice(0, 16)
}
