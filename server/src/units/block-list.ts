import { type Expression, type SqlBool, sql } from 'kysely'
import type { Context, Store } from '../context.ts'
import { type OrderKey, type Page, type PageArgs, pageOf, pageQuery, pageRequest } from '../shared/paging.ts'
import { BLOCK_COLUMNS, type Block, toBlock } from './block.type.ts'
import type { Provenance, UnitKind } from './unit-vocabulary.ts'

export interface BlockQuestion {
  readonly unitKind: UnitKind | null
  readonly year: number | null
  readonly provenance: Provenance
}

const BLOCK_ORDER: readonly OrderKey[] = [{ by: sql.ref('block.code') }, { by: sql.ref('block.id') }]

/** A page of blocks: one statement, and one more where the total is selected. */
export async function listBlocks(context: Context, question: BlockQuestion, args: PageArgs): Promise<Page<Block>> {
  const page = pageRequest(args, { keys: ['text', 'uuid'] })
  const db = await context.reader()
  const rows = await pageQuery(narrowed(db, question).select(BLOCK_COLUMNS), BLOCK_ORDER, page).execute()
  return pageOf(
    page,
    rows,
    (row) => [row.code, row.id],
    toBlock,
    () => countBlocks(context, question),
  )
}

async function countBlocks(context: Context, question: BlockQuestion): Promise<number> {
  const counted = narrowed(await context.reader(), question).select((eb) => eb.fn.countAll<string>().as('count'))
  return Number((await counted.executeTakeFirstOrThrow()).count)
}

function narrowed(db: Store, { unitKind, year, provenance }: BlockQuestion) {
  const conditions: Expression<SqlBool>[] = [sql`block.provenance = ${provenance}`]
  if (unitKind !== null) conditions.push(sql`${unitKind} = any (block.unit_kinds)`)
  if (year !== null) {
    conditions.push(sql`exists (select from block_membership m where m.block_id = block.id and m.year = ${year})`)
  }
  return conditions.reduce((query, condition) => query.where(condition), db.selectFrom('block'))
}
