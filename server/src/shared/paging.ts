import { type Expression, type SelectQueryBuilder, sql } from 'kysely'
import { validate } from 'uuid'
import { isDay } from './day.ts'
import { badInput, cursorStale } from './errors.ts'

/** The four arguments of a Relay connection, as they came. */
export interface PageArgs {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

/** The values of the order keys of one row, in the order of the keys; the last one is unique. */
export type CursorKey = readonly (string | number)[]

/** A page as asked for, checked. `size` rows, from the start (or after `after`), or `backwards` from the end (or before `before`). */
export interface PageRequest {
  readonly size: number
  readonly backwards: boolean
  readonly after: CursorKey | null
  readonly before: CursorKey | null
  readonly version: string | null
}

/** What an order key holds; a cursor with anything else is refused before it reaches the store. */
export type KeyKind = 'text' | 'uuid' | 'integer' | 'decimal' | 'day'

export interface PageRules {
  /** Most rows a page may hold, inclusive; 100 where left out. */
  readonly max?: number
  /** What the order keys of a cursor of this list hold, in their order. */
  readonly keys: readonly KeyKind[]
  /** State of the list; a cursor made from another one is CURSOR_STALE. */
  readonly version?: string
}

export const DEFAULT_PAGE = 20
export const MAX_PAGE = 100

/** Checks the arguments of a connection. Throws BAD_INPUT or CURSOR_STALE. */
export function pageRequest(args: PageArgs, rules: PageRules): PageRequest {
  if (args.first != null && args.last != null) {
    throw badInput({
      vi: 'Phân trang: chỉ dùng first hoặc last, nhận được cả hai.',
      en: 'Paging: expected first or last, got both.',
    })
  }
  const max = rules.max ?? MAX_PAGE
  const backwards = args.last != null
  return {
    size: checkedSize(backwards ? 'last' : 'first', args.last ?? args.first ?? Math.min(DEFAULT_PAGE, max), max),
    backwards,
    after: readCursor('after', args.after, rules),
    before: readCursor('before', args.before, rules),
    version: rules.version ?? null,
  }
}

function checkedSize(name: string, size: number, max: number): number {
  if (size >= 0 && size <= max) return size
  throw badInput({
    vi: `${name}: cần số từ 0 đến ${max}, nhận được ${size}.`,
    en: `${name}: expected 0 to ${max}, got ${size}.`,
  })
}

/** The opaque cursor of a row: base64url of the JSON of the list's version and the row's order keys. */
export function writeCursor(key: CursorKey, version: string | null): string {
  return Buffer.from(JSON.stringify([version, ...key]), 'utf8').toString('base64url')
}

function readCursor(name: string, cursor: string | null | undefined, rules: PageRules): CursorKey | null {
  if (cursor == null) return null
  const parts = parsedCursor(cursor)
  const [version, ...key] = parts ?? []
  if (!parts || !fits(key, rules.keys)) {
    throw badInput({
      vi: `${name}: cần con trỏ lấy từ chính danh sách này, nhận được ${JSON.stringify(cursor)}.`,
      en: `${name}: expected a cursor that this list gave out, got ${JSON.stringify(cursor)}.`,
    })
  }
  if (version !== (rules.version ?? null)) {
    throw cursorStale({
      vi: `${name}: danh sách đã thay đổi từ khi có con trỏ này (phiên bản ${version}, nay là ${rules.version ?? 'khác'}). Hãy đọc lại từ đầu.`,
      en: `${name}: the list changed since this cursor was given out (version ${version}, now ${rules.version ?? 'another'}). Read it again from the start.`,
    })
  }
  return key
}

const KEY_CHECKS: Record<KeyKind, (part: unknown) => boolean> = {
  text: (part) => typeof part === 'string' && !part.includes('\0'),
  uuid: validate,
  integer: (part) => Number.isInteger(part) && Math.abs(Number(part)) < 2 ** 31,
  decimal: (part) => typeof part === 'string' && /^-?\d{1,40}(\.\d{1,40})?$/.test(part),
  day: (part) => typeof part === 'string' && isDay(part),
}

function fits(key: unknown[], kinds: readonly KeyKind[]): key is (string | number)[] {
  return key.length === kinds.length && kinds.every((kind, index) => KEY_CHECKS[kind](key[index]))
}

function parsedCursor(cursor: string): unknown[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(parts) ? parts : null
  } catch {
    return null
  }
}

/** One order key of a list. The expression is never null and compares as the order does (with its collation). */
export interface OrderKey {
  readonly by: Expression<unknown>
  readonly descending?: boolean
}

/**
 * Narrows and orders a query to the rows of one page, plus one more that tells whether the list goes on.
 *
 * Pass its rows to `pageOf`, which drops the extra row and turns a backward page round.
 */
