import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { CriterionEntity } from '../framework/criterion.entity.ts'
import type { EvidencePart } from '../framework/rules/evidence-part.ts'
import { UnitEntity } from '../units/unit.entity.ts'
import type { DeductionState } from './assessment-vocabulary.ts'

const points = () => p.decimal().precision(12).scale(6).nullable()

/**
 * What became of a loss. A loss itself is derived from maximum and final value; a row is kept once somebody adds owner, cause or
 * state to a score's loss, or where a source names a loss without its criterion (then `text` has its words).
 */
export const DeductionEntity = defineEntity({
  name: 'Deduction',
  tableName: 'deduction',
  properties: {
    year: p.integer().primary(),
    id: p.uuid().primary(),
    unit: () => p.manyToOne(UnitEntity),
    scoreId: p.uuid().nullable(),
    criterion: () => p.manyToOne(CriterionEntity).nullable().deleteRule('no action'),
    part: p.text().$type<EvidencePart>().nullable(),
    points: points(),
    text: p.text().nullable(),
    source: p.text().nullable(),
    owner: () => p.manyToOne(UnitEntity).nullable().deleteRule('no action'),
    causeCode: p.text().nullable(),
    cause: p.text().nullable(),
    state: p.text().$type<DeductionState>(),
    recoverableBy: p.date().nullable(),
    verifiedAt: p.datetime().columnType('timestamptz').nullable(),
    recoveredIn: p.integer().nullable(),
    recoveredPoints: points(),
    version: p.integer().default(1),
    scopePath: p.text(),
    publishedAt: p.datetime().columnType('timestamptz').nullable(),
  },
})
export type DeductionEntity = InferEntity<typeof DeductionEntity>
