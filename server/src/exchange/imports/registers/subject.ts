import type { ImportRow } from '../rules/import-row.ts'
import type { HeldRow } from './held-rows.ts'
import type { Draft, Level, RegisterTable, RowDraft, Values } from './register.ts'

/** A row with its drafts, and what they made so far: a subject a level, null where the row says nothing of one. */
export interface PlacedRow extends RowDraft {
  readonly row: ImportRow
  /** Columns that the register's sheet may have, whether the file has them or not. */
  readonly keys: ReadonlySet<string>
  readonly subjects: (Subject | null)[]
  /** What the row makes of the register; null while that is not told. */
  effect: 'ADDED' | 'CHANGED' | 'UNCHANGED' | null
}

/** A subject that rows speak of, as they say it together. */
export interface Subject {
  readonly level: Level
  /** Key of what is on record, or of what is to be made. */
  readonly id: string
  readonly held: HeldRow | null
  readonly draft: Draft
  /** What rows say so far. */
  readonly said: Record<string, Values[string]>
  /** Parts that are not on record, by their table and name. */
  readonly added: ReadonlyMap<RegisterTable, Map<string, Values>>
  /** The row that said it first. */
  readonly first: PlacedRow
  /** Rows as they said it, so that one that says the same again is told. */
  readonly rows: Map<string, PlacedRow>
  /** Whether a new version is to take the place of the one on record. */
  changed: boolean
}
