import type { Store } from '../../context.ts'

/** Keys of the demonstration's units by slug. */
export async function unitKeys(db: Store): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('unit').select(['id', 'slug']).where('provenance', '=', 'ILLUSTRATIVE').execute()
  return new Map(rows.map(({ id, slug }) => [slug, id]))
}

/** The key of a block of the demonstration. Throws where it is not loaded. */
export async function blockKey(db: Store, code: string): Promise<string> {
  const row = await db
    .selectFrom('block')
    .select('id')
    .where('code', '=', code)
    .where('provenance', '=', 'ILLUSTRATIVE')
    .executeTakeFirst()
  if (row === undefined) throw new Error(`No demonstration block ${code}`)
  return row.id
}
