import { type Micro, toPoints } from '../../shared/points.ts'
import type { PartCell, RankingRow } from './rows.ts'

/** A cell of a downloaded table: a text, a number with the places to print, or nothing. */
export type Cell = string | { readonly value: number; readonly places: number } | null

/** A column of the downloaded table: its head and its cell. */
export interface CsvColumn {
  readonly head: string
  readonly cell: (row: RankingRow) => Cell
}

/** Points with at least two places and no more than the figure has. */
export function pointsCell(value: Micro | null): Cell {
  if (value === null) return null
  const places = [2, 3, 4, 5].find((count) => value % 10 ** (6 - count) === 0) ?? 6
  return { value: toPoints(value, places), places }
}

export const countCell = (value: number | null): Cell => (value === null ? null : { value, places: 0 })

export const partPoints = (row: RankingRow, part: PartCell['part']): Cell =>
  pointsCell(row.parts.find((cell) => cell.part === part)?.points ?? null)

/** Head, rows, an empty line, then what the reader needs to cite the file: pairs of name and text. */
export function csvTable(
  columns: readonly CsvColumn[],
  rows: readonly RankingRow[],
  facts: readonly (readonly [string, string])[],
): Cell[][] {
  return [
    columns.map(({ head }) => head),
    ...rows.map((row) => columns.map(({ cell }) => cell(row))),
    [],
    ...facts.map((fact) => [...fact]),
  ]
}
