/** A cell of a sheet, row and column from 0. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** `C17` is row 16, column 2; null for what is no address. */
export function placeOf(address: string): CellPlace | null {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d*)$/u.exec(address) ?? []
  if (letters === undefined || digits === undefined) return null
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}

/** One number a cell, rising row by row and then column by column. */
export const orderOf = ({ row, column }: CellPlace): number => row * 18_278 + column
