import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { DocumentEntity } from '../documents/document.entity.ts'
import type { RoundingMode } from '../shared/rounding.ts'
import { UnitEntity } from '../units/unit.entity.ts'
import type { Provenance, UnitKind } from '../units/unit-vocabulary.ts'
import type { FrameworkState } from './framework-vocabulary.ts'
import type { EvidencePart } from './rules/evidence-part.ts'

const points = () => p.decimal().precision(12).scale(6)

/** Framework (bộ tiêu chí): one version of a set of criteria. A score belongs to one framework for ever. */
export const FrameworkEntity = defineEntity({
  name: 'Framework',
  tableName: 'framework',
  properties: {
    id: p.uuid().primary(),
    owner: () => p.manyToOne(UnitEntity).nullable().deleteRule('no action'),
    code: p.text(),
    indexName: p.text(),
    name: p.text(),
    nameEn: p.text().nullable(),
    unitKinds: p.array().$type<UnitKind[]>(),
    legalBasis: () => p.manyToOne(DocumentEntity).nullable().deleteRule('no action'),
    firstYear: p.integer(),
    lastYear: p.integer().nullable(),
    state: p.text().$type<FrameworkState>(),
    provenance: p.text().$type<Provenance>(),
    maxPoints: points(),
    roundingMode: p.text().$type<RoundingMode>(),
    roundingPlaces: p.integer(),
    note: p.text().nullable(),
  },
})
export type FrameworkEntity = InferEntity<typeof FrameworkEntity>

/** The maximum of one source of points in a framework. */
export const FrameworkPartEntity = defineEntity({
  name: 'FrameworkPart',
  tableName: 'framework_part',
  properties: {
    framework: () => p.manyToOne(FrameworkEntity).primary(),
    part: p.text().$type<EvidencePart>().primary(),
    position: p.integer(),
    maxPoints: points(),
  },
})
export type FrameworkPartEntity = InferEntity<typeof FrameworkPartEntity>

/** Band (loại): a class by percent, its lower bound inclusive. */
export const BandEntity = defineEntity({
  name: 'Band',
  tableName: 'band',
  properties: {
    id: p.uuid().primary(),
    framework: () => p.manyToOne(FrameworkEntity),
    code: p.text(),
    name: p.text(),
    nameEn: p.text().nullable(),
    fromPercent: points(),
    floorPercent: points().nullable(),
    condition: p.text().nullable(),
  },
})
export type BandEntity = InferEntity<typeof BandEntity>
