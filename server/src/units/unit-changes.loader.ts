import { sql } from 'kysely'
import { batchLoader, grouped } from '../shared/batch.ts'
import type { UnitChange } from './unit-change.type.ts'

/** Every change in which a unit took part, oldest first. */
export const unitChanges = batchLoader<string, UnitChange[]>(async (context, unitIds) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('unit_change as change')
    .innerJoin(
      (eb) =>
        eb
          .selectFrom('unit_change_part')
          .select(['change_id', 'unit_id'])
          .distinct()
          .where('unit_id', '=', (inner) => inner.fn.any(inner.val([...unitIds])))
          .as('taking'),
      (join) => join.onRef('taking.change_id', '=', 'change.id'),
    )
    .select((eb) => [
      'taking.unit_id as unitId',
      'change.kind',
      'change.effective_on as effectiveOn',
      'change.note',
      'change.legal_basis_id as legalBasisKey',
      partKeys('FROM').as('fromKeys'),
      partKeys('TO').as('toKeys'),
      eb.ref('change.id').as('id'),
    ])
    .orderBy('change.effective_on')
    .orderBy('change.kind')
    .orderBy('change.id')
    .execute()
  return grouped(unitIds, rows, (row) => row.unitId)
})

/** Units of one role in a change, in Vietnamese order of the name they bore last. */
function partKeys(role: 'FROM' | 'TO') {
  return sql<string[]>`(
    select coalesce(array_agg(part.unit_id::text order by last.short_name collate "vi-x-icu", part.unit_id), '{}')
    from unit_change_part part
    join lateral (
      select n.short_name from unit_name n where n.unit_id = part.unit_id order by n.valid_from desc nulls last limit 1
    ) last on true
    where part.change_id = change.id and part.role = ${role}
  )`
}
