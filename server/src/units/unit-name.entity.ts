import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { UnitEntity } from './unit.entity.ts'
import type { UnitType } from './unit-vocabulary.ts'

/** A name while it was in force, both days inclusive. `searchKey` is the folded full name. */
export const UnitNameEntity = defineEntity({
  name: 'UnitName',
  tableName: 'unit_name',
  properties: {
    id: p.uuid().primary(),
    unit: () => p.manyToOne(UnitEntity),
    name: p.text(),
    shortName: p.text(),
    searchKey: p.text(),
    type: p.text().$type<UnitType>().nullable(),
    validFrom: p.date().nullable(),
    validTo: p.date().nullable(),
  },
})
export type UnitNameEntity = InferEntity<typeof UnitNameEntity>

/** Another form under which a unit is looked for: "TPHCM", an English name, a usual abbreviation. */
export const UnitAliasEntity = defineEntity({
  name: 'UnitAlias',
  tableName: 'unit_alias',
  properties: {
    id: p.uuid().primary(),
    unit: () => p.manyToOne(UnitEntity),
    alias: p.text(),
    searchKey: p.text(),
  },
})
export type UnitAliasEntity = InferEntity<typeof UnitAliasEntity>
