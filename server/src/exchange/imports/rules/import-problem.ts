import { type Bilingual, bilingual } from '../../../shared/tongue.ts'
import { cellAddress } from './cell-address.ts'

/** What can be wrong with a file, a row or a cell. Stable words: a client may branch on them. */
export const IMPORT_PROBLEMS = [
  // The file.
  ...['FILE_EMPTY', 'FILE_ENCRYPTED', 'FILE_OLD_EXCEL', 'FILE_NOT_A_TABLE', 'FILE_UNREADABLE'],
  ...['ZIP_BOMB', 'SHEET_UNKNOWN', 'SHEET_OTHERS', 'SHEET_TOO_LARGE', 'ENCODING'],
  // The header.
  ...['HEADER_MISSING', 'HEADER_TWICE', 'HEADER_UNKNOWN', 'HEADER_LOWER'],
  // A cell.
  ...['REQUIRED', 'CELL_COUNT', 'NUMBER', 'NUMBER_AMBIGUOUS', 'PERCENT_SIGN', 'NEGATIVE', 'TOO_MANY_DIGITS'],
  ...['WORD', 'DAY', 'CELL_ERROR', 'FORMULA', 'FORMULA_WITHOUT_VALUE', 'MERGED', 'HIDDEN_ROW', 'HIDDEN_COLUMN'],
  ...['CODE_AS_DATE', 'CODE_AS_NUMBER', 'TEXT_UNSTORABLE'],
  // What the cells say.
  ...['UNIT_UNKNOWN', 'UNIT_AMBIGUOUS', 'UNIT_NOT_HERE', 'UNIT_CODE_DIFFERS', 'PROVENANCE'],
  ...['CRITERION_UNKNOWN', 'CRITERION_HAS_CHILDREN', 'STAGE', 'POINTS_ABOVE_MAXIMUM', 'POINTS', 'FIGURE', 'REASON'],
  ...['DUPLICATE', 'NOTHING_STATED', 'TOO_MUCH_STATED', 'CLOSED', 'FROZEN', 'RULE', 'TREE', 'SUM', 'CONFLICT'],
] as const
export type ImportProblemCode = (typeof IMPORT_PROBLEMS)[number]

/** Where in a file. `row` counts from 1 at the sheet's first row, as a spreadsheet does; `header` is the column's own words. */
export interface ImportPlace {
  readonly sheet: string | null
  readonly row: number | null
  readonly column: number | null
  readonly header: string | null
}

/** One thing that is wrong, or, among the notices, one thing that was read otherwise than it stands. */
export interface ImportProblem {
  readonly code: string
  readonly sheet: string | null
  readonly row: number | null
  /** The words of the column's header. */
  readonly column: string | null
  /** `C17`; null where no single cell is at fault. */
  readonly cell: string | null
  /** The other cell, where two contradict each other. */
  readonly otherCell: string | null
  readonly expected: Bilingual
  /** What the cell holds, as it stands; null where it holds nothing. */
  readonly got: string | null
  /** The nearest names, the nearest first. */
  readonly suggestions: readonly string[]
}

export interface ProblemFacts {
  readonly code: ImportProblemCode
  readonly expected: Bilingual
  readonly got?: string | null
  readonly otherCell?: string | null
  readonly suggestions?: readonly string[]
}

export const NOWHERE: ImportPlace = { sheet: null, row: null, column: null, header: null }

/** Longest text of a cell that a report repeats. */
const LONGEST = 120

export function importProblem(place: ImportPlace, facts: ProblemFacts): ImportProblem {
  const got = facts.got ?? null
  return {
    code: facts.code,
    sheet: place.sheet,
    row: place.row,
    column: place.header,
    cell: place.row === null || place.column === null ? null : cellAddress(place.column, place.row),
    otherCell: facts.otherCell ?? null,
    expected: facts.expected,
    got: got !== null && got.length > LONGEST ? `${got.slice(0, LONGEST)}…` : got,
    suggestions: facts.suggestions ?? [],
  }
}

/** The whole sentence: where, what was expected, what came, and what may have been meant. */
export function problemText(problem: ImportProblem): Bilingual {
  return bilingual((t) => {
    const row = problem.row === null ? '' : t.say(`Dòng ${problem.row}`, `Row ${problem.row}`)
    const at = problem.cell === null ? row : t.say(`Ô ${problem.cell}`, `Cell ${problem.cell}`)
    const column = problem.column === null ? '' : ` (${problem.column})`
    const where = at === '' ? '' : `${at}${column}: `
    const expected = t.own(problem.expected)
    const got = problem.got === null ? '' : t.say(`; gặp “${problem.got}”`, `; got “${problem.got}”`)
    const other =
      problem.otherCell === null ? '' : t.say(`; xem ô ${problem.otherCell}`, `; see cell ${problem.otherCell}`)
    const near = problem.suggestions.map((name) => `“${name}”`).join(', ')
    const meant = near === '' ? '' : t.say(`; có phải ${near}?`, `; did you mean ${near}?`)
    return `${where}${expected}${got}${other}${meant}${meant === '' ? '.' : ''}`
  })
}
