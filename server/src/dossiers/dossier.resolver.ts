import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { loadAll } from '../shared/batch.ts'
import { ConnectionArgs } from '../shared/connection.ts'
import { type Day, daysBetween } from '../shared/day.ts'
import type { NodeKind } from '../shared/node.resolver.ts'
import { DateScalar } from '../shared/scalars.ts'
import { Unit } from '../units/unit.type.ts'
import { unitsById } from '../units/units-by-id.loader.ts'
import {
  DossierCase,
  DossierCaseConnection,
  DossierCaseFilter,
  DossierFilter,
  DossierReport,
  DossierReportConnection,
} from './dossier.type.ts'
import {
  dossierCaseByKey,
  dossierCasePage,
  dossierReportByKey,
  dossierReportPage,
  unitReportPage,
} from './dossiers.query.ts'
import { figureResolver } from './figure.resolver.ts'

@Resolver(() => DossierReport)
export class DossierReportResolver extends figureResolver(DossierReport) {
  @Query(() => DossierReportConnection, {
    nullable: true,
    description: 'Reports of dossiers, the latest period first, then in the order of recording.',
  })
  dossierReports(
    @Arg('filter', () => DossierFilter, { nullable: true, description: 'Which of them.' }) filter: DossierFilter | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: Context,
  ) {
    return dossierReportPage(context, filter ?? {}, args)
  }

  @FieldResolver(() => Unit, { description: 'Whose dossiers they are.' })
  unit(@Root() { unitKey }: DossierReport, @Ctx() context: Context) {
    return unitsById.at(context, unitKey)
  }
}

@Resolver(() => DossierCase)
export class DossierCaseResolver {
  @Query(() => DossierCaseConnection, {
    nullable: true,
    description: 'Dossiers that were resolved late or are open beyond their last day, what was due first coming first.',
  })
  dossierCases(
    @Arg('filter', () => DossierCaseFilter, { nullable: true, description: 'Which of them.' })
    filter: DossierCaseFilter | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: Context,
  ) {
    return dossierCasePage(context, filter ?? {}, args)
  }

  @FieldResolver(() => Unit, { description: 'Which unit handles it.' })
  unit(@Root() { unitKey }: DossierCase, @Ctx() context: Context) {
    return unitsById.at(context, unitKey)
  }

  @FieldResolver(() => Int, {
    description:
      'Days beyond its last day: until it was resolved, else until the day of `asOf`; 0 where that is not reached.',
  })
  daysLate(
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; today in Vietnam where left out.' })
    asOf: Day | null,
    @Root() { dueOn, resolvedOn }: DossierCase,
    @Ctx() context: Context,
  ): number {
    const day = asOf ?? context.today
    return Math.max(0, daysBetween(dueOn, resolvedOn !== null && resolvedOn < day ? resolvedOn : day))
  }
}

@Resolver(() => Unit)
export class UnitDossiersResolver {
  @FieldResolver(() => DossierReportConnection, {
    description: 'Its own reports of dossiers, the latest period first.',
  })
  dossierReports(@Root() { key }: Unit, @Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() context: Context) {
    return unitReportPage(context, key, args)
  }
}

export const dossierReportNode: NodeKind = {
  type: 'DossierReport',
  load: (context, keys) => loadAll(context, dossierReportByKey, keys),
}
export const dossierCaseNode: NodeKind = {
  type: 'DossierCase',
  load: (context, keys) => loadAll(context, dossierCaseByKey, keys),
}
