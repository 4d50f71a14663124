import { batchLoader, grouped, inOrder } from '../shared/batch.ts'
import { BLOCK_COLUMNS, type Block, type BlockMembership, toBlock } from './block.type.ts'

/** Blocks by their stored key; null where there is none. */
export const blocksById = batchLoader<string, Block | null>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('block')
    .select(BLOCK_COLUMNS)
    .where('block.id', '=', (eb) => eb.fn.any(eb.val([...keys])))
    .execute()
  return inOrder(keys, rows.map(toBlock), (block) => block.key, null)
})

/** Every membership of a unit, by year and then by the code of the block. */
export const unitMemberships = batchLoader<string, BlockMembership[]>(async (context, unitIds) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('block_membership as member')
    .innerJoin('block', 'block.id', 'member.block_id')
    .select([...BLOCK_COLUMNS, 'member.unit_id', 'member.year', 'member.ranked'])
    .where('member.unit_id', '=', (eb) => eb.fn.any(eb.val([...unitIds])))
    .orderBy('member.year')
    .orderBy('block.code')
    .orderBy('block.id')
    .execute()
  return grouped(unitIds, rows, (row) => row.unit_id).map((members) =>
    members.map((row) => ({ block: toBlock(row), year: row.year, ranked: row.ranked })),
  )
})
