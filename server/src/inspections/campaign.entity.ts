import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { UnitEntity } from '../units/unit.entity.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'
import type { InspectionKind, InspectionNoteKind } from './rules/vocabulary.ts'

/** A campaign of inspections (đợt, đoàn kiểm tra). `subject` says whose, in the words of the source where no unit is named. */
export const InspectionCampaignEntity = defineEntity({
  name: 'InspectionCampaign',
  tableName: 'inspection_campaign',
  properties: {
    id: p.uuid().primary(),
    slug: p.text(),
    owner: () => p.manyToOne(UnitEntity).nullable().deleteRule('no action'),
    subject: p.text(),
    inspector: p.text().nullable(),
    year: p.integer(),
    kind: p.text().$type<InspectionKind>(),
    title: p.text(),
    followUpOfId: p.uuid().nullable(),
    statedPlanned: p.integer().nullable(),
    statedInspected: p.integer().nullable(),
    printed: p.text().nullable(),
    provenance: p.text().$type<Provenance>(),
    scopePath: p.text(),
    source: p.text().nullable(),
  },
})
export type InspectionCampaignEntity = InferEntity<typeof InspectionCampaignEntity>

const campaign = () => p.manyToOne(InspectionCampaignEntity).primary().updateRule('no action').deleteRule('no action')

/** A span of days in which a campaign inspects, both ends inclusive. */
export const InspectionPeriodEntity = defineEntity({
  name: 'InspectionPeriod',
  tableName: 'inspection_period',
  properties: {
    campaign,
    position: p.integer().primary(),
    name: p.text().nullable(),
    fromOn: p.date(),
    toOn: p.date(),
  },
})
export type InspectionPeriodEntity = InferEntity<typeof InspectionPeriodEntity>

/** A group of units that a campaign covers. `inspected` is what a source states; visits that are kept are counted instead. */
export const InspectionGroupEntity = defineEntity({
  name: 'InspectionGroup',
  tableName: 'inspection_group',
  properties: {
    campaign,
    position: p.integer().primary(),
    title: p.text(),
    planned: p.integer().nullable(),
    inspected: p.integer().nullable(),
  },
})
export type InspectionGroupEntity = InferEntity<typeof InspectionGroupEntity>

/** What a source says of a campaign beside its numbers. */
export const InspectionNoteEntity = defineEntity({
  name: 'InspectionNote',
  tableName: 'inspection_note',
  properties: {
    campaign,
    position: p.integer().primary(),
    kind: p.text().$type<InspectionNoteKind>(),
    text: p.text(),
  },
})
export type InspectionNoteEntity = InferEntity<typeof InspectionNoteEntity>

/** A visit to a unit. One unit may be visited several times, and several units at one place. */
export const InspectionVisitEntity = defineEntity({
  name: 'InspectionVisit',
  tableName: 'inspection_visit',
  properties: {
    campaign,
    position: p.integer().primary(),
    groupPosition: p.integer().nullable(),
    unit: () => p.manyToOne(UnitEntity).deleteRule('no action'),
    visitedOn: p.date().nullable(),
    place: p.text().nullable(),
    remote: p.boolean().default(false),
  },
})
export type InspectionVisitEntity = InferEntity<typeof InspectionVisitEntity>
