import { Field, Int, ObjectType } from 'type-graphql'
import { connectionClass } from '../shared/connection.ts'
import type { Day } from '../shared/day.ts'
import { encodeId } from '../shared/ids.ts'
import { Node } from '../shared/node.ts'
import { DateScalar } from '../shared/scalars.ts'
import { FindingState } from './inspection-vocabulary.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'What an inspection found wanting, and what is to become of it (tồn tại, hạn chế, kiến nghị).',
})
export class Finding extends Node {
  readonly key!: string
  readonly campaignKey!: string
  readonly ownerKey!: string | null
  readonly criterionKey!: string | null
  readonly followUpOfKey!: string | null

  @Field(() => String, {
    description: 'Its readable key: that of its campaign and its number there; it never changes.',
  })
  slug!: string

  @Field(() => String, { description: 'What was found, in the words of its source.' })
  text!: string

  @Field(() => String, {
    nullable: true,
    description: 'Whom it is about, in the words of a source that names no unit; null where units are named.',
  })
  about!: string | null

  @Field(() => String, { nullable: true, description: 'Why (nguyên nhân); null where nobody says.' })
  cause!: string | null

  @Field(() => String, { nullable: true, description: 'What is to be done (kiến nghị); null where nobody says.' })
  recommendation!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What the unit says it did (kết quả khắc phục); null for nothing yet.',
  })
  remedy!: string | null

  @Field(() => FindingState, { description: 'Where it stands, as far as is known.' })
  state!: FindingState

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was found; null where nobody says.' })
  foundOn!: Day | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day for the remedy, inclusive; null where none is set.',
  })
  dueOn!: Day | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it was closed; null of one that is not, and where nobody says.',
  })
  closedOn!: Day | null

  @Field(() => Int, { description: 'Rises with every change of the finding; send it with a change of yours.' })
  version!: number

  @Field(() => String, {
    nullable: true,
    description: 'Where it was found, in full; null where the papers of the campaign are at hand.',
  })
  source!: string | null
}

export const FindingConnection = connectionClass('Finding', Finding)

export interface FindingRow {
  readonly id: string
  readonly slug: string
  readonly campaign_id: string
  readonly position: number
  readonly text: string
  readonly about: string | null
  readonly cause: string | null
  readonly recommendation: string | null
  readonly remedy: string | null
  readonly owner_id: string | null
  readonly criterion_id: string | null
  readonly state: FindingState
  readonly found_on: Day | null
  readonly due_on: Day | null
  readonly closed_on: Day | null
  readonly follow_up_of_id: string | null
  readonly version: number
  readonly source: string | null
}

export const toFinding = (row: FindingRow): Finding => ({
  id: encodeId('Finding', row.id),
  key: row.id,
  campaignKey: row.campaign_id,
  ownerKey: row.owner_id,
  criterionKey: row.criterion_id,
  followUpOfKey: row.follow_up_of_id,
  slug: row.slug,
  text: row.text,
  about: row.about,
  cause: row.cause,
  recommendation: row.recommendation,
  remedy: row.remedy,
  state: row.state,
  foundOn: row.found_on,
  dueOn: row.due_on,
  closedOn: row.closed_on,
  version: row.version,
  source: row.source,
})
