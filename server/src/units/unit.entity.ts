import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import type { Provenance, UnitKind } from './unit-vocabulary.ts'

/** Unit (đơn vị): a public body. Its identity is this row, never its code or name, which are dated facts of their own. */
export const UnitEntity = defineEntity({
  name: 'Unit',
  tableName: 'unit',
  properties: {
    id: p.uuid().primary(),
    slug: p.text().unique(),
    kind: p.text().$type<UnitKind>(),
    region: p.text().nullable(),
    nameEn: p.text().nullable(),
    provenance: p.text().$type<Provenance>(),
    validFrom: p.date().nullable(),
    validTo: p.date().nullable(),
  },
})
export type UnitEntity = InferEntity<typeof UnitEntity>
