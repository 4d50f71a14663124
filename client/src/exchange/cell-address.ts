import { columnLetters } from '../kit/Sheet/column-letters.ts'
import type { CellPlace } from './rules/cell-place.ts'

/** `C17` for row 16, column 2. */
export const addressOf = ({ row, column }: CellPlace): string => `${columnLetters(column)}${row + 1}`
