import { ArgsType, Field, ID, Int } from 'type-graphql'
import { ConnectionArgs } from '../shared/connection.ts'
import { Provenance, UnitKind } from '../units/unit-vocabulary.ts'

/** What `editions` is narrowed by. */
@ArgsType()
export class EditionListArgs extends ConnectionArgs {
  @Field(() => String, { nullable: true, description: 'Only of the framework of this code.' })
  framework?: string | null

  @Field(() => Int, { nullable: true, description: 'Only of this year.' })
  year?: number | null

  @Field(() => Provenance, {
    nullable: true,
    description: 'Left out: that of the framework that is named, else OFFICIAL. BAD_INPUT where the two differ.',
  })
  provenance?: Provenance | null
}

/** What `rankings` is narrowed by. */
@ArgsType()
export class RankingListArgs extends EditionListArgs {
  @Field(() => UnitKind, { nullable: true, description: 'Only rankings of this kind of unit.' })
  unitKind?: UnitKind | null

  @Field(() => ID, {
    nullable: true,
    description: 'Id of a unit: rankings of the units below it alone, at any depth; these are always computed.',
  })
  within?: string | null
}
