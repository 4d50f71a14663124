import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { DocumentEntity } from '../documents/document.entity.ts'
import { CriterionEntity } from '../framework/criterion.entity.ts'
import { UnitEntity } from '../units/unit.entity.ts'
import { PlanEntity } from './plan.entity.ts'

const day = () => p.date().nullable()

/** A task of a plan (nhiệm vụ). Its state is read from its dates; `dueOn` is what was due first. */
export const TaskEntity = defineEntity({
  name: 'Task',
  tableName: 'task',
  properties: {
    id: p.uuid().primary(),
    plan: () => p.manyToOne(PlanEntity).deleteRule('no action'),
    contentCode: p.text().nullable(),
    position: p.integer(),
    code: p.text().nullable(),
    title: p.text().nullable(),
    lead: () => p.manyToOne(UnitEntity).nullable().deleteRule('no action'),
    legalBasis: () => p.manyToOne(DocumentEntity).nullable().deleteRule('no action'),
    product: p.text().nullable(),
    startsOn: day(),
    dueOn: day(),
    startedOn: day(),
    completedOn: day(),
    suspendedOn: day(),
    resumedOn: day(),
    version: p.integer().default(1),
    scopePath: p.text(),
  },
})
export type TaskEntity = InferEntity<typeof TaskEntity>

/** A unit that works on a task beside its lead (đơn vị phối hợp). */
export const TaskJointEntity = defineEntity({
  name: 'TaskJoint',
  tableName: 'task_joint',
  properties: {
    task: () => p.manyToOne(TaskEntity).primary().updateRule('no action').deleteRule('no action'),
    unit: () => p.manyToOne(UnitEntity).primary().updateRule('no action').deleteRule('no action'),
    position: p.integer(),
  },
})
export type TaskJointEntity = InferEntity<typeof TaskJointEntity>

/** A phase of a task (phân kỳ). */
export const TaskPhaseEntity = defineEntity({
  name: 'TaskPhase',
  tableName: 'task_phase',
  properties: {
    task: () => p.manyToOne(TaskEntity).primary().updateRule('no action').deleteRule('no action'),
    position: p.integer().primary(),
    name: p.text(),
    dueOn: day(),
    completedOn: day(),
  },
})
export type TaskPhaseEntity = InferEntity<typeof TaskPhaseEntity>

/** A later day on which a task is due (gia hạn), from the day of its decision. Append-only. */
export const TaskExtensionEntity = defineEntity({
  name: 'TaskExtension',
  tableName: 'task_extension',
  properties: {
    id: p.uuid().primary(),
    task: () => p.manyToOne(TaskEntity).deleteRule('no action'),
    decidedOn: p.date(),
    dueOn: p.date(),
    reason: p.text(),
    document: () => p.manyToOne(DocumentEntity).nullable().deleteRule('no action'),
    recordedAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
    supersededAt: p.datetime().columnType('timestamptz').nullable(),
  },
})
export type TaskExtensionEntity = InferEntity<typeof TaskExtensionEntity>

/** A criterion that a task serves. */
export const TaskCriterionEntity = defineEntity({
  name: 'TaskCriterion',
  tableName: 'task_criterion',
  properties: {
    task: () => p.manyToOne(TaskEntity).primary().updateRule('no action').deleteRule('no action'),
    criterion: () => p.manyToOne(CriterionEntity).primary().updateRule('no action').deleteRule('no action'),
  },
})
export type TaskCriterionEntity = InferEntity<typeof TaskCriterionEntity>
