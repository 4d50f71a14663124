import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { DocumentEntity } from '../documents/document.entity.ts'
import type { RoundingMode } from '../shared/rounding.ts'
import { UnitEntity } from '../units/unit.entity.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'

const document = () => p.manyToOne(DocumentEntity).nullable().deleteRule('no action')

/** A programme of several years (chương trình) that yearly plans carry out. */
export const ProgrammeEntity = defineEntity({
  name: 'Programme',
  tableName: 'programme',
  properties: {
    id: p.uuid().primary(),
    unit: () => p.manyToOne(UnitEntity).deleteRule('no action'),
    title: p.text(),
    fromYear: p.integer(),
    toYear: p.integer(),
    document,
  },
})
export type ProgrammeEntity = InferEntity<typeof ProgrammeEntity>

/** A yearly plan (kế hoạch). `contentCount` is what a source states of its contents, named or not. */
export const PlanEntity = defineEntity({
  name: 'Plan',
  tableName: 'plan',
  properties: {
    id: p.uuid().primary(),
    unit: () => p.manyToOne(UnitEntity).deleteRule('no action'),
    programme: () => p.manyToOne(ProgrammeEntity).nullable().deleteRule('no action'),
    year: p.integer(),
    title: p.text(),
    document,
    contentCount: p.integer().nullable(),
    roundingMode: p.text().$type<RoundingMode>(),
    roundingPlaces: p.integer(),
    provenance: p.text().$type<Provenance>(),
    scopePath: p.text(),
    source: p.text().nullable(),
  },
})
export type PlanEntity = InferEntity<typeof PlanEntity>

/** A content of a plan (nội dung), under which tasks stand. */
export const PlanContentEntity = defineEntity({
  name: 'PlanContent',
  tableName: 'plan_content',
  properties: {
    plan: () => p.manyToOne(PlanEntity).primary().deleteRule('no action'),
    code: p.text().primary(),
    title: p.text().nullable(),
    position: p.integer(),
  },
})
export type PlanContentEntity = InferEntity<typeof PlanContentEntity>

/** How far a plan had come by a source that names no tasks. Append-only. */
export const PlanReportEntity = defineEntity({
  name: 'PlanReport',
  tableName: 'plan_report',
  properties: {
    id: p.uuid().primary(),
    plan: () => p.manyToOne(PlanEntity).deleteRule('no action'),
    asOf: p.date(),
    total: p.integer(),
    completedFully: p.integer(),
    completedByPhase: p.integer(),
    inProgress: p.integer(),
    notStarted: p.integer().nullable(),
    suspended: p.integer().nullable(),
    overdue: p.integer().nullable(),
    printed: p.text().nullable(),
    source: p.text(),
    recordedAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
    supersededAt: p.datetime().columnType('timestamptz').nullable(),
  },
})
export type PlanReportEntity = InferEntity<typeof PlanReportEntity>
