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
export const ownedPages = <R, N>(list: StoredList<R, N>, rows: RawBuilder<R & Owned>) =>
  pagesBelow(list, (owner) => sql<R>`(select * from ${rows} as own where owner_key = ${owner})`)

/**
 * The same, where what belongs to an owner is found from it, such as by walking down a tree.
 *
 * @param rowsOf a select in brackets of the rows that belong to an owner, by the expression of its key.
 */
export function pagesBelow<R, N>(list: StoredList<R, N>, rowsOf: (owner: RawBuilder<string>) => RawBuilder<R>) {
  const owner = sql<string>`list.owner`
  const listOf = (owners: readonly string[]) =>
    sql<{ owner: string }>`unnest(${[...owners]}::uuid[])`.as<'list'>(sql`list (owner)`)
  const lists = pagedLists<null, R & { owner: string }>(
    async (context, owners, _filter, page) => {
      const db = await context.reader()
      const found = await db
        .selectFrom(listOf(owners))
        .innerJoinLateral(
          (on) => pageQuery(on.selectFrom(rowsOf(owner).as('own')).selectAll(), list.order, page).as('found'),
          (join) => join.onTrue(),
        )
        .select('list.owner')
        .selectAll('found')
        .execute()
      return found as unknown as (R & { owner: string })[]
    },
    async (context, owners) => {
      const counted = await sql<{ owner: string; count: number }>`
        select list.owner, (select count(*) from ${rowsOf(owner)} as own)::integer as count
        from unnest(${[...owners]}::uuid[]) as list (owner)`.execute(await context.reader())
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
