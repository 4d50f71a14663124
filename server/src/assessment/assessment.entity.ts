import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { ActorEntity } from '../access/actor.entity.ts'
import { FrameworkEntity } from '../framework/framework.entity.ts'
import { BlockEntity } from '../units/block.entity.ts'
import { UnitEntity } from '../units/unit.entity.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'
import type { AssessmentState } from './assessment-vocabulary.ts'

/** Assessment: one unit in one round. The version rises with every value that changes below it. */
export const AssessmentEntity = defineEntity({
  name: 'Assessment',
  tableName: 'assessment',
  properties: {
    year: p.integer().primary(),
    id: p.uuid().primary(),
    roundId: p.uuid(),
    unit: () => p.manyToOne(UnitEntity),
    framework: () => p.manyToOne(FrameworkEntity),
    block: () => p.manyToOne(BlockEntity).nullable().deleteRule('no action'),
    state: p.text().$type<AssessmentState>(),
    version: p.integer().default(1),
    provenance: p.text().$type<Provenance>(),
    scopePath: p.text(),
    publishedAt: p.datetime().columnType('timestamptz').nullable(),
  },
})
export type AssessmentEntity = InferEntity<typeof AssessmentEntity>

/** A knock-out condition (điều kiện khống chế) that holds for an assessed unit. Append-only: it ends by supersession. */
export const AssessmentConditionEntity = defineEntity({
  name: 'AssessmentCondition',
  tableName: 'assessment_condition',
  properties: {
    year: p.integer().primary(),
    id: p.uuid().primary(),
    assessmentId: p.uuid(),
    code: p.text(),
    reason: p.text().nullable(),
    actor: () => p.manyToOne(ActorEntity),
    recordedAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
    supersededAt: p.datetime().columnType('timestamptz').nullable(),
  },
})
export type AssessmentConditionEntity = InferEntity<typeof AssessmentConditionEntity>
