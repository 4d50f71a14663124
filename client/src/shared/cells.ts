import type { Cell, NumberCell } from '../kit/export/spreadsheet.ts'
import { type Micro, toMicro, toPoints } from './points.ts'

/** Points for a file: at least two places and no more than the figure has, at most 6; null stays empty. */
export function microCell(micro: Micro | null): NumberCell | null {
  if (micro === null) return null
  const places = [2, 3, 4, 5].find((count) => micro % 10 ** (6 - count) === 0) ?? 6
  return { value: toPoints(micro, places), places }
}

/** The same of points as the graph sends them. */
export const pointsCell = (points: number | null | undefined): NumberCell | null =>
  microCell(points == null ? null : toMicro(points))

/** Hundredths of a whole, 83.38 for 83,38%, as microCell prints them. */
export function percentCell(micro: Micro | null): NumberCell | null {
  const cell = microCell(micro)
  return cell && { ...cell, percent: true }
}

/** A whole number: a count, a rank, a year. */
export const countCell = (value: number | null): Cell => (value === null ? null : { value, places: 0 })

/** A day, `YYYY-MM-DD`. */
export const dayCell = (day: string | null): Cell => (day === null ? null : { day })
