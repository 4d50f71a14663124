import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { UnitEntity } from '../units/unit.entity.ts'

/** A total that a source states without its rows. Append-only, like a published figure; `position` is the order of recording. */
export const ReportedTotalEntity = defineEntity({
  name: 'ReportedTotal',
  tableName: 'reported_total',
  properties: {
    id: p.uuid().primary(),
    position: p.integer(),
    unit: () => p.manyToOne(UnitEntity).nullable().deleteRule('no action'),
    subject: p.text(),
    year: p.integer(),
    periodFrom: p.date().nullable(),
    periodTo: p.date().nullable(),
    measure: p.text(),
    value: p.decimal().precision(24).scale(6),
    qualifier: p.text().nullable(),
    printed: p.text(),
    words: p.text(),
    wordsEn: p.text().nullable(),
    source: p.text(),
    recordedAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
    supersededAt: p.datetime().columnType('timestamptz').nullable(),
  },
})
export type ReportedTotalEntity = InferEntity<typeof ReportedTotalEntity>
