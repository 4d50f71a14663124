import type { Selectable } from 'kysely'
import { Field, Int, ObjectType } from 'type-graphql'
import type { Tables } from '../context.ts'
import { connectionClass } from '../shared/connection.ts'
import type { Day } from '../shared/day.ts'
import { encodeId } from '../shared/ids.ts'
import { Node } from '../shared/node.ts'
import { DateScalar } from '../shared/scalars.ts'
import { StatementKind } from './statement-kind.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'What a source says in words, without a figure (nhận định của nguồn): kept as it stands there, never turned into a row of a register.',
})
export class SourceStatement extends Node {
  readonly key!: string
  readonly unitKey!: string | null

  @Field(() => String, { description: 'Whom it is about, as the source names it.' })
  subject!: string

  @Field(() => Int, { description: 'The year that it speaks of.' })
  year!: number

  @Field(() => StatementKind, { description: 'What it is: a result, something wanting, a decision, and so on.' })
  kind!: StatementKind

  @Field(() => String, { description: 'The statement, in the words of the source.' })
  text!: string

  @Field(() => String, {
    nullable: true,
    description: 'Who said it, as the source names them; null for the source itself.',
  })
  speaker!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'When it was said; null where the source gives no day.' })
  saidOn!: Day | null

  @Field(() => String, { description: 'Where it was found, in full.' })
  source!: string
}

export const SourceStatementConnection = connectionClass('SourceStatement', SourceStatement)

export type SourceStatementRow = Selectable<Tables['source_statement']>

export const toSourceStatement = (row: SourceStatementRow): SourceStatement => ({
  id: encodeId('SourceStatement', row.id),
  key: row.id,
  unitKey: row.unit_id,
  subject: row.subject,
  year: row.year,
  kind: row.kind,
  text: row.text,
  speaker: row.speaker,
  saidOn: row.said_on,
  source: row.source,
})
