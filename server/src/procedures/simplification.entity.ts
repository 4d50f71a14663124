import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { DocumentEntity } from '../documents/document.entity.ts'
import { UnitEntity } from '../units/unit.entity.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'
import { ProcedureEntity } from './procedure.entity.ts'
import type { SimplificationState } from './rules/compliance-cost.ts'

const dong = () => p.bigint('string').nullable()

/** A simplification of procedures (đơn giản hóa), from its review to its saving. Money in whole đồng a year. */
export const SimplificationEntity = defineEntity({
  name: 'Simplification',
  tableName: 'simplification',
  properties: {
    id: p.uuid().primary(),
    position: p.integer(),
    title: p.text(),
    year: p.integer(),
    state: p.text().$type<SimplificationState>(),
    document: () => p.manyToOne(DocumentEntity).nullable().deleteRule('no action'),
    feeBefore: dong(),
    feeAfter: dong(),
    timesBefore: p.integer().nullable(),
    timesAfter: p.integer().nullable(),
    subjectsBefore: p.integer().nullable(),
    subjectsAfter: p.integer().nullable(),
    statedSaving: dong(),
    procedureCount: p.integer().nullable(),
    provenance: p.text().$type<Provenance>(),
    scopePath: p.text(),
    source: p.text().nullable(),
    note: p.text().nullable(),
  },
})
export type SimplificationEntity = InferEntity<typeof SimplificationEntity>

/** A procedure that is simplified. */
export const SimplificationProcedureEntity = defineEntity({
  name: 'SimplificationProcedure',
  tableName: 'simplification_procedure',
  properties: {
    simplification: () => p.manyToOne(SimplificationEntity).primary().updateRule('no action').deleteRule('no action'),
    procedure: () => p.manyToOne(ProcedureEntity).primary().updateRule('no action').deleteRule('no action'),
  },
})
export type SimplificationProcedureEntity = InferEntity<typeof SimplificationProcedureEntity>

/** An agency whose procedures are simplified. */
export const SimplificationAgencyEntity = defineEntity({
  name: 'SimplificationAgency',
  tableName: 'simplification_agency',
  properties: {
    simplification: () => p.manyToOne(SimplificationEntity).primary().updateRule('no action').deleteRule('no action'),
    unit: () => p.manyToOne(UnitEntity).primary().updateRule('no action').deleteRule('no action'),
  },
})
export type SimplificationAgencyEntity = InferEntity<typeof SimplificationAgencyEntity>
