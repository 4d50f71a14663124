import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { DocumentEntity } from '../documents/document.entity.ts'
import { UnitEntity } from '../units/unit.entity.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'

/** An administrative procedure (thủ tục hành chính). */
export const ProcedureEntity = defineEntity({
  name: 'Procedure',
  tableName: 'procedure',
  properties: {
    id: p.uuid().primary(),
    position: p.integer(),
    code: p.text().nullable(),
    title: p.text(),
    searchKey: p.text(),
    field: p.text(),
    authority: () => p.manyToOne(UnitEntity).nullable().deleteRule('no action'),
    interlinked: p.boolean(),
    announcedOn: p.date().nullable(),
    expiredOn: p.date().nullable(),
    days: p.integer().nullable(),
    provenance: p.text().$type<Provenance>(),
    scopePath: p.text(),
    source: p.text().nullable(),
  },
})
export type ProcedureEntity = InferEntity<typeof ProcedureEntity>

/** A decision that announced a procedure, or approved its internal process (quy trình nội bộ). */
export const ProcedureDecisionEntity = defineEntity({
  name: 'ProcedureDecision',
  tableName: 'procedure_decision',
  properties: {
    procedure: () => p.manyToOne(ProcedureEntity).primary().updateRule('no action').deleteRule('no action'),
    document: () => p.manyToOne(DocumentEntity).primary().updateRule('no action').deleteRule('no action'),
    kind: p.text().$type<'ANNOUNCES' | 'PROCESS'>(),
  },
})
export type ProcedureDecisionEntity = InferEntity<typeof ProcedureDecisionEntity>

/** A procedure that another unit carries out on behalf of its authority (ủy quyền). */
export const ProcedureDelegationEntity = defineEntity({
  name: 'ProcedureDelegation',
  tableName: 'procedure_delegation',
  properties: {
    id: p.uuid().primary(),
    procedure: () => p.manyToOne(ProcedureEntity).deleteRule('no action'),
    to: () => p.manyToOne(UnitEntity).deleteRule('no action'),
    fromDay: p.date(),
    daysBefore: p.integer().nullable(),
    daysAfter: p.integer().nullable(),
    document: () => p.manyToOne(DocumentEntity).nullable().deleteRule('no action'),
  },
})
export type ProcedureDelegationEntity = InferEntity<typeof ProcedureDelegationEntity>

/** Whether a procedure stood posted with a unit on a day (niêm yết, công khai). */
export const ProcedurePostingEntity = defineEntity({
  name: 'ProcedurePosting',
  tableName: 'procedure_posting',
  properties: {
    procedure: () => p.manyToOne(ProcedureEntity).primary().deleteRule('no action'),
    unit: () => p.manyToOne(UnitEntity).primary().deleteRule('no action'),
    seenOn: p.date().primary(),
    posted: p.boolean(),
  },
})
export type ProcedurePostingEntity = InferEntity<typeof ProcedurePostingEntity>
