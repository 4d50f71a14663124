import { Field, ID, ObjectType } from 'type-graphql'
import type { Day } from '../shared/day.ts'
import { Node } from '../shared/node.ts'
import { DateScalar } from '../shared/scalars.ts'

/** A document as the graph answers it. */
@ObjectType('Document', {
  implements: Node,
  simpleResolvers: true,
  description: 'A decision, plan or publication that facts of this graph cite (văn bản).',
})
export class Document extends Node {
  /** The stored key behind the id; not published. */
  key!: string

  @Field(() => ID, { description: 'Opaque and lasting; never parse it.' })
  declare id: string

  @Field(() => String, {
    nullable: true,
    description: 'Number and sign (số, ký hiệu), e.g. 876/QĐ-BNV; null where it has none.',
  })
  number!: string | null

  @Field(() => String, { nullable: true, description: 'Who issued it (cơ quan ban hành); null where no source says.' })
  issuer!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Day of issue; null where no source says.' })
  issuedOn!: Day | null

  @Field(() => String, {
    description: 'Title as its issuer wrote it (trích yếu); what it is about, where no source on record quotes it.',
  })
  title!: string

  @Field(() => String, { nullable: true, description: 'Address where it can be read; null where none is known.' })
  url!: string | null
}
