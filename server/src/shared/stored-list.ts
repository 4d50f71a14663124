import { type RawBuilder, type SelectQueryBuilder, type Simplify, sql } from 'kysely'
import type { Context } from '../context.ts'
import { pagedLists } from './paged-lists.ts'
import {
  type CursorKey,
  type KeyKind,
  type OrderKey,
  type Page,
  type PageArgs,
  pageOf,
  pageQuery,
  pageRequest,
} from './paging.ts'

/** A list as the store keeps it: the order of its rows, by columns of theirs, and what a row is to the graph. */
export interface StoredList<R, N> {
  readonly order: readonly OrderKey[]
  /** What the order keys hold, in their order. */
  readonly kinds: readonly KeyKind[]
  readonly keyOf: (row: R) => CursorKey
  readonly nodeOf: (row: R) => N
}

/** One page of the rows of a query, which is asked again for their number where that is selected. */
export async function storedPage<DB, T extends keyof DB, O, N>(
  list: StoredList<Simplify<O>, N>,
  args: PageArgs,
  rows: () => SelectQueryBuilder<DB, T, O>,
): Promise<Page<N>> {
  const page = pageRequest(args, { keys: list.kinds })
  const found = await pageQuery(rows(), list.order, page).execute()
  return pageOf(page, found, list.keyOf, list.nodeOf, async () => {
    const counted = rows()
      .clearSelect()
      .select((on) => on.fn.countAll<string>().as('count'))
    const { count } = (await counted.executeTakeFirstOrThrow()) as unknown as { count: string }
    return Number(count)
  })
}

/** A row with the key of the thing whose list it stands in. */
export interface Owned {
  readonly owner_key: string
}

/**
 * The same list nested in a list: one page for each of several owners, in one statement.
 *
 * @param rows a select in brackets; each row bears its owner as `owner_key`.
 */
export function ownedPages<R, N>(list: StoredList<R, N>, rows: RawBuilder<R & Owned>) {
  const lists = pagedLists<null, R & Owned & { owner: string }>(
    async (context, owners, _filter, page) => {
      const db = await context.reader()
      const found = await db
        .selectFrom(sql<{ owner: string }>`unnest(${[...owners]}::uuid[])`.as<'list'>(sql`list (owner)`))
        .innerJoinLateral(
          (on) => {
            const own = on.selectFrom(rows.as('own')).selectAll().where(sql<boolean>`owner_key = list.owner`)
            return pageQuery(own, list.order, page).as('found')
          },
          (join) => join.onTrue(),
        )
        .select('list.owner')
        .selectAll('found')
        .execute()
      return found as unknown as (R & Owned & { owner: string })[]
    },
    async (context, owners) => {
      const counted = await sql<{ owner: string; count: number }>`
        select owner_key as owner, count(*)::integer as count from ${rows} as own
        where owner_key = any(${[...owners]}::uuid[]) group by 1`.execute(await context.reader())
      return counted.rows
    },
  )
  return async (context: Context, owner: string, args: PageArgs): Promise<Page<N>> => {
    const page = pageRequest(args, { keys: list.kinds })
    const asked = { owner, filter: null }
    const found = await context.load(lists.rows).load({ ...asked, page })
    return pageOf(page, found, list.keyOf, list.nodeOf, () => context.load(lists.count).load(asked))
  }
}
