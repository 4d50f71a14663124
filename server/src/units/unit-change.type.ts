import { Field, ObjectType } from 'type-graphql'
import type { Day } from '../shared/day.ts'
import { DateScalar } from '../shared/scalars.ts'
import { UnitChangeKind } from './unit-vocabulary.ts'

@ObjectType('UnitChange', {
  simpleResolvers: true,
  description: 'A dated event in the life of units, with its legal basis (sáp nhập, đổi tên…).',
})
export class UnitChange {
  /** Stored keys of the units that went in and came out, and of the legal basis; not published. */
  fromKeys!: readonly string[]
  toKeys!: readonly string[]
  legalBasisKey!: string | null

  @Field(() => UnitChangeKind, { description: 'What happened.' })
  kind!: UnitChangeKind

  @Field(() => DateScalar, { description: 'First day of the new state.' })
  effectiveOn!: Day

  @Field(() => String, {
    nullable: true,
    description: 'Remark of the source, in Vietnamese; null where it makes none.',
  })
  note!: string | null
}
