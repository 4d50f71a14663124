import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { FrameworkEntity } from './framework.entity.ts'
import type { CriterionLevel } from './rules/criterion-level.ts'
import type { EvidencePart } from './rules/evidence-part.ts'

/** A node of a framework's tree: area, criterion, component or adjustment. `position` is depth-first order. */
export const CriterionEntity = defineEntity({
  name: 'Criterion',
  tableName: 'criterion',
  properties: {
    id: p.uuid().primary(),
    framework: () => p.manyToOne(FrameworkEntity),
    parentId: p.uuid().nullable(),
    code: p.text(),
    position: p.integer(),
    level: p.text().$type<CriterionLevel>(),
    leaf: p.boolean(),
    title: p.text(),
    titleEn: p.text().nullable(),
    lead: p.text().nullable(),
    maxPoints: p.decimal().precision(12).scale(6).nullable(),
    cap: p.decimal().precision(12).scale(6).nullable(),
    part: p.text().$type<EvidencePart>().nullable(),
    rule: p.json<unknown>().nullable(),
    notApplicable: p.text().nullable(),
    whenNone: p.text().nullable(),
    evidenceRequired: p.text().nullable(),
  },
})
export type CriterionEntity = InferEntity<typeof CriterionEntity>
