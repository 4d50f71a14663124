import { type CellPlace, orderOf, placeOf } from './cell-place.ts'

export interface PlacedProblem {
  readonly cell: string | null
  readonly row: number | null
}

/** The cell that a problem is to be mended in: its own, else the first of its row; null where the whole file is meant. */
export function problemPlace({ cell, row }: PlacedProblem): CellPlace | null {
  if (cell !== null) return placeOf(cell)
  return row === null ? null : { row: row - 1, column: 0 }
}

/** The cells to be mended, each once, from the top row by row. */
export function problemPlaces(problems: readonly PlacedProblem[]): readonly CellPlace[] {
  const places = problems.flatMap((problem) => problemPlace(problem) ?? [])
  const byOrder = new Map(places.map((place) => [orderOf(place), place]))
  return [...byOrder].sort(([one], [other]) => one - other).map(([, place]) => place)
}

/** The next or the previous of `places` seen from a cell, around the ends; null where there is none. */
export function stepFrom(places: readonly CellPlace[], from: CellPlace, step: 1 | -1): CellPlace | null {
  const at = orderOf(from)
  if (step === 1) return places.find((place) => orderOf(place) > at) ?? places[0] ?? null
  return places.findLast((place) => orderOf(place) < at) ?? places.at(-1) ?? null
}
