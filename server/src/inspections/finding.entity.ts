import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { CriterionEntity } from '../framework/criterion.entity.ts'
import { UnitEntity } from '../units/unit.entity.ts'
import { InspectionCampaignEntity } from './campaign.entity.ts'
import type { FindingState } from './rules/vocabulary.ts'

const day = () => p.date().nullable()

/** What an inspection found wanting (tồn tại, hạn chế), with what is to become of it. */
export const FindingEntity = defineEntity({
  name: 'Finding',
  tableName: 'finding',
  properties: {
    id: p.uuid().primary(),
    slug: p.text(),
    campaign: () => p.manyToOne(InspectionCampaignEntity).deleteRule('no action'),
    position: p.integer(),
    text: p.text(),
    about: p.text().nullable(),
    cause: p.text().nullable(),
    recommendation: p.text().nullable(),
    remedy: p.text().nullable(),
    owner: () => p.manyToOne(UnitEntity).nullable().deleteRule('no action'),
    criterion: () => p.manyToOne(CriterionEntity).nullable().deleteRule('no action'),
    state: p.text().$type<FindingState>(),
    foundOn: day(),
    dueOn: day(),
    closedOn: day(),
    followUpOfId: p.uuid().nullable(),
    version: p.integer().default(1),
    scopePath: p.text(),
    source: p.text().nullable(),
  },
})
export type FindingEntity = InferEntity<typeof FindingEntity>

/** A unit that a finding is about. */
export const FindingUnitEntity = defineEntity({
  name: 'FindingUnit',
  tableName: 'finding_unit',
  properties: {
    finding: () => p.manyToOne(FindingEntity).primary().updateRule('no action').deleteRule('no action'),
    unit: () => p.manyToOne(UnitEntity).primary().updateRule('no action').deleteRule('no action'),
    position: p.integer(),
  },
})
export type FindingUnitEntity = InferEntity<typeof FindingUnitEntity>
