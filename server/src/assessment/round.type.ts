import { Field, Int, ObjectType } from 'type-graphql'
import { connectionClass } from '../shared/connection.ts'
import { encodeId } from '../shared/ids.ts'
import { Node } from '../shared/node.ts'
import { DateTimeScalar } from '../shared/scalars.ts'
import { RoundStep } from './assessment-vocabulary.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'One framework in one year (đợt chấm điểm), with the windows of its steps.',
})
export class Round extends Node {
  readonly key!: string
  readonly frameworkKey!: string

  @Field(() => Int, { description: 'The year that it assesses.' })
  year!: number
}

export const RoundConnection = connectionClass('Round', Round)

@ObjectType('Window', { simpleResolvers: true, description: 'When a step of a round is open (thời hạn của một bước).' })
export class RoundWindow {
  @Field(() => RoundStep, { description: 'The step.' })
  step!: RoundStep

  @Field(() => DateTimeScalar, { description: 'From when, inclusive.' })
  opensAt!: string

  @Field(() => DateTimeScalar, { description: 'Until when, inclusive.' })
  closesAt!: string
}

export interface RoundRow {
  readonly id: string
  readonly framework_id: string
  readonly year: number
}

export const toRound = (row: RoundRow): Round => ({
  id: encodeId('Round', row.id),
  key: row.id,
  frameworkKey: row.framework_id,
  year: row.year,
})
