import type { Column, Sort, SortKey } from './table.model.ts'

/** Vietnamese order: A Ă Â … D Đ, tones in their order, and 1.1.10 after 1.1.9. */
const collator = new Intl.Collator('vi', { numeric: true })

// Keys are read and compared once per list and column; every later sort only lays the rows out by these places.
const places = new WeakMap<readonly unknown[], Map<string, Places>>()

/**
 * The rows in the order asked for; without a sort, as given. Equal keys keep their given order in both directions,
 * missing keys come last in both.
 *
 * @throws {RangeError} if the sort names no sortable column.
 */
export function orderRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null | undefined,
): readonly Row[] {
  if (!sort) return rows
  const column = columns.find(({ id }) => id === sort.columnId)
  if (!column?.sort) throw new RangeError(`Expected a sortable column, but got "${sort.columnId}".`)
  return orderOf(rows, column, sort).map((index) => rows[index] as Row)
}

/** For each row its place in ascending order, from 0; equal keys share one, a missing key has none. */
interface Places {
  readonly of: readonly (number | undefined)[]
  readonly count: number
}

function orderOf<Row>(rows: readonly Row[], column: Column<Row>, { columnId, direction }: Sort): readonly number[] {
  const known = places.get(rows) ?? new Map<string, Places>()
  places.set(rows, known)
  const { of, count } = known.get(columnId) ?? computePlaces(rows.map((row) => column.sort?.(row)))
  known.set(columnId, { of, count })
  const bins: number[][] = Array.from({ length: count + 1 }, () => [])
  of.forEach((place, index) => {
    bins[place === undefined ? count : direction === 'ascending' ? place : count - 1 - place]?.push(index)
  })
  return bins.flat()
}

function computePlaces(keys: readonly SortKey[]): Places {
  const present = [...keys.keys()].filter((index) => keys[index] != null)
  const key = (index: number | undefined): number | string => keys[index ?? -1] as number | string
  present.sort((a, b) => compare(key(a), key(b)))
  const of: (number | undefined)[] = new Array(keys.length).fill(undefined)
  let count = 0
  present.forEach((index, at) => {
    if (at === 0 || compare(key(present[at - 1]), key(index)) !== 0) count += 1
    of[index] = count - 1
  })
  return { of, count }
}

function compare(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
}

/** Splits off the rows that are kept at the head, in the order of their pinning. */
export function splitPinned<Row>(
  rows: readonly Row[],
  rowId: (row: Row) => string,
  pinned: readonly string[] = [],
): { readonly kept: readonly Row[]; readonly rest: readonly Row[] } {
  if (pinned.length === 0) return { kept: [], rest: rows }
  const kept = pinned.flatMap((id) => rows.filter((row) => rowId(row) === id))
  return { kept, rest: rows.filter((row) => !pinned.includes(rowId(row))) }
}
