import type { Store, Tables } from '../../../context.ts'
import type { Provenance } from '../../../units/rules/vocabulary.ts'
import type { ColumnSpec } from '../rules/headers.ts'
import type { ImportRow } from '../rules/import-row.ts'
import { columnsOf, readSheetLine, type Sheet, type SheetLine } from '../rules/register-sheet.ts'
import { readWorld, type World } from './world.ts'

export type RegisterTable = keyof Tables & string

/** Stands for the key of the subject on the level above, which may not be there yet. */
export const ABOVE = Symbol('the key of the level above')

export type Value = string | number | boolean | null
export type Values = Readonly<Record<string, Value>>
export type Said = Readonly<Record<string, Value | typeof ABOVE>>

/** What hangs on a subject: rows of another table that bear its key. */
export interface Part {
  readonly table: RegisterTable
  /** The column that bears the subject's key. */
  readonly owner: string
  /** Columns that tell one from another of the same subject. */
  readonly key: readonly string[]
  /** Whether they are numbered in their order, by `position`. */
  readonly ordered: boolean
  /** The column of the sheet at which a contradiction is told. */
  readonly at: string
  /** A column that points to another part by its position, while rows name it by one of its own columns. */
  readonly points?: { readonly column: string; readonly to: RegisterTable; readonly by: string }
}

/**
 * How rows make subjects. GATHERED: many rows say one subject, and add parts to one that stands; an empty cell says nothing.
 * ROW: each row says one subject whole; one that stands otherwise is refused. VERSION: as ROW, in a table that is append-only, so
 * that saying otherwise leaves a new version beside the old one.
 */
export type Making = 'GATHERED' | 'ROW' | 'VERSION'

/** One table of a register whose rows are nodes of the graph. Those of a later level may bear the key of the one before. */
export interface Level {
  readonly table: RegisterTable
  /** Type of the graph's node. */
  readonly type: string
  readonly making: Making
  /** Columns that tell one subject from another. */
  readonly key: readonly string[]
  /** The column of the sheet at which a repetition is told, and a contradiction of a column that the sheet does not have. */
  readonly at: string
  /** Columns of the sheet by columns of the table, where their names differ by more than a key's ending. */
  readonly cells?: Readonly<Record<string, string>>
  /** Whether subjects are numbered by `position`: through the table, or among those that share a column. */
  readonly position: { readonly within: string | null } | null
  /** Which columns of the table say whether a subject is real, and who may see it. */
  readonly provenance: boolean
  readonly scope: boolean
  readonly parts: readonly Part[]
}

/** What a row says of the subject on one level. Every row of a register says the same columns. */
export interface Draft {
  readonly said: Said
  /** Columns that are written with a new subject, but that no row says: they are not compared. */
  readonly whenMade?: Values
  readonly parts?: Readonly<Partial<Record<RegisterTable, readonly Said[]>>>
  /** The unit in whose scope the subject stands; the whole where left out. */
  readonly unit?: string | null
}

/** A row of a register, read and looked up: a draft a level, null where the row says nothing of one. */
export interface RowDraft {
  readonly drafts: readonly (Draft | null)[]
  /** What the row is of, and what it says, in the words of the file. */
  readonly label: string
  readonly shown: string
}

/** A register that files fill: its columns, its tables, and how a row becomes drafts. */
export interface Register {
  readonly columns: readonly ColumnSpec[]
  readonly levels: readonly Level[]
  readonly reader: (db: Store, provenance: Provenance) => Promise<(row: ImportRow) => RowDraft | null>
}

interface RegisterFacts<S extends Sheet, W> {
  readonly sheet: S
  readonly levels: readonly Level[]
  /** What of the store the rows are looked up in, beside units and criteria; read once. */
  readonly lookups: (db: Store, provenance: Provenance) => Promise<W>
  /** Looks up what a line names and checks its cells against each other; null once the row was told what is wrong. */
  readonly draft: (row: ImportRow, line: SheetLine<S>, world: World & W) => RowDraft | null
}

/** Puts together a register from its sheet, its tables and what its rows mean. */
export function registerOf<S extends Sheet, W extends object>(facts: RegisterFacts<S, W>): Register {
  return {
    columns: columnsOf(facts.sheet),
    levels: facts.levels,
    async reader(db, provenance) {
      const world = { ...(await readWorld(db, provenance)), ...(await facts.lookups(db, provenance)) }
      return (row) => {
        const line = readSheetLine(row, facts.sheet)
        const draft = line === null ? null : facts.draft(row, line, world)
        return row.failures > 0 ? null : draft
      }
    },
  }
}

/** Of a register that looks nothing up but units and criteria. */
export const nothingElse = async (): Promise<object> => ({})

/** A value as text, as `heldRows` reads it too: decimals without zeros at their end, which drafts do not have either. */
export const plain = (value: Value): string | null => (value === null ? null : String(value))

export const keyText = (columns: readonly string[], said: Values): string =>
  JSON.stringify(columns.map((column) => plain(said[column] ?? null)))
