import { fold } from '@par-atlas/schema/fold'
import { type ImportPlace, type ImportProblem, importProblem } from './import-problem.ts'
import { nearestNames } from './nearest.ts'
import { cellText, type SheetRow } from './sheet.ts'

/** A column that a kind of import reads. The first of `names` is how it is called in messages; all are accepted. */
export interface ColumnSpec {
  readonly key: string
  readonly names: readonly string[]
  readonly required: boolean
}

export interface HeaderMap {
  readonly sheet: string | null
  /** Where each column that was found stands, from 0. */
  readonly places: ReadonlyMap<string, number>
  /** The words of each header as they stand. */
  readonly words: readonly string[]
}

export interface HeaderRead {
  readonly map: HeaderMap
  readonly errors: readonly ImportProblem[]
  readonly notices: readonly ImportProblem[]
}

/**
 * Finds the columns by the words of the header: no matter in which order, in capitals or not, with marks or not.
 *
 * A column that is missing is an error, with the nearest of the words that were not understood; a column that nobody asked
 * for is a notice, since clerks keep their own beside.
 */
export function readHeaders(sheet: string | null, row: SheetRow, columns: readonly ColumnSpec[]): HeaderRead {
  const words = row.cells.map((cell) => cellText(cell).normalize('NFC'))
  const known = new Map(columns.flatMap((column) => column.names.map((name) => [fold(name), column.key] as const)))
  const places = new Map<string, number>()
  const errors: ImportProblem[] = []
  const strange: number[] = []
  const placeOf = (column: number | null): ImportPlace => ({
    ...{ sheet, row: row.number, column },
    header: column === null ? null : (words[column] ?? null),
  })
  for (const [index, word] of words.entries()) {
    const key = known.get(fold(word))
    if (key === undefined) {
      if (word !== '') strange.push(index)
    } else if (places.has(key)) {
      errors.push(twice(placeOf(index), placeOf(places.get(key) ?? 0), word))
    } else {
      places.set(key, index)
    }
  }
  for (const column of columns.filter(({ key, required }) => required && !places.has(key))) {
    errors.push(
      missing(
        placeOf(null),
        column,
        strange.map((index) => words[index] ?? ''),
      ),
    )
  }
  const notices = strange.map((index) => unread(placeOf(index), columns))
  return { map: { sheet, places, words }, errors, notices }
}

/** How many columns of a row bear the words of a header that is asked for: a title above the table bears none. */
export function headersIn(row: SheetRow, columns: readonly ColumnSpec[]): number {
  const known = new Map(columns.flatMap(({ names, key }) => names.map((name) => [fold(name), key] as const)))
  return new Set(row.cells.flatMap((cell) => known.get(fold(cellText(cell))) ?? [])).size
}

const twice = (place: ImportPlace, first: ImportPlace, word: string): ImportProblem =>
  importProblem(place, {
    code: 'HEADER_TWICE',
    expected: { vi: 'cần mỗi cột một lần', en: 'expected each column once' },
    got: word,
    otherCell: importProblem(first, { code: 'HEADER_TWICE', expected: { vi: '', en: '' } }).cell,
  })

function missing(place: ImportPlace, { names }: ColumnSpec, strange: readonly string[]): ImportProblem {
  const known = strange.map((word) => ({ name: word, keys: [fold(word)] }))
  const [name = ''] = names
  return importProblem(place, {
    code: 'HEADER_MISSING',
    expected: {
      vi: `cần cột “${name}” (hoặc ${names
        .slice(1)
        .map((other) => `“${other}”`)
        .join(', ')})`,
      en: `expected a column “${name}” (or ${names
        .slice(1)
        .map((other) => `“${other}”`)
        .join(', ')})`,
    },
    suggestions: [...new Set(names.flatMap((each) => nearestNames(each, known, 1)))],
  })
}

function unread(place: ImportPlace, columns: readonly ColumnSpec[]): ImportProblem {
  const known = columns.flatMap(({ names }) => names.map((name) => ({ name, keys: [fold(name)] })))
  return importProblem(place, {
    code: 'HEADER_UNKNOWN',
    expected: { vi: 'cột này không được đọc', en: 'this column is not read' },
    got: place.header,
    suggestions: nearestNames(place.header ?? '', known, 1),
  })
}
