import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { DateTimeScalar } from './scalars.ts'

/** The version of the graph's contract: raised by hand when its meaning changes. */
export const SCHEMA_VERSION = '1'

@ObjectType({
  simpleResolvers: true,
  description: 'What state of the data an answer was made from (phiên bản dữ liệu). Quote it when you cite a figure.',
})
export class DataVersion {
  @Field(() => String, {
    description:
      'Differs after every committed change, and when the time of a publication has come; equal versions give equal answers.',
  })
  version!: string

  @Field(() => DateTimeScalar, {
    description: 'When the last change was committed, or the time of the last publication came, whichever is later.',
  })
  changedAt!: Date | string

  @Field(() => String, { description: 'Version of the contract of this graph.' })
  schemaVersion!: string
}

@Resolver()
export class DataVersionResolver {
  @Query(() => DataVersion, { nullable: true, description: 'The state of the data that this answer was made from.' })
  async dataVersion(@Ctx() context: Context): Promise<DataVersion> {
    const { version, changedAt } = await context.dataState()
    return { version, changedAt, schemaVersion: SCHEMA_VERSION }
  }
}
