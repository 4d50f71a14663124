import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { AsOf } from '../shared/as-of-argument.ts'
import { loadAll } from '../shared/batch.ts'
import { ConnectionArgs } from '../shared/connection.ts'
import type { Day } from '../shared/day.ts'
import { type Page, pageOf, pageRequest } from '../shared/paging.ts'
import type { Ready } from '../shared/ready.ts'
import { BlockMembership } from './block.type.ts'
import { unitMemberships } from './blocks.loader.ts'
import { factOn, nearestFact } from './rules/dated.ts'
import { matchedName } from './rules/unit-search.ts'
import { toUnit, Unit, UnitCode, UnitConnection, UnitName } from './unit.type.ts'
import { UnitChange } from './unit-change.type.ts'
import { unitChanges } from './unit-changes.loader.ts'
import { unitChildren } from './unit-children.loader.ts'
import { type NameFact, unitAliases, unitCodes, unitNames, unitParents } from './unit-facts.loader.ts'
import { UNIT_ORDER_KINDS } from './unit-order.ts'
import { UnitKind, UnitType } from './unit-vocabulary.ts'
import { unitsById } from './units-by-id.loader.ts'

/** The dated fields of a unit and its relations; each is batched over all units of an answer. */
@Resolver(() => Unit)
export class UnitResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Code in force that day (mã); null where it has none that day.',
  })
  async code(@Root() unit: Unit, @Ctx() context: Context, @AsOf() asOf?: Day): Promise<string | null> {
    const codes = await context.load(unitCodes).load(unit.key)
    return factOn(codes, asOf ?? context.today)?.code ?? null
  }

  @FieldResolver(() => String, {
    description: 'Full name that day (tên); outside its life, and between two names, the nearest in time.',
  })
  async name(@Root() unit: Unit, @Ctx() context: Context, @AsOf() asOf?: Day): Promise<string> {
    return (await nameOn(context, unit, asOf)).name
  }

  @FieldResolver(() => String, {
    description: 'Name that day without the word for its type: Đồng Tháp for Tỉnh Đồng Tháp.',
  })
  async shortName(@Root() unit: Unit, @Ctx() context: Context, @AsOf() asOf?: Day): Promise<string> {
    return (await nameOn(context, unit, asOf)).shortName
  }

  @FieldResolver(() => UnitType, { nullable: true, description: 'Type that day; null where its name bears no type.' })
  async type(@Root() unit: Unit, @Ctx() context: Context, @AsOf() asOf?: Day): Promise<UnitType | null> {
    return (await nameOn(context, unit, asOf)).type
  }

  @FieldResolver(() => [UnitName], { description: 'Every dated name, oldest first.' })
  names(@Root() unit: Unit, @Ctx() context: Context): Ready<UnitName[]> {
    return unitNames.at(context, unit.key)
  }

  @FieldResolver(() => [UnitCode], { description: 'Every dated code, oldest first.' })
  codes(@Root() unit: Unit, @Ctx() context: Context): Promise<UnitCode[]> {
    return context.load(unitCodes).load(unit.key)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The old, short or English name by which the running search found this unit; null when today's name matches, and outside a search.",
  })
  async matchedName(@Root() unit: Unit, @Ctx() context: Context): Promise<string | null> {
    if (!unit.searchWords) return null
    const names = unitNames.at(context, unit.key)
    const aliases = context.load(unitAliases).load(unit.key)
    return matchedName(unit.searchWords, await names, await aliases, context.today)
  }

  @FieldResolver(() => Unit, {
    nullable: true,
    description: 'The unit above it that day; null where there is none that day.',
  })
  async parent(@Root() unit: Unit, @Ctx() context: Context, @AsOf() asOf?: Day): Promise<Unit | null> {
    const parents = await context.load(unitParents).load(unit.key)
    const parent = factOn(parents, asOf ?? context.today)
    return parent && unitsById.at(context, parent.parentId)
  }

  @FieldResolver(() => UnitConnection, {
    description: 'Units directly below it that day, in Vietnamese order of their names.',
  })
  async children(
    @Root() unit: Unit,
    @Ctx() context: Context,
    @Arg('kind', () => UnitKind, { nullable: true, description: 'Only children of this kind.' }) kind: UnitKind | null,
    @AsOf() asOf: Day | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Unit>> {
    const page = pageRequest(args, { keys: UNIT_ORDER_KINDS })
    const filter = { kind: kind ?? null, day: asOf ?? context.today }
    const rows = await context.load(unitChildren.rows).load({ owner: unit.key, filter, page })
    const count = () => context.load(unitChildren.count).load({ owner: unit.key, filter })
    return pageOf(page, rows, (row) => [row.short_name, row.id], toUnit, count)
  }

  @FieldResolver(() => [BlockMembership], {
    description: 'Blocks it belongs to in a year, ranked there or not (khối).',
  })
  async blocks(
    @Root() unit: Unit,
    @Ctx() context: Context,
    @Arg('year', () => Int, { nullable: true, description: 'Calendar year; every year, oldest first, where left out.' })
    year?: number,
  ): Promise<BlockMembership[]> {
    const memberships = await context.load(unitMemberships).load(unit.key)
    return year == null ? memberships : memberships.filter((membership) => membership.year === year)
  }

  @FieldResolver(() => [UnitChange], { description: 'Every dated event in which it took part, oldest first.' })
  changes(@Root() unit: Unit, @Ctx() context: Context): Promise<UnitChange[]> {
    return context.load(unitChanges).load(unit.key)
  }

  @FieldResolver(() => [Unit], {
    description: 'Every unit that this one directly came from; never a silent pick of one.',
  })
  async predecessors(@Root() unit: Unit, @Ctx() context: Context): Promise<Unit[]> {
    const changes = await context.load(unitChanges).load(unit.key)
    const into = changes.filter((change) => change.toKeys.includes(unit.key))
    return others(
      context,
      unit,
      into.flatMap((change) => change.fromKeys),
    )
  }

  @FieldResolver(() => [Unit], {
    description: 'Every unit that this one directly went into; never a silent pick of one.',
  })
  async successors(@Root() unit: Unit, @Ctx() context: Context): Promise<Unit[]> {
    const changes = await context.load(unitChanges).load(unit.key)
    const outOf = changes.filter((change) => change.fromKeys.includes(unit.key))
    return others(
      context,
      unit,
      outOf.flatMap((change) => change.toKeys),
    )
  }
}

async function nameOn(context: Context, unit: Unit, asOf: Day | null | undefined): Promise<NameFact> {
  const names = await unitNames.at(context, unit.key)
  const name = nearestFact(names, asOf ?? context.today)
  if (!name) throw new Error(`Unit ${unit.key} has no name on record`)
  return name
}

/** The units of the keys, without the unit itself and without repetition. */
async function others(context: Context, unit: Unit, keys: readonly string[]): Promise<Unit[]> {
  const distinct = [...new Set(keys)].filter((key) => key !== unit.key)
  const units = await loadAll(context, unitsById, distinct)
  return units.filter((found) => found !== null)
}
