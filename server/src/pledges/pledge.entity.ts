import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { UnitEntity } from '../units/unit.entity.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'
import type { PledgeOutcome } from './pledge-vocabulary.ts'

const points = () => p.decimal().precision(12).scale(6).nullable()

/** What a unit pledged for an index (cam kết). A pledge whose source names no figure has none. */
export const PledgeEntity = defineEntity({
  name: 'Pledge',
  tableName: 'pledge',
  properties: {
    id: p.uuid().primary(),
    position: p.integer(),
    unit: () => p.manyToOne(UnitEntity).deleteRule('no action'),
    indexName: p.text(),
    year: p.integer(),
    baseline: points(),
    baselineYear: p.integer().nullable(),
    target: points(),
    scaleMax: points(),
    signatory: p.text().nullable(),
    signedOn: p.date().nullable(),
    words: p.text().nullable(),
    outcome: p.text().$type<PledgeOutcome>().nullable(),
    judgedOn: p.date().nullable(),
    provenance: p.text().$type<Provenance>(),
    scopePath: p.text(),
    source: p.text().nullable(),
  },
})
export type PledgeEntity = InferEntity<typeof PledgeEntity>
