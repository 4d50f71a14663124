/** A figure and the places to print. `percent`: it is hundredths of a whole, 83.38 for 83,38%. */
export interface NumberCell {
  readonly value: number
  readonly places: number
  readonly percent?: boolean | undefined
  /** A difference: on the screen a gain bears its plus. */
  readonly signed?: boolean | undefined
}

/** A day of the calendar, `YYYY-MM-DD`. */
export interface DayCell {
  readonly day: string
}

/** A cell of a table that goes out: text (codes are text), a figure, a day, or nothing. */
export type Cell = string | NumberCell | DayCell | null

/** A column of such a table: its head, and its cell of a row. CSV and XLSX are both written from it. */
export interface OutColumn<Row> {
  readonly head: string
  readonly cell: (row: Row) => Cell
}

/** What a reader needs to cite a file by: its name, and what it is. */
export type Fact = readonly [name: string, value: Cell]

/** A table as it goes out, and what it must say of itself. */
export interface Spreadsheet {
  /** Name of the file, without its ending. */
  readonly fileName: string
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** Source, edition, as-of and whatever else it is cited by; who saves it adds the address and the version of the data. */
  readonly facts: readonly Fact[]
  /** In words, that its figures are not real: for the file's name and for the file itself. */
  readonly illustrative?: string | undefined
}

/** Head and rows of a table whose columns are described once. */
export const laidOut = <Row>(columns: readonly OutColumn<Row>[], rows: readonly Row[]) => ({
  head: columns.map(({ head }) => head),
  rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
})

/** The file's whole name; where figures are not real, the name says so as well. */
export const fullName = (
  { fileName, illustrative }: Pick<Spreadsheet, 'fileName' | 'illustrative'>,
  ending: string,
): string => `${fileName}${illustrative === undefined ? '' : '-minh-hoa'}.${ending}`
