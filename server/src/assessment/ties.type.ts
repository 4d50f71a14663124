import { Field, Int, ObjectType } from 'type-graphql'
import type { TiedNode } from './ties.loader.ts'

@ObjectType({
  simpleResolvers: true,
  description:
    'What is tied to a node of the criteria tree at one unit and year (gắn với tiêu chí). Tied is what names the node, a criterion ' +
    'above or below it, or the counterpart of one of these in a later framework; it must be the unit’s own and of the year or the year ' +
    'after: what was to prevent a loss, and what is to mend it.',
})
export class UnitTies {
  readonly node!: TiedNode

  @Field(() => Int, { description: 'The year assessed.' })
  year!: number
}
