import type { Selectable } from 'kysely'
import { Field, Int, ObjectType } from 'type-graphql'
import type { Tables } from '../context.ts'
import { CountBasis } from '../plans/plan-vocabulary.ts'
import { connectionClass } from '../shared/connection.ts'
import type { Day } from '../shared/day.ts'
import { encodeId } from '../shared/ids.ts'
import { Node } from '../shared/node.ts'
import { DateScalar } from '../shared/scalars.ts'
import { Provenance } from '../units/unit-vocabulary.ts'
import { InspectionKind, InspectionNoteKind } from './inspection-vocabulary.ts'
import type { VisitCounts } from './rules/count-visits.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A campaign of inspections of reform work in a year (đợt, đoàn kiểm tra cải cách hành chính).',
})
export class InspectionCampaign extends Node {
  readonly key!: string
  readonly ownerKey!: string | null
  readonly followUpOfKey!: string | null

  @Field(() => String, { description: 'Its readable key, which never changes.' })
  slug!: string

  @Field(() => String, { description: 'Whose it is, in words; the source may name no unit.' })
  subject!: string

  @Field(() => String, { nullable: true, description: 'Who inspects (đoàn, tổ kiểm tra); null where no source says.' })
  inspector!: string | null

  @Field(() => Int, { description: 'The year in which it inspects.' })
  year!: number

  @Field(() => InspectionKind, { description: 'By plan, by surprise, or of what was remedied.' })
  kind!: InspectionKind

  @Field(() => String, { description: 'Its title; what it is, where no source on record quotes one.' })
  title!: string

  @Field(() => Int, {
    nullable: true,
    description: 'Units planned as a source states them in total; null where none does.',
  })
  statedPlanned!: number | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Units inspected as a source states them in total; null where none does. Its groups may add up to another number.',
  })
  statedInspected!: number | null

  @Field(() => String, {
    nullable: true,
    description: 'The share of the plan as its source prints it, with decimal comma, without %; null where none does.',
  })
  statedPercent!: string | null

  @Field(() => Provenance, { description: 'Real, or invented for demonstration (minh họa).' })
  provenance!: Provenance

  @Field(() => String, {
    nullable: true,
    description: 'Where it was found, in full; null where its own papers are at hand.',
  })
  source!: string | null
}

export const InspectionCampaignConnection = connectionClass('InspectionCampaign', InspectionCampaign)

@ObjectType({ simpleResolvers: true, description: 'A span of days in which a campaign inspects (đợt kiểm tra).' })
export class InspectionPeriod {
  @Field(() => String, { nullable: true, description: 'What it is called; null for no name.' })
  name!: string | null

  @Field(() => DateScalar, { description: 'First day, inclusive.' })
  fromOn!: Day

  @Field(() => DateScalar, { description: 'Last day, inclusive.' })
  toOn!: Day
}

@ObjectType({
  simpleResolvers: true,
  description: 'What a source says of a campaign beside its numbers, in its words (nội dung, đề nghị).',
})
export class InspectionNote {
  @Field(() => InspectionNoteKind, { description: 'What it tells.' })
  kind!: InspectionNoteKind

  @Field(() => String, { description: 'The words.' })
  text!: string
}

@ObjectType({
  simpleResolvers: true,
  description:
    'How many units of a group, or of all groups together, were inspected of those planned (độ phủ kiểm tra).',
})
export class Coverage {
  @Field(() => String, { description: 'The group in words; "Tổng" for all together.' })
  group!: string

  @Field(() => Int, { nullable: true, description: 'Units planned; null where nobody says, as of surprise checks.' })
  planned!: number | null

  @Field(() => Int, { nullable: true, description: 'Units inspected, each once; null where nobody says.' })
  inspected!: number | null

  @Field(() => CountBasis, {
    description: 'Counted from visits kept here, or reported by a source that names only numbers.',
  })
  basis!: CountBasis
}

@ObjectType({ simpleResolvers: true, description: 'A visit to a unit (cuộc kiểm tra).' })
export class InspectionVisit {
  readonly campaignKey!: string
  readonly unitKey!: string

  @Field(() => String, { nullable: true, description: 'The group in which the unit is inspected; null for none.' })
  group!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'The day; null where nobody says.' })
  visitedOn!: Day | null

  @Field(() => String, { nullable: true, description: 'The place in words; null where nobody says.' })
  place!: string | null

  @Field(() => Boolean, { description: 'Whether the unit was met by video (trực tuyến).' })
  remote!: boolean
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Three different counts of the visits kept here (lượt, đơn vị, địa điểm): a unit visited twice is one unit, three units met in one hall are one place.',
})
export class InspectionVisitCounts implements VisitCounts {
  @Field(() => Int, { description: 'Units visited, each once.' })
  units!: number

  @Field(() => Int, { description: 'Visits.' })
  visits!: number

  @Field(() => Int, { description: 'Places that are named, each once.' })
  places!: number
}

type CampaignRow = Selectable<Tables['inspection_campaign']>

export const toCampaign = (row: CampaignRow): InspectionCampaign => ({
  id: encodeId('InspectionCampaign', row.id),
  key: row.id,
  ownerKey: row.owner_id,
  followUpOfKey: row.follow_up_of_id,
  slug: row.slug,
  subject: row.subject,
  inspector: row.inspector,
  year: row.year,
  kind: row.kind,
  title: row.title,
  statedPlanned: row.stated_planned,
  statedInspected: row.stated_inspected,
  statedPercent: row.printed,
  provenance: row.provenance,
  source: row.source,
})
