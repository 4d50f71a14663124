import type { Store } from '../context.ts'
import { newId } from '../shared/ids.ts'

/** Keys of persons by name; those not yet known are put on record. */
export async function personKeys(db: Store, names: readonly string[]): Promise<Map<string, string>> {
  const distinct = [...new Set(names)].toSorted()
  if (distinct.length === 0) return new Map()
  const rows = await db
    .insertInto('actor')
    .values(distinct.map((name) => ({ id: newId(), kind: 'PERSON' as const, name })))
    .onConflict((conflict) =>
      conflict.columns(['kind', 'name']).doUpdateSet((on) => ({ name: on.ref('excluded.name') })),
    )
    .returning(['id', 'name'])
    .execute()
  return new Map(rows.map(({ id, name }) => [name, id]))
}
