import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import type { UnitKind } from './unit-vocabulary.ts'

/** A code while it was in force, both days inclusive. It repeats the unit's kind: codes are unique on a day within a kind. */
export const UnitCodeEntity = defineEntity({
  name: 'UnitCode',
  tableName: 'unit_code',
  properties: {
    id: p.uuid().primary(),
    unitId: p.uuid(),
    kind: p.text().$type<UnitKind>(),
    code: p.text(),
    validFrom: p.date().nullable(),
    validTo: p.date().nullable(),
  },
})
export type UnitCodeEntity = InferEntity<typeof UnitCodeEntity>
