import { inOrder } from '../shared/batch.ts'
import { keptLoader } from '../shared/kept-loader.ts'
import { toUnit, UNIT_COLUMNS, type Unit } from './unit.type.ts'

/** Units by their stored key; null where there is none. */
export const unitsById = keptLoader<Unit | null>(
  'unit',
  async (context, keys) => {
    const db = await context.reader()
    const rows = await db
      .selectFrom('unit')
      .select(UNIT_COLUMNS)
      .where('unit.id', '=', (eb) => eb.fn.any(eb.val([...keys])))
      .execute()
    return inOrder(keys, rows.map(toUnit), (unit) => unit.key, null)
  },
  () => 0.5,
)
