import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { DocumentEntity } from '../documents/document.entity.ts'
import { CriterionEntity } from '../framework/criterion.entity.ts'
import { UnitEntity } from '../units/unit.entity.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'

/** Conclusions of a meeting, or another directive (kết luận, chỉ đạo). */
export const DirectiveEntity = defineEntity({
  name: 'Directive',
  tableName: 'directive',
  properties: {
    id: p.uuid().primary(),
    document: () => p.manyToOne(DocumentEntity).deleteRule('no action'),
    owner: () => p.manyToOne(UnitEntity).nullable().deleteRule('no action'),
    meetingOn: p.date().nullable(),
    provenance: p.text().$type<Provenance>(),
    scopePath: p.text(),
    follows: () => p.manyToOne(DirectiveEntity).nullable().deleteRule('no action'),
    note: p.text().nullable(),
    source: p.text().nullable(),
  },
})
export type DirectiveEntity = InferEntity<typeof DirectiveEntity>

/** One thing that a directive asks for. `addressees` are the words by which it names whom it binds. */
export const DirectiveItemEntity = defineEntity({
  name: 'DirectiveItem',
  tableName: 'directive_item',
  properties: {
    id: p.uuid().primary(),
    directive: () => p.manyToOne(DirectiveEntity).deleteRule('no action'),
    position: p.integer(),
    text: p.text(),
    addressees: p.text().nullable(),
    dueOn: p.date().nullable(),
    reportedOn: p.date().nullable(),
    report: p.text().nullable(),
    settledOn: p.date().nullable(),
    outcome: p.text().$type<'DONE' | 'NOT_DONE'>().nullable(),
    version: p.integer().default(1),
    scopePath: p.text(),
  },
})
export type DirectiveItemEntity = InferEntity<typeof DirectiveItemEntity>

/** A unit that an item binds. */
export const DirectiveItemUnitEntity = defineEntity({
  name: 'DirectiveItemUnit',
  tableName: 'directive_item_unit',
  properties: {
    item: () => p.manyToOne(DirectiveItemEntity).primary().updateRule('no action').deleteRule('no action'),
    unit: () => p.manyToOne(UnitEntity).primary().updateRule('no action').deleteRule('no action'),
  },
})
export type DirectiveItemUnitEntity = InferEntity<typeof DirectiveItemUnitEntity>

/** A criterion that an item serves. */
export const DirectiveItemCriterionEntity = defineEntity({
  name: 'DirectiveItemCriterion',
  tableName: 'directive_item_criterion',
  properties: {
    item: () => p.manyToOne(DirectiveItemEntity).primary().updateRule('no action').deleteRule('no action'),
    criterion: () => p.manyToOne(CriterionEntity).primary().updateRule('no action').deleteRule('no action'),
  },
})
export type DirectiveItemCriterionEntity = InferEntity<typeof DirectiveItemCriterionEntity>

/** Who headed a unit on a day, as a source states it. Append-only. */
export const HeadStatementEntity = defineEntity({
  name: 'HeadStatement',
  tableName: 'head_statement',
  properties: {
    id: p.uuid().primary(),
    unit: () => p.manyToOne(UnitEntity).deleteRule('no action'),
    name: p.text(),
    title: p.text(),
    statedOn: p.date(),
    source: p.text(),
    recordedAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
    supersededAt: p.datetime().columnType('timestamptz').nullable(),
  },
})
export type HeadStatementEntity = InferEntity<typeof HeadStatementEntity>
