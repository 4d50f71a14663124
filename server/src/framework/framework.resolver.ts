import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Document } from '../documents/document.type.ts'
import { documentsById } from '../documents/documents-by-id.loader.ts'
import { loadAll } from '../shared/batch.ts'
import { ConnectionArgs } from '../shared/connection.ts'
import { Decimal } from '../shared/decimal.ts'
import type { NodeKind } from '../shared/node.resolver.ts'
import { DecimalScalar } from '../shared/scalars.ts'
import { provenanceOf } from '../units/list-provenance.ts'
import { Unit } from '../units/unit.type.ts'
import { Provenance, UnitKind } from '../units/unit-vocabulary.ts'
import { unitsById } from '../units/units-by-id.loader.ts'
import { Criterion } from './criterion.type.ts'
import {
  bandsByFramework,
  criteriaByFramework,
  frameworkByKey,
  leafCountByFramework,
  partsByFramework,
  successorOf,
} from './framework.loader.ts'
import { Band, Framework, FrameworkConnection, PartMax } from './framework.type.ts'
import { frameworkDiff } from './framework-diff.query.ts'
import { FrameworkDiff } from './framework-diff.type.ts'
import { frameworkByCode, frameworkPage } from './frameworks.query.ts'
import { CriterionLevel } from './rules/criterion-level.ts'

@Resolver(() => Framework)
export class FrameworkResolver {
  @Query(() => Framework, {
    nullable: true,
    description: 'The framework of this code (bộ tiêu chí); null where there is none.',
  })
  framework(
    @Arg('code', () => String, { description: 'Code of a framework, such as 876-BO.' }) code: string,
    @Ctx() context: Context,
  ): Promise<Framework | null> {
    return frameworkByCode(context, code)
  }

  @Query(() => FrameworkConnection, { nullable: true, description: 'Frameworks, the newest first, then by code.' })
  frameworks(
    @Arg('unitKind', () => UnitKind, { nullable: true, description: 'Only those that score this kind of unit.' })
    unitKind: UnitKind | null,
    @Arg('year', () => Int, { nullable: true, description: 'Only those that score this year.' })
    year: number | null,
    @Arg('provenance', () => Provenance, {
      nullable: true,
      description: 'OFFICIAL where left out: illustrative frameworks only come when asked for.',
    })
    provenance: Provenance | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: Context,
  ) {
    return frameworkPage(context, { unitKind, year, provenance: provenanceOf(provenance, []) }, args)
  }

  @Query(() => FrameworkDiff, {
    nullable: true,
    description:
      'How one version of a framework differs from another; null where one of them is not on record, or no links between ' +
      'their criteria are: nothing is guessed from numbers or titles. Official and illustrative are never compared.',
  })
  frameworkDiff(
    @Arg('from', () => String, { description: 'Code of the version compared from, such as MH-TINH-1.' }) from: string,
    @Arg('to', () => String, { description: 'Code of the version compared to.' }) to: string,
    @Ctx() context: Context,
  ): Promise<FrameworkDiff | null> {
    return frameworkDiff(context, from, to)
  }

  @FieldResolver(() => Int, { description: 'How many criteria are scored themselves; 0 where none are on record.' })
  leafCount(@Root() { key }: Framework, @Ctx() context: Context): Promise<number> {
    return context.load(leafCountByFramework).load(key)
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description:
      'Most points that bonus and penalty (điểm thưởng, điểm trừ) may move a total in a year, the caps of their groups added up; ' +
      'null where it has none, or one of them has no cap.',
  })
  async adjustmentCap(@Root() { key }: Framework, @Ctx() context: Context): Promise<string | null> {
    return adjustmentCap(await criteriaByFramework.at(context, key))
  }

  @FieldResolver(() => Framework, {
    nullable: true,
    description: 'The version that follows it: same owner, index and kinds of units; null for the newest.',
  })
  successor(@Root() { key }: Framework, @Ctx() context: Context): Promise<Framework | null> {
    return context.load(successorOf).load(key)
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'The decision that issued it (văn bản ban hành); null where none is on record.',
  })
  legalBasis(@Root() { legalBasisKey }: Framework, @Ctx() context: Context) {
    return legalBasisKey === null ? null : context.load(documentsById).load(legalBasisKey)
  }

  @FieldResolver(() => Unit, {
    nullable: true,
    description: 'The unit that keeps it, for frameworks of a province; null for those of the nation.',
  })
  owner(@Root() { ownerKey }: Framework, @Ctx() context: Context) {
    return ownerKey === null ? null : unitsById.at(context, ownerKey)
  }

  @FieldResolver(() => [PartMax], {
    description: 'Maxima by source of points; empty where no source on record prints them.',
  })
  parts(@Root() { key }: Framework, @Ctx() context: Context): Promise<PartMax[]> {
    return context.load(partsByFramework).load(key)
  }

  @FieldResolver(() => [Band], { description: 'Classes of results, the best first; empty where it has none.' })
  bands(@Root() { key }: Framework, @Ctx() context: Context): Promise<Band[]> {
    return context.load(bandsByFramework).load(key)
  }

  @FieldResolver(() => [Criterion], {
    description: 'The areas (lĩnh vực), in order; empty where no source on record names them.',
  })
  async areas(@Root() { key }: Framework, @Ctx() context: Context): Promise<Criterion[]> {
    const tree = await criteriaByFramework.at(context, key)
    return tree.filter(({ level }) => level === CriterionLevel.AREA)
  }

  @FieldResolver(() => Criterion, {
    nullable: true,
    description: 'The criterion of this number; null where there is none.',
  })
  async criterion(
    @Arg('code', () => String, { description: 'Number inside this framework, such as 3.2.1.' }) code: string,
    @Root() { key }: Framework,
    @Ctx() context: Context,
  ): Promise<Criterion | null> {
    const tree = await criteriaByFramework.at(context, key)
    return tree.find((criterion) => criterion.code === code) ?? null
  }

  @FieldResolver(() => [Criterion], { description: 'The whole tree in order, depth first.' })
  async criteria(
    @Arg('leavesOnly', () => Boolean, {
      defaultValue: false,
      nullable: true,
      description: 'Only what is scored itself.',
    })
    leavesOnly: boolean | null,
    @Root() { key }: Framework,
    @Ctx() context: Context,
  ): Promise<Criterion[]> {
    const tree = await criteriaByFramework.at(context, key)
    return leavesOnly ? tree.filter(({ leaf }) => leaf) : tree
  }
}

function adjustmentCap(tree: readonly Criterion[]): string | null {
  const groups = tree.filter(({ level, parentKey }) => level === CriterionLevel.ADJUSTMENT && parentKey === null)
  const caps = groups.flatMap(({ cap }) => (cap === null ? [] : [new Decimal(cap)]))
  if (groups.length === 0 || caps.length < groups.length) return null
  return caps.reduce((sum, cap) => sum.plus(cap)).toFixed()
}

export const frameworkNode: NodeKind = {
  type: 'Framework',
  load: (context, keys) => loadAll(context, frameworkByKey, keys),
}
