import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Day } from '../shared/day.ts'
import { DateScalar } from '../shared/scalars.ts'
import { HeadFactKind } from './rules/head-facts.ts'

registerEnumType(HeadFactKind, {
  name: 'HeadFactKind',
  description: 'What may bear on the yearly rating of whoever heads a unit (loại sự việc).',
  valuesConfig: {
    EXPIRED_STILL_POSTED: { description: 'Expired procedures that are still posted.' },
    IN_FORCE_NOT_POSTED: { description: 'Procedures in force that are not posted.' },
    LATE_WITHOUT_APOLOGY: { description: 'Late dossiers without a written apology.' },
    CONCLUSION_OVERDUE: { description: 'Items of conclusions that are overdue.' },
    FINDING_NOT_REMEDIED: { description: 'Findings of inspections that are not remedied in time.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'One row of a register that a group counts (sự việc).' })
export class HeadFact {
  /** Type and key of the row in its register. */
  readonly subjectType!: 'Procedure' | 'DossierCase' | 'DirectiveItem' | 'Finding'
  readonly subjectKey!: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day that makes it one: when it was seen, or was due; null of a finding without a deadline.',
  })
  on!: Day | null

  @Field(() => String, { description: 'What it is, in the words or by the code of its register.' })
  text!: string

  @Field(() => String, {
    nullable: true,
    description: 'Where it was found; null where the register itself is the source.',
  })
  source!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Facts of one kind (nhóm sự việc).' })
export class HeadFactGroup {
  readonly facts!: readonly HeadFact[]

  @Field(() => HeadFactKind, { description: 'Which.' })
  kind!: HeadFactKind

  @Field(() => Int, { description: 'Rows that count, all of them.' })
  count!: number
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What is on record of a unit on a day that may bear on the rating of its head (sự việc liên quan người đứng đầu): gathered with sources ' +
    'for a person to decide on, never a verdict or a score. Of the unit itself; units below it are left out.',
})
export class HeadFacts {
  readonly unitKey!: string

  @Field(() => DateScalar, { description: 'The day at whose end it is told.' })
  asOf!: Day
}
