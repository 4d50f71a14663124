import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { UnitEntity } from './unit.entity.ts'

/** Which unit stood above another, both days inclusive. */
export const UnitParentEntity = defineEntity({
  name: 'UnitParent',
  tableName: 'unit_parent',
  properties: {
    id: p.uuid().primary(),
    unit: () => p.manyToOne(UnitEntity),
    parent: () => p.manyToOne(UnitEntity),
    validFrom: p.date().nullable(),
    validTo: p.date().nullable(),
  },
})
export type UnitParentEntity = InferEntity<typeof UnitParentEntity>
