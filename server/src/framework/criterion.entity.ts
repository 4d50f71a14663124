import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { FrameworkEntity } from './framework.entity.ts'
import type { CriterionLevel } from './rules/criterion-level.ts'
import type { EvidencePart } from './rules/evidence-part.ts'
import type { Link } from './rules/link.ts'

/** A leaf's rule as its framework's table writes it: the text is kept, and read again by `parseRule`. */
export interface StoredRule {
  readonly kind: string
  readonly text: string
  readonly figures: string
}

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
    leadEn: p.text().nullable(),
    maxPoints: p.decimal().precision(12).scale(6).nullable(),
    cap: p.decimal().precision(12).scale(6).nullable(),
    part: p.text().$type<EvidencePart>().nullable(),
    rule: p.json<StoredRule>().nullable(),
    ruleSource: p.text().nullable(),
    notApplicable: p.text().nullable(),
    whenNone: p.text().nullable(),
    guidance: p.text().nullable(),
    guidanceEn: p.text().nullable(),
    evidenceRequired: p.array().$type<string[]>().default([]),
  },
})
export type CriterionEntity = InferEntity<typeof CriterionEntity>

/** Says that a criterion of one framework answers to one of another: whole (FULL) or in part (PARTIAL). */
export const CriterionLinkEntity = defineEntity({
  name: 'CriterionLink',
  tableName: 'criterion_link',
  properties: {
    from: () => p.manyToOne(CriterionEntity).primary().deleteRule('no action').updateRule('no action'),
    to: () => p.manyToOne(CriterionEntity).primary().deleteRule('no action').updateRule('no action'),
    coverage: p.text().$type<Link['coverage']>(),
  },
})
export type CriterionLinkEntity = InferEntity<typeof CriterionLinkEntity>
