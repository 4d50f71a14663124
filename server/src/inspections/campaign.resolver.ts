import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { CountBasis } from '../plans/plan-vocabulary.ts'
import { Misfit } from '../published/misfit.type.ts'
import { loadAll } from '../shared/batch.ts'
import { ConnectionArgs } from '../shared/connection.ts'
import type { NodeKind } from '../shared/node.resolver.ts'
import { Unit } from '../units/unit.type.ts'
import { Provenance } from '../units/unit-vocabulary.ts'
import { unitsById } from '../units/units-by-id.loader.ts'
import {
  Coverage,
  InspectionCampaign,
  InspectionCampaignConnection,
  InspectionNote,
  InspectionPeriod,
  InspectionVisit,
  InspectionVisitCounts,
} from './campaign.type.ts'
import { coverageOfCampaign, notesOfCampaign, periodsOfCampaign, visitsOfCampaign } from './campaign-facts.loader.ts'
import { campaignByKey, campaignPage, followingCampaigns } from './campaigns.query.ts'
import { FindingConnection } from './finding.type.ts'
import { FindingState, InspectionKind } from './inspection-vocabulary.ts'
import { campaignFindingPage } from './owned-findings.query.ts'
import { countVisits } from './rules/count-visits.ts'
import { addCoverage } from './rules/coverage.ts'
import { coverageMisfits } from './rules/coverage-misfits.ts'

@Resolver(() => InspectionCampaign)
export class InspectionCampaignResolver {
  @Query(() => InspectionCampaignConnection, {
    nullable: true,
    description: 'Campaigns of inspections, the latest year first.',
  })
  inspectionCampaigns(
    @Arg('owner', () => ID, { nullable: true, description: 'Id of a unit: campaigns that are its own.' }) owner:
      | string
      | null,
    @Arg('year', () => Int, { nullable: true, description: 'Campaigns of this year.' }) year: number | null,
    @Arg('kind', () => InspectionKind, { nullable: true, description: 'Campaigns of this kind.' })
    kind: InspectionKind | null,
    @Arg('provenance', () => Provenance, {
      nullable: true,
      description: 'OFFICIAL where left out, or that of the owner; mixing both is refused.',
    })
    provenance: Provenance | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: Context,
  ) {
    const filter = { owner: owner ?? null, year: year ?? null, kind: kind ?? null, provenance: provenance ?? null }
    return campaignPage(context, filter, args)
  }

  @FieldResolver(() => Unit, {
    nullable: true,
    description: 'The unit whose campaign it is; null where the source names none.',
  })
  owner(@Root() { ownerKey }: InspectionCampaign, @Ctx() context: Context) {
    return ownerKey === null ? null : unitsById.at(context, ownerKey)
  }

  @FieldResolver(() => [InspectionPeriod], {
    description: 'When it inspects, in order: as many spans as its source names.',
  })
  periods(@Root() { key }: InspectionCampaign, @Ctx() context: Context) {
    return context.load(periodsOfCampaign).load(key)
  }

  @FieldResolver(() => [InspectionNote], {
    description:
      'Fields checked, what was in order, what was asked of all and ordered because of it; in the words of the source.',
  })
  notes(@Root() { key }: InspectionCampaign, @Ctx() context: Context) {
    return context.load(notesOfCampaign).load(key)
  }

  @FieldResolver(() => [Coverage], { description: 'Units inspected of those planned, by group.' })
  coverage(@Root() { key }: InspectionCampaign, @Ctx() context: Context) {
    return context.load(coverageOfCampaign).load(key)
  }

  @FieldResolver(() => Coverage, {
    description:
      'Its groups added up: 6/6 + 10/15 + 10/15 + 10/15 = 36/51. What a source states in total stands beside it.',
  })
  async totalCoverage(@Root() { key }: InspectionCampaign, @Ctx() context: Context): Promise<Coverage> {
    const groups = await context.load(coverageOfCampaign).load(key)
    return { group: 'Tổng', ...addCoverage(groups), basis: groups[0]?.basis ?? CountBasis.COUNTED }
  }

  @FieldResolver(() => [Misfit], {
    description:
      'What does not agree in its numbers: PARTS_SUM, the stated total is the sum of the groups; INSPECTED_WITHIN_PLANNED; ' +
      'PRINT_TRUNCATED and PRINT_DIFFERS, the printed share is that of the groups, rounded half up.',
  })
  async misfits(@Root() campaign: InspectionCampaign, @Ctx() context: Context) {
    const groups = await context.load(coverageOfCampaign).load(campaign.key)
    const { statedPlanned: planned, statedInspected: inspected, statedPercent: printed } = campaign
    return coverageMisfits(groups, { planned, inspected, printed })
  }

  @FieldResolver(() => [InspectionVisit], {
    description: 'Visits kept here, in order; empty where only numbers are known.',
  })
  visits(@Root() { key }: InspectionCampaign, @Ctx() context: Context) {
    return context.load(visitsOfCampaign).load(key)
  }

  @FieldResolver(() => InspectionVisitCounts, {
    nullable: true,
    description: 'Units, visits and places, each counted once; null where no visit is kept here.',
  })
  async visitCounts(
    @Root() { key }: InspectionCampaign,
    @Ctx() context: Context,
  ): Promise<InspectionVisitCounts | null> {
    const visits = await context.load(visitsOfCampaign).load(key)
    return visits.length === 0 ? null : countVisits(visits.map(({ unitKey, place }) => ({ unit: unitKey, place })))
  }

  @FieldResolver(() => FindingConnection, { description: 'What it found wanting, in order of the record.' })
  findings(
    @Arg('state', () => FindingState, { nullable: true, description: 'Findings in this state.' })
    state: FindingState | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Root() { key }: InspectionCampaign,
    @Ctx() context: Context,
  ) {
    return campaignFindingPage(context, key, state ?? null, args)
  }

  @FieldResolver(() => InspectionCampaign, {
    nullable: true,
    description: 'The earlier campaign whose remedies it looks at; null for none.',
  })
  followUpOf(@Root() { followUpOfKey }: InspectionCampaign, @Ctx() context: Context) {
    return followUpOfKey === null ? null : context.load(campaignByKey).load(followUpOfKey)
  }

  @FieldResolver(() => [InspectionCampaign], { description: 'Later campaigns that look at its remedies, in order.' })
  followUps(@Root() { key }: InspectionCampaign, @Ctx() context: Context) {
    return context.load(followingCampaigns).load(key)
  }
}

@Resolver(() => InspectionVisit)
export class InspectionVisitResolver {
  @FieldResolver(() => Unit, { description: 'The unit that was visited.' })
  unit(@Root() { unitKey }: InspectionVisit, @Ctx() context: Context) {
    return unitsById.at(context, unitKey)
  }
}

export const inspectionCampaignNode: NodeKind = {
  type: 'InspectionCampaign',
  load: (context, keys) => loadAll(context, campaignByKey, keys),
}
