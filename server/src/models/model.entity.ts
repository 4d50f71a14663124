import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { DocumentEntity } from '../documents/document.entity.ts'
import { CriterionEntity } from '../framework/criterion.entity.ts'
import { UnitEntity } from '../units/unit.entity.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'
import type { ModelRole, ModelState } from './model-vocabulary.ts'

/** A model or initiative of reform (mô hình, sáng kiến). `searchKey` is its folded name. */
export const ModelEntity = defineEntity({
  name: 'Model',
  tableName: 'model',
  properties: {
    id: p.uuid().primary(),
    slug: p.text().unique(),
    position: p.integer(),
    name: p.text(),
    searchKey: p.text(),
    state: p.text().$type<ModelState>(),
    problem: p.text().nullable(),
    result: p.text().nullable(),
    before: p.text().nullable(),
    after: p.text().nullable(),
    contact: p.text().nullable(),
    startedOn: p.date().nullable(),
    endedOn: p.date().nullable(),
    year: p.integer(),
    document: () => p.manyToOne(DocumentEntity).nullable().deleteRule('no action'),
    provenance: p.text().$type<Provenance>(),
    scopePath: p.text(),
    source: p.text().nullable(),
    note: p.text().nullable(),
  },
})
export type ModelEntity = InferEntity<typeof ModelEntity>

/** A unit that began a model, or took it up. */
export const ModelUnitEntity = defineEntity({
  name: 'ModelUnit',
  tableName: 'model_unit',
  properties: {
    model: () => p.manyToOne(ModelEntity).primary().updateRule('no action').deleteRule('no action'),
    unit: () => p.manyToOne(UnitEntity).primary().updateRule('no action').deleteRule('no action'),
    role: p.text().$type<ModelRole>(),
    since: p.date().nullable(),
  },
})
export type ModelUnitEntity = InferEntity<typeof ModelUnitEntity>

/** A criterion that a model serves. */
export const ModelCriterionEntity = defineEntity({
  name: 'ModelCriterion',
  tableName: 'model_criterion',
  properties: {
    model: () => p.manyToOne(ModelEntity).primary().updateRule('no action').deleteRule('no action'),
    criterion: () => p.manyToOne(CriterionEntity).primary().updateRule('no action').deleteRule('no action'),
  },
})
export type ModelCriterionEntity = InferEntity<typeof ModelCriterionEntity>
