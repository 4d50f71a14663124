import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { UnitEntity } from './unit.entity.ts'
import type { Provenance, UnitKind } from './unit-vocabulary.ts'

/** Block (khối): the peer group inside which units are ranked. */
export const BlockEntity = defineEntity({
  name: 'Block',
  tableName: 'block',
  properties: {
    id: p.uuid().primary(),
    owner: () => p.manyToOne(UnitEntity).nullable().deleteRule('no action'),
    code: p.text(),
    name: p.text(),
    nameEn: p.text().nullable(),
    unitKinds: p.array().$type<UnitKind[]>(),
    provenance: p.text().$type<Provenance>(),
  },
})
export type BlockEntity = InferEntity<typeof BlockEntity>

/** A unit in a block in one year: scored there, and ranked there or not. */
export const BlockMembershipEntity = defineEntity({
  name: 'BlockMembership',
  tableName: 'block_membership',
  properties: {
    block: () => p.manyToOne(BlockEntity).primary(),
    year: p.integer().primary(),
    unit: () => p.manyToOne(UnitEntity).primary(),
    ranked: p.boolean(),
  },
})
export type BlockMembershipEntity = InferEntity<typeof BlockMembershipEntity>
