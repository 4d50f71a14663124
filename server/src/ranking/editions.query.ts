import { sql } from 'kysely'
import type { Context, Store } from '../context.ts'
import { batchLoader, inOrder } from '../shared/batch.ts'
import { badInput } from '../shared/errors.ts'
import {
  type KeyKind,
  type OrderKey,
  type Page,
  type PageArgs,
  pageOf,
  pageQuery,
  pageRequest,
} from '../shared/paging.ts'
import { textIs } from '../shared/storable.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'
import { type Edition, toEdition } from './edition.type.ts'

/** Editions, the latest year first, then by code of the framework, the latest recorded first. */
const ORDER: readonly OrderKey[] = [
  { by: sql.ref('edition.year'), descending: true },
  { by: sql.ref('framework.code') },
  { by: sql.ref('edition.id'), descending: true },
]
const ORDER_KINDS: readonly KeyKind[] = ['integer', 'text', 'uuid']

export interface EditionFilter {
  /** Code of a framework. */
  readonly framework?: string | null
  readonly year?: number | null
  readonly provenance?: Provenance
}

/** Editions by key; null where there is none. */
export const editionByKey = batchLoader<string, Edition | null>(async (context, keys) => {
  const rows = await withFramework(await context.reader())
    .where('edition.id', '=', (on) => on.fn.any(on.val([...keys])))
    .execute()
  return inOrder(keys, rows.map(toEdition), ({ key }) => key, null)
})

/** One page of editions. */
export async function editionPage(context: Context, filter: EditionFilter, args: PageArgs): Promise<Page<Edition>> {
  const page = pageRequest(args, { keys: ORDER_KINDS })
  const db = await context.reader()
  const rows = await pageQuery(filtered(db, filter), ORDER, page).execute()
  const keyOf = (row: (typeof rows)[number]) => [row.year, row.code, row.id]
  return pageOf(page, rows, keyOf, toEdition, async () => {
    const counted = filtered(db, filter)
      .clearSelect()
      .select((on) => on.fn.countAll<string>().as('count'))
    return Number((await counted.executeTakeFirstOrThrow()).count)
  })
}

export interface EditionQuestion {
  readonly framework: string
  readonly year: number
  readonly blockKey: string | null
  readonly editionKey: string | null
}

/**
 * The newest edition that answers a question; null where there is none.
 *
 * Where no block is named, an edition without a block counts first; throws BAD_INPUT where several blocks have one.
 */
export async function newestEdition(context: Context, question: EditionQuestion): Promise<Edition | null> {
  const { framework, year, blockKey, editionKey } = question
  let query = filtered(await context.reader(), { framework, year })
  if (blockKey !== null) query = query.where('edition.block_id', '=', blockKey)
  if (editionKey !== null) query = query.where('edition.id', '=', editionKey)
  const rows = await query.orderBy('edition.published_at', 'desc').orderBy('edition.id', 'desc').execute()
  const blocks = new Set(rows.map((row) => row.block_id))
  const found = blocks.has(null) ? rows.find((row) => row.block_id === null) : rows[0]
  if (blocks.size > 1 && !blocks.has(null)) throw severalBlocks(blocks.size)
  return found ? toEdition(found) : null
}

function severalBlocks(count: number) {
  return badInput({
    vi: `block: năm này có bảng xếp hạng của ${count} khối, cần id của một khối.`,
    en: `block: ${count} blocks have a ranking in this year, expected the id of one of them.`,
  })
}

function withFramework(db: Store) {
  return db
    .selectFrom('edition')
    .innerJoin('framework', 'framework.id', 'edition.framework_id')
    .selectAll('edition')
    .select(['framework.code', 'framework.provenance'])
}

function filtered(db: Store, { framework, year, provenance }: EditionFilter) {
  let query = withFramework(db)
  if (framework != null) query = query.where(textIs('framework.code', framework))
  if (year != null) query = query.where('edition.year', '=', year)
  if (provenance != null) query = query.where('framework.provenance', '=', provenance)
  return query
}
