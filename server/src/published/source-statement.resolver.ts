import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { loadAll } from '../shared/batch.ts'
import { ConnectionArgs } from '../shared/connection.ts'
import type { NodeKind } from '../shared/node.resolver.ts'
import { Unit } from '../units/unit.type.ts'
import { unitsById } from '../units/units-by-id.loader.ts'
import { SourceStatement, SourceStatementConnection } from './source-statement.type.ts'
import { sourceStatementByKey, sourceStatementPage } from './source-statements.query.ts'
import { StatementKind } from './statement-kind.ts'

@Resolver(() => SourceStatement)
export class SourceStatementResolver {
  @Query(() => SourceStatementConnection, {
    nullable: true,
    description:
      'What sources say in words, without figures, the latest year first, then in the order in which it was recorded.',
  })
  sourceStatements(
    @Arg('unit', () => ID, { nullable: true, description: 'Id of a unit: what is said of it.' }) unit: string | null,
    @Arg('year', () => Int, { nullable: true, description: 'The year spoken of.' }) year: number | null,
    @Arg('kind', () => StatementKind, { nullable: true, description: 'Statements of this kind.' })
    kind: StatementKind | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: Context,
  ) {
    return sourceStatementPage(context, { unit: unit ?? null, year: year ?? null, kind: kind ?? null }, args)
  }

  @FieldResolver(() => Unit, {
    nullable: true,
    description: 'The unit, where it is on record; null where the source does not name it.',
  })
  unit(@Root() { unitKey }: SourceStatement, @Ctx() context: Context) {
    return unitKey === null ? null : unitsById.at(context, unitKey)
  }
}

export const sourceStatementNode: NodeKind = {
  type: 'SourceStatement',
  load: (context, keys) => loadAll(context, sourceStatementByKey, keys),
}
