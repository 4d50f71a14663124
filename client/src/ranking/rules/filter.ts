import { fold } from '@par-atlas/schema/fold'
import type { RankingRow } from './rows.ts'

export interface RowFilter {
  /** Text that the name must hold; case and marks do not count. */
  readonly text: string
  readonly misfitsOnly: boolean
}

export function filterRows(rows: readonly RankingRow[], { text, misfitsOnly }: RowFilter): RankingRow[] {
  const wanted = fold(text)
  return rows.filter((row) => fold(row.name).includes(wanted) && (!misfitsOnly || row.misfit !== null))
}
