import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { DocumentEntity } from '../documents/document.entity.ts'
import { UnitEntity } from './unit.entity.ts'
import type { UnitChangeKind } from './unit-vocabulary.ts'

/** What happened to units on a day. `effectiveOn` is the first day of the new state. */
export const UnitChangeEntity = defineEntity({
  name: 'UnitChange',
  tableName: 'unit_change',
  properties: {
    id: p.uuid().primary(),
    kind: p.text().$type<UnitChangeKind>(),
    effectiveOn: p.date(),
    legalBasis: () => p.manyToOne(DocumentEntity).nullable().deleteRule('no action'),
    note: p.text().nullable(),
  },
})
export type UnitChangeEntity = InferEntity<typeof UnitChangeEntity>

/** A unit's part in a change: it went in (FROM) or came out (TO). */
export const UnitChangePartEntity = defineEntity({
  name: 'UnitChangePart',
  tableName: 'unit_change_part',
  properties: {
    change: () => p.manyToOne(UnitChangeEntity).primary(),
    role: p.text().$type<'FROM' | 'TO'>().primary(),
    unit: () => p.manyToOne(UnitEntity).primary(),
  },
})
export type UnitChangePartEntity = InferEntity<typeof UnitChangePartEntity>
