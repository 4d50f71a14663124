import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Document } from '../documents/document.type.ts'
import { documentsById } from '../documents/documents-by-id.loader.ts'
import { loadAll } from '../shared/batch.ts'
import { ConnectionArgs } from '../shared/connection.ts'
import type { NodeKind } from '../shared/node.resolver.ts'
import { provenanceOf } from '../units/list-provenance.ts'
import { Unit } from '../units/unit.type.ts'
import { Provenance, UnitKind } from '../units/unit-vocabulary.ts'
import { unitsById } from '../units/units-by-id.loader.ts'
import { Criterion } from './criterion.type.ts'
import { bandsByFramework, criteriaByFramework, frameworkByKey, partsByFramework } from './framework.loader.ts'
import { Band, Framework, FrameworkConnection, PartMax } from './framework.type.ts'
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
    return ownerKey === null ? null : context.load(unitsById).load(ownerKey)
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
    const tree = await context.load(criteriaByFramework).load(key)
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
    const tree = await context.load(criteriaByFramework).load(key)
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
    const tree = await context.load(criteriaByFramework).load(key)
    return leavesOnly ? tree.filter(({ leaf }) => leaf) : tree
  }
}

export const frameworkNode: NodeKind = {
  type: 'Framework',
  load: (context, keys) => loadAll(context, frameworkByKey, keys),
}
