import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { FrameworkEntity } from '../framework/framework.entity.ts'
import { BlockEntity } from '../units/block.entity.ts'
import { UnitEntity } from '../units/unit.entity.ts'
import type { RoundStep } from './assessment-vocabulary.ts'

/** Round (đợt): one framework in one year; `owner` null for the nation's, `block` null where it scores every unit of its kinds. */
export const RoundEntity = defineEntity({
  name: 'Round',
  tableName: 'round',
  properties: {
    id: p.uuid().primary(),
    owner: () => p.manyToOne(UnitEntity).nullable().deleteRule('no action'),
    framework: () => p.manyToOne(FrameworkEntity),
    block: () => p.manyToOne(BlockEntity).nullable().deleteRule('no action'),
    year: p.integer(),
  },
})
export type RoundEntity = InferEntity<typeof RoundEntity>

/** When a step of a round is open: from `opensAt`, inclusive, to `closesAt`, inclusive. */
export const RoundWindowEntity = defineEntity({
  name: 'RoundWindow',
  tableName: 'round_window',
  properties: {
    round: () => p.manyToOne(RoundEntity).primary(),
    step: p.text().$type<RoundStep>().primary(),
    opensAt: p.datetime().columnType('timestamptz'),
    closesAt: p.datetime().columnType('timestamptz'),
  },
})
export type RoundWindowEntity = InferEntity<typeof RoundWindowEntity>
