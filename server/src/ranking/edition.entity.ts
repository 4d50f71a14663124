import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { DocumentEntity } from '../documents/document.entity.ts'
import { FrameworkEntity } from '../framework/framework.entity.ts'
import type { EvidencePart } from '../framework/rules/evidence-part.ts'
import { PublishedFigureEntity } from '../published/published-figure.entity.ts'
import { BlockEntity } from '../units/block.entity.ts'
import { UnitEntity } from '../units/unit.entity.ts'
import type { FigureStatus, RankingBasis } from './ranking-vocabulary.ts'

/** Edition (lần công bố): one publication of a ranking, immutable. A correction is another edition that supersedes it. */
export const EditionEntity = defineEntity({
  name: 'Edition',
  tableName: 'edition',
  properties: {
    id: p.uuid().primary(),
    framework: () => p.manyToOne(FrameworkEntity),
    block: () => p.manyToOne(BlockEntity).nullable().deleteRule('no action'),
    year: p.integer(),
    document: () => p.manyToOne(DocumentEntity).nullable().deleteRule('no action'),
    publishedAt: p.datetime().columnType('timestamptz'),
    basis: p.text().$type<RankingBasis>(),
    standing: p.text().$type<FigureStatus>(),
    recipe: p.text().nullable(),
    digest: p.text(),
    supersedesId: p.uuid().nullable(),
    errata: p.text().nullable(),
  },
})
export type EditionEntity = InferEntity<typeof EditionEntity>

/** A figure that an edition published elsewhere prints; `unit` null for the block's average, `part` null for a total. */
export const EditionFigureEntity = defineEntity({
  name: 'EditionFigure',
  tableName: 'edition_figure',
  properties: {
    edition: () => p.manyToOne(EditionEntity).primary().deleteRule('no action').updateRule('no action'),
    figure: () => p.manyToOne(PublishedFigureEntity).primary().deleteRule('no action').updateRule('no action'),
    unit: () => p.manyToOne(UnitEntity).nullable().deleteRule('no action'),
    part: p.text().$type<EvidencePart>().nullable(),
  },
})
export type EditionFigureEntity = InferEntity<typeof EditionFigureEntity>
