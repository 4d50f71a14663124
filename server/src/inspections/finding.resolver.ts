import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Criterion } from '../framework/criterion.type.ts'
import { criterionByKey } from '../framework/framework.loader.ts'
import { AsOf } from '../shared/as-of-argument.ts'
import { loadAll } from '../shared/batch.ts'
import { ConnectionArgs } from '../shared/connection.ts'
import type { Day } from '../shared/day.ts'
import type { NodeKind } from '../shared/node.resolver.ts'
import { DateScalar } from '../shared/scalars.ts'
import { Unit, UnitConnection } from '../units/unit.type.ts'
import { Provenance } from '../units/unit-vocabulary.ts'
import { unitsById } from '../units/units-by-id.loader.ts'
import { InspectionCampaign } from './campaign.type.ts'
import { campaignByKey } from './campaigns.query.ts'
import { Finding, FindingConnection } from './finding.type.ts'
import { findingUnitPage } from './finding-units.loader.ts'
import { findingByKey, findingBySlug, findingPage, followingFindings } from './findings.query.ts'
import { FindingState } from './inspection-vocabulary.ts'
import { criterionFindingPage, unitFindingPage } from './owned-findings.query.ts'
import { daysOverdue, isOverdue } from './rules/finding-due.ts'

/** The argument that narrows to one state. */
function InState() {
  return Arg('state', () => FindingState, { nullable: true, description: 'Findings in this state.' })
}

@Resolver(() => Finding)
export class FindingResolver {
  @Query(() => FindingConnection, {
    nullable: true,
    description: 'Findings of all campaigns, the latest year first, campaign by campaign.',
  })
  findings(
    @Arg('unit', () => ID, { nullable: true, description: 'Findings about this unit.' }) unit: string | null,
    @InState() state: FindingState | null,
    @Arg('criterion', () => ID, {
      nullable: true,
      description: 'Findings bound to this criterion, or to one below it.',
    })
    criterion: string | null,
    @Arg('campaign', () => ID, { nullable: true, description: 'Findings of this campaign.' }) campaign: string | null,
    @Arg('year', () => Int, { nullable: true, description: 'Findings of campaigns of this year.' }) year: number | null,
    @Arg('overdue', () => Boolean, {
      nullable: true,
      description: 'Findings that are overdue on the day of `asOf`, or are not.',
    })
    overdue: boolean | null,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'The day for lateness; today in Vietnam where left out.',
    })
    asOf: Day | null,
    @Arg('provenance', () => Provenance, {
      nullable: true,
      description: 'OFFICIAL where left out, or that of the unit; mixing both is refused.',
    })
    provenance: Provenance | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: Context,
  ) {
    const ids = { unit: unit ?? null, criterion: criterion ?? null, campaign: campaign ?? null }
    const facts = { state: state ?? null, year: year ?? null, overdue: overdue ?? null, asOf: asOf ?? null }
    return findingPage(context, { ...ids, ...facts, provenance: provenance ?? null }, args)
  }

  @Query(() => Finding, { nullable: true, description: 'The finding of a readable key; null where there is none.' })
  findingBySlug(
    @Arg('slug', () => String, { description: 'As `Finding.slug` gives it.' }) slug: string,
    @Ctx() context: Context,
  ) {
    return findingBySlug(context, slug)
  }

  @FieldResolver(() => InspectionCampaign, { description: 'The campaign that found it.' })
  campaign(@Root() { campaignKey }: Finding, @Ctx() context: Context) {
    return context.load(campaignByKey).load(campaignKey)
  }

  @FieldResolver(() => UnitConnection, {
    nullable: true,
    description: 'The units that it is about, in their order; null where the source names none.',
  })
  units(@Root() { key }: Finding, @Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() context: Context) {
    return findingUnitPage(context, key, args)
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Who is to remedy it; null where nobody says.' })
  owner(@Root() { ownerKey }: Finding, @Ctx() context: Context) {
    return ownerKey === null ? null : unitsById.at(context, ownerKey)
  }

  @FieldResolver(() => Criterion, {
    nullable: true,
    description: 'The criterion that it bears on; null where nobody says.',
  })
  criterion(@Root() { criterionKey }: Finding, @Ctx() context: Context) {
    return criterionKey === null ? null : criterionByKey.at(context, criterionKey)
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether it was due before that day and is not closed at its end; a remedy that is only proposed does not close it.',
  })
  overdue(@Root() finding: Finding, @Ctx() context: Context, @AsOf() asOf?: Day): boolean {
    return isOverdue(finding, asOf ?? context.today)
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Days past the deadline at the end of that day; those of a closed finding stay on record. Null where nothing was due, and where ' +
      'nobody says when it was closed.',
  })
  daysLate(@Root() finding: Finding, @Ctx() context: Context, @AsOf() asOf?: Day): number | null {
    return daysOverdue(finding, asOf ?? context.today)
  }

  @FieldResolver(() => Finding, {
    nullable: true,
    description: 'The earlier finding whose remedy was looked at; null for none.',
  })
  followUpOf(@Root() { followUpOfKey }: Finding, @Ctx() context: Context) {
    return followUpOfKey === null ? null : context.load(findingByKey).load(followUpOfKey)
  }

  @FieldResolver(() => [Finding], { description: 'Later findings on what became of it, oldest first.' })
  followUps(@Root() { key }: Finding, @Ctx() context: Context) {
    return context.load(followingFindings).load(key)
  }
}

@Resolver(() => Unit)
export class UnitFindingsResolver {
  @FieldResolver(() => FindingConnection, { description: 'What inspections found about it, the latest year first.' })
  findings(
    @InState() state: FindingState | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Root() { key }: Unit,
    @Ctx() context: Context,
  ) {
    return unitFindingPage(context, key, state ?? null, args)
  }
}

@Resolver(() => Criterion)
export class CriterionFindingsResolver {
  @FieldResolver(() => FindingConnection, {
    description: 'What inspections found on it, or on a criterion below it, the latest year first.',
  })
  findings(
    @InState() state: FindingState | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Root() { key }: Criterion,
    @Ctx() context: Context,
  ) {
    return criterionFindingPage(context, key, state ?? null, args)
  }
}

export const findingNode: NodeKind = { type: 'Finding', load: (context, keys) => loadAll(context, findingByKey, keys) }
