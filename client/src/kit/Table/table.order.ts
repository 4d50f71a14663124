import type { Column, Sort, SortKey } from './table.model.ts'

/** Vietnamese order: A Ă Â … D Đ, tones in their order, and 1.1.10 after 1.1.9. */
const collator = new Intl.Collator('vi', { numeric: true })

// Keys are read once per list and column; a second sort of the same list only walks the order kept here.
const orders = new WeakMap<readonly unknown[], Map<string, readonly number[]>>()

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

function orderOf<Row>(rows: readonly Row[], column: Column<Row>, { columnId, direction }: Sort): readonly number[] {
  const known = orders.get(rows) ?? new Map<string, readonly number[]>()
  orders.set(rows, known)
  const name = `${columnId} ${direction}`
  const order =
    known.get(name) ??
    computeOrder(
      rows.map((row) => column.sort?.(row)),
      direction === 'ascending' ? 1 : -1,
    )
  known.set(name, order)
  return order
}

function computeOrder(keys: readonly SortKey[], sign: 1 | -1): readonly number[] {
  const present = [...keys.keys()].filter((index) => keys[index] != null)
  const missing = [...keys.keys()].filter((index) => keys[index] == null)
  present.sort((a, b) => sign * compare(keys[a] as number | string, keys[b] as number | string))
  return [...present, ...missing]
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