export function pageQuery<DB, T extends keyof DB, O>(
  query: SelectQueryBuilder<DB, T, O>,
  keys: readonly OrderKey[],
  page: PageRequest,
): SelectQueryBuilder<DB, T, O> {
  let narrowed = query
  if (page.after) narrowed = narrowed.where(beyond(keys, page.after, false))
  if (page.before) narrowed = narrowed.where(beyond(keys, page.before, true))
  for (const key of keys) {
    narrowed = narrowed.orderBy(key.by, (key.descending ?? false) === page.backwards ? 'asc' : 'desc')
  }
  return narrowed.limit(page.size + 1)
}

/** The rows that come after a key in the order (`towardsStart`: before it), the key itself excluded. */
export function beyond(keys: readonly OrderKey[], values: CursorKey, towardsStart: boolean): Expression<boolean & {}> {
  const alternatives = keys.map((key, index) => {
    const equal = keys.slice(0, index).map((earlier, at) => sql`${earlier.by} = ${values[at]}`)
    const smaller = (key.descending ?? false) !== towardsStart
    const step = smaller ? sql`${key.by} < ${values[index]}` : sql`${key.by} > ${values[index]}`
    return sql`(${sql.join([...equal, step], sql` and `)})`
  })
  const any = sql`(${sql.join(alternatives, sql` or `)})`
  return sql<boolean & {}>`(${sql.join([...startOf(keys, values, towardsStart), any], sql` and `)})`
}

/** Follows from the alternatives, but unlike them it lets the store begin reading an index at the cursor. */
function startOf([key]: readonly OrderKey[], [value]: CursorKey, towardsStart: boolean) {
  if (key === undefined) return []
  return [(key.descending ?? false) === towardsStart ? sql`${key.by} >= ${value}` : sql`${key.by} <= ${value}`]
}

export interface Edge<N> {
  readonly cursor: string
  readonly node: N
}

export interface PageInfoShape {
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly startCursor: string | null
  readonly endCursor: string | null
}

/** A page as the graph answers it. `totalCount` is only asked of the store when it is selected. */
export interface Page<N> {
  readonly edges: readonly Edge<N>[]
  readonly nodes: readonly N[]
  readonly pageInfo: PageInfoShape
  readonly totalCount: () => Promise<number>
}

/** Turns the rows of `pageQuery` into a page. Cursors are written when they are read: most readers ask for none. */
export function pageOf<R, N>(
  page: PageRequest,
  rows: readonly R[],
  keyOf: (row: R) => CursorKey,
  nodeOf: (row: R) => N,
  totalCount: () => Promise<number>,
): Page<N> {
  const kept = rows.slice(0, page.size)
  const more = rows.length > page.size
  if (page.backwards) kept.reverse()
  const nodes = kept.map(nodeOf)
  const cursorAt = (row: R) => writeCursor(keyOf(row), page.version)
  return {
    nodes,
    get edges() {
      return kept.map((row, index) => ({ cursor: cursorAt(row), node: nodes[index] as N }))
    },
    get pageInfo() {
      const [first] = kept
      const last = kept.at(-1)
      return {
        hasNextPage: page.backwards ? page.before !== null : more,
        hasPreviousPage: page.backwards ? more : page.after !== null,
        startCursor: first === undefined ? null : cursorAt(first),
        endCursor: last === undefined ? null : cursorAt(last),
      }
    },
    totalCount,
  }
}

/**
 * A page of a short list that is at hand whole. A cursor that names no row of it, as when the row is gone, begins at the start
 * (`before`: at the end).
 */
export function pageOfList<R, N>(
  page: PageRequest,
  list: readonly R[],
  keyOf: (row: R) => CursorKey,
  nodeOf: (row: R) => N,
): Page<N> {
  const placeOf = (key: CursorKey) => list.findIndex((row) => JSON.stringify(keyOf(row)) === JSON.stringify(key))
  const after = page.after ? placeOf(page.after) : -1
  const before = page.before ? placeOf(page.before) : -1
  const between = list.slice(after + 1, before < 0 ? list.length : before)
  const rows = page.backwards ? between.toReversed() : between
  return pageOf(page, rows.slice(0, page.size + 1), keyOf, nodeOf, async () => list.length)
}

/** A page with each of its rows turned into another thing. */
export function mapPage<A, B>(page: Page<A>, turn: (row: A) => B): Page<B> {
  const nodes = page.nodes.map(turn)
  return {
    nodes,
    get edges() {
      return page.edges.map(({ cursor }, index) => ({ cursor, node: nodes[index] as B }))
    },
    get pageInfo() {
      return page.pageInfo
    },
    totalCount: page.totalCount,
  }
}
