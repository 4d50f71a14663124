import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { CriterionEntity } from '../framework/criterion.entity.ts'
import type { EvidencePart } from '../framework/rules/evidence-part.ts'
import { UnitEntity } from '../units/unit.entity.ts'

const figure = () => p.decimal().precision(24).scale(6)

/** A figure that somebody published. Append-only: a restatement is another row. `position` is the order of recording. */
export const PublishedFigureEntity = defineEntity({
  name: 'PublishedFigure',
  tableName: 'published_figure',
  properties: {
    id: p.uuid().primary(),
    position: p.integer(),
    indexName: p.text(),
    year: p.integer(),
    yearNote: p.text().nullable(),
    yearFrom: p.integer().nullable(),
    asOf: p.date().nullable(),
    subjectName: p.text(),
    subjectLevel: p.text(),
    unit: () => p.manyToOne(UnitEntity).nullable().deleteRule('no action'),
    groupName: p.text().nullable(),
    criterion: () => p.manyToOne(CriterionEntity).nullable().deleteRule('no action'),
    part: p.text().$type<EvidencePart>().nullable(),
    measure: p.text(),
    note: p.text().nullable(),
    value: figure(),
    printed: p.text(),
    scaleMax: figure().nullable(),
    rank: p.integer().nullable(),
    rankBase: p.integer().nullable(),
    rankNote: p.text().nullable(),
    source: p.text(),
    sourceUrl: p.text().nullable(),
    publishedOn: p.date().nullable(),
    recordedAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
    supersededAt: p.datetime().columnType('timestamptz').nullable(),
  },
})
export type PublishedFigureEntity = InferEntity<typeof PublishedFigureEntity>
