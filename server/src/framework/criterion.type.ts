import type { Selectable } from 'kysely'
import { Field, ObjectType } from 'type-graphql'
import type { Tables } from '../context.ts'
import { encodeId } from '../shared/ids.ts'
import { instanceOf } from '../shared/instance-of.ts'
import { Node } from '../shared/node.ts'
import { DecimalScalar } from '../shared/scalars.ts'
import { CriterionLevel } from './rules/criterion-level.ts'
import { EvidencePart } from './rules/evidence-part.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A node of a framework (lĩnh vực, tiêu chí, tiêu chí thành phần). Only leaves are scored; everything above is a sum.',
})
export class Criterion extends Node {
  readonly key!: string
  readonly frameworkKey!: string
  readonly parentKey!: string | null
  readonly ruleSource!: string | null
  /** The rule with all that belongs to it as the framework writes it: what two versions are compared by; null above a leaf. */
  readonly ruleStamp!: string | null

  @Field(() => String, { description: 'Number inside its framework, such as 3.2.1; it means nothing outside it.' })
  code!: string

  @Field(() => String, { description: 'Title in Vietnamese.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'Title in English; null where none is on record.' })
  titleEn!: string | null

  @Field(() => CriterionLevel, { description: 'How deep it stands.' })
  level!: CriterionLevel

  @Field(() => String, {
    nullable: true,
    description: 'Who answers for it in the scored unit (cơ quan chủ trì); null where the source does not say.',
  })
  lead!: string | null

  @Field(() => String, { nullable: true, description: 'The same in English; null where none is on record.' })
  leadEn!: string | null

  @Field(() => Boolean, { description: 'True when it is scored itself.' })
  leaf!: boolean

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Most points it can give; null where no source prints it.',
  })
  maxPoints!: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Most an adjustment may add or take in a year, in points; null where it has no cap.',
  })
  cap!: string | null

  @Field(() => EvidencePart, {
    nullable: true,
    description: 'Where its points come from; null where they come from several sources, or none is stated.',
  })
  part!: EvidencePart | null

  @Field(() => String, {
    nullable: true,
    description:
      'What somebody who fills in the figures has to know (hướng dẫn), in Vietnamese; null where there is none.',
  })
  guidance!: string | null

  @Field(() => String, { nullable: true, description: 'The same in English; null where none is on record.' })
  guidanceEn!: string | null

  @Field(() => [String], {
    description:
      'Kinds of evidence that are asked for (tài liệu kiểm chứng); empty above a leaf and where none is stated.',
  })
  evidenceRequired!: string[]
}

export function toCriterion(row: Selectable<Tables['criterion']>): Criterion {
  return instanceOf(Criterion, {
    id: encodeId('Criterion', row.id),
    key: row.id,
    frameworkKey: row.framework_id,
    parentKey: row.parent_id,
    code: row.code,
    title: row.title,
    titleEn: row.title_en,
    level: row.level,
    lead: row.lead,
    leadEn: row.lead_en,
    leaf: row.leaf,
    maxPoints: row.max_points,
    cap: row.cap,
    part: row.part,
    guidance: row.guidance,
    guidanceEn: row.guidance_en,
    evidenceRequired: row.evidence_required,
    ruleSource: row.rule_source,
    ruleStamp: row.rule === null ? null : JSON.stringify([row.rule, row.not_applicable, row.when_none]),
  })
}
