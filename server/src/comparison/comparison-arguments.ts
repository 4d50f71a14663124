import { ArgsType, Field, ID, Int } from 'type-graphql'
import { Stage } from '../ranking/ranking-vocabulary.ts'

/** What `comparison` is asked for. */
@ArgsType()
export class ComparisonArgs {
  @Field(() => String, { description: 'Code of a framework.' })
  framework!: string

  @Field(() => Int, { description: 'The year that is compared.' })
  year!: number

  @Field(() => [ID], {
    nullable: true,
    description:
      'Ids of the units to show, in their order, at most 100; all where left out. Averages and ranks are of the block all the same.',
  })
  units?: string[] | null

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the block whose units are counted. Left out: the one block of the units, where they are in one, else every unit scored.',
  })
  block?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'Id of a unit: only units below it are counted, at any depth, on the last day of the year.',
  })
  within?: string | null

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the criteria to show, at any level; the whole tree where left out.',
  })
  criteria?: string[] | null

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Only what is scored itself.' })
  leavesOnly?: boolean | null

  @Field(() => Stage, {
    nullable: true,
    defaultValue: Stage.FINAL,
    description: 'At which step of the assessment the points stand.',
  })
  stage?: Stage | null
}
