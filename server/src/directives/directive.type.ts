import type { Selectable } from 'kysely'
import { Field, Int, ObjectType } from 'type-graphql'
import type { Tables } from '../context.ts'
import { connectionClass } from '../shared/connection.ts'
import type { Day } from '../shared/day.ts'
import { encodeId } from '../shared/ids.ts'
import { Node } from '../shared/node.ts'
import { DateScalar } from '../shared/scalars.ts'
import { Provenance } from '../units/unit-vocabulary.ts'
import type { ItemCounts, ItemDates } from './rules/item-state.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'Conclusions of a meeting, or another directive, followed item by item (kết luận, chỉ đạo).',
})
export class Directive extends Node {
  readonly key!: string
  readonly documentKey!: string
  readonly ownerKey!: string | null
  readonly followsKey!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'The day of the meeting; null where there was none.' })
  meetingOn!: Day | null

  @Field(() => Provenance, { description: 'Real, or invented for demonstration (minh họa).' })
  provenance!: Provenance

  @Field(() => String, {
    nullable: true,
    description:
      'What a reader should know of it, such as that no source on record quotes its items; null for nothing.',
  })
  note!: string | null

  @Field(() => String, { nullable: true, description: 'Where it was found, in full; null where it is at hand itself.' })
  source!: string | null
}

export const DirectiveConnection = connectionClass('Directive', Directive)

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'One thing that a directive asks for (nội dung kết luận).',
})
export class DirectiveItem extends Node {
  readonly key!: string
  readonly directiveKey!: string
  readonly dates!: ItemDates

  @Field(() => Int, { description: 'Its place in the directive, from 1.' })
  position!: number

  @Field(() => String, { description: 'What is asked for, in the words of the directive or of its source.' })
  text!: string

  @Field(() => String, {
    nullable: true,
    description: 'The words by which it names whom it binds; null where it names nobody.',
  })
  addressees!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Last day for it, inclusive; null where none is set.' })
  dueOn!: Day | null

  @Field(() => DateScalar, { nullable: true, description: 'When somebody reported on it; null where nobody did.' })
  reportedOn!: Day | null

  @Field(() => String, { nullable: true, description: 'What was reported; null where nothing was.' })
  report!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'When it was judged done or not; null while it was not.' })
  settledOn!: Day | null

  @Field(() => Int, { description: 'Rises with every change of the item; send it with a change of yours.' })
  version!: number
}

export const DirectiveItemConnection = connectionClass('DirectiveItem', DirectiveItem)

@ObjectType({
  simpleResolvers: true,
  description: 'How many items of a directive stand where, at the end of a day (tình hình thực hiện).',
})
export class DirectiveProgress implements ItemCounts {
  @Field(() => Int, { description: 'All its items that are on record.' })
  total!: number

  @Field(() => Int, { description: 'Not reported on.' })
  open!: number

  @Field(() => Int, { description: 'Reported, not judged.' })
  reported!: number

  @Field(() => Int, { description: 'Judged to be done.' })
  done!: number

  @Field(() => Int, { description: 'Judged not to be done.' })
  notDone!: number

  @Field(() => Int, { description: 'Due before that day and not judged; counted in their state, too.' })
  overdue!: number

  @Field(() => Int, { description: 'Open or reported without a last day: never overdue.' })
  undated!: number

  @Field(() => DateScalar, { description: 'The day at whose end it stood so.' })
  asOf!: Day
}

@ObjectType({
  simpleResolvers: true,
  description: 'Who headed a unit on a day, as a source states it (người đứng đầu).',
})
export class HeadStatement {
  @Field(() => String, { description: 'The name, as the source prints it.' })
  name!: string

  @Field(() => String, { description: 'The office held, in the words of the source.' })
  title!: string

  @Field(() => DateScalar, { description: 'The day of which the source speaks; nothing is said of days around it.' })
  statedOn!: Day

  @Field(() => String, { description: 'Where it was found, in full.' })
  source!: string
}

type DirectiveRow = Selectable<Tables['directive']>
type ItemRow = Selectable<Tables['directive_item']>

export const toDirective = (row: DirectiveRow): Directive => ({
  id: encodeId('Directive', row.id),
  key: row.id,
  documentKey: row.document_id,
  ownerKey: row.owner_id,
  followsKey: row.follows_id,
  meetingOn: row.meeting_on,
  provenance: row.provenance,
  note: row.note,
  source: row.source,
})

export const toDirectiveItem = (row: ItemRow): DirectiveItem => ({
  id: encodeId('DirectiveItem', row.id),
  key: row.id,
  directiveKey: row.directive_id,
  dates: { dueOn: row.due_on, reportedOn: row.reported_on, settledOn: row.settled_on, outcome: row.outcome },
  position: row.position,
  text: row.text,
  addressees: row.addressees,
  dueOn: row.due_on,
  reportedOn: row.reported_on,
  report: row.report,
  settledOn: row.settled_on,
  version: row.version,
})
