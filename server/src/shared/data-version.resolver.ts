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
  @Field(() => String, { description: 'Rises with every committed change; equal versions give equal answers.' })
  version!: string

  @Field(() => DateTimeScalar, { description: 'When the last change was committed.' })
  changedAt!: Date | string

  @Field(() => String, { description: 'Version of the contract of this graph.' })
  schemaVersion!: string
}

@Resolver()
export class DataVersionResolver {
  @Query(() => DataVersion, { nullable: true, description: 'The state of the data that this answer was made from.' })
  async dataVersion(@Ctx() context: Context): Promise<DataVersion | null> {
    const db = await context.reader()
    const row = await db.selectFrom('data_version').select(['version', 'changed_at']).executeTakeFirst()
    return row ? { version: String(row.version), changedAt: row.changed_at, schemaVersion: SCHEMA_VERSION } : null
  }
}
