import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { CriterionEntity } from '../framework/criterion.entity.ts'
import type { EvidencePart } from '../framework/rules/evidence-part.ts'
import type { Stage } from './rules/stages.ts'

const points = () => p.decimal().precision(12).scale(6)

/** A stored sum at one stage: of the whole (neither criterion nor part), of a node that has children, or of a part. Append-only. */
export const StageTotalEntity = defineEntity({
  name: 'StageTotal',
  tableName: 'stage_total',
  properties: {
    year: p.integer().primary(),
    id: p.uuid().primary(),
    assessmentId: p.uuid(),
    stage: p.text().$type<Stage>(),
    criterion: () => p.manyToOne(CriterionEntity).nullable().deleteRule('no action'),
    part: p.text().$type<EvidencePart>().nullable(),
    points: points(),
    maxPoints: points(),
    missing: points(),
    complete: p.boolean(),
    leaves: p.integer(),
    missingLeaves: p.integer(),
    scopePath: p.text(),
    publishedAt: p.datetime().columnType('timestamptz').nullable(),
    recordedAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
    supersededAt: p.datetime().columnType('timestamptz').nullable(),
  },
})
export type StageTotalEntity = InferEntity<typeof StageTotalEntity>
