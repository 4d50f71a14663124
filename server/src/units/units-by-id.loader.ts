import { batchLoader, inOrder } from '../shared/batch.ts'
import { toUnit, UNIT_COLUMNS, type Unit } from './unit.type.ts'

/** Units by their stored key; null where there is none. */
export const unitsById = batchLoader<string, Unit | null>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('unit')
    .select(UNIT_COLUMNS)
    .where('unit.id', '=', (eb) => eb.fn.any(eb.val([...keys])))
    .execute()
  return inOrder(keys, rows.map(toUnit), (unit) => unit.key, null)
})
