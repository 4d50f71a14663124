import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { ConnectionArgs } from '../shared/connection.ts'
import { badInput } from '../shared/errors.ts'
import { type Page, pageOf, pageRequest } from '../shared/paging.ts'
import { Block, BlockConnection } from './block.type.ts'
import { listBlocks } from './block-list.ts'
import { blockUnits } from './block-units.loader.ts'
import { provenanceOf } from './list-provenance.ts'
import { toUnit, Unit, UnitConnection } from './unit.type.ts'
import { UNIT_ORDER_KINDS } from './unit-order.ts'
import { Provenance, UnitKind } from './unit-vocabulary.ts'
import { unitsById } from './units-by-id.loader.ts'

@Resolver(() => Block)
export class BlockResolver {
  @Query(() => BlockConnection, { nullable: true, description: 'Blocks (khối), in the order of their codes.' })
  blocks(
    @Ctx() context: Context,
    @Arg('unitKind', () => UnitKind, { nullable: true, description: 'Only blocks that take units of this kind.' })
    unitKind: UnitKind | null,
    @Arg('year', () => Int, { nullable: true, description: 'Only blocks that have members in this year.' }) year:
      | number
      | null,
    @Arg('provenance', () => Provenance, {
      nullable: true,
      description: 'OFFICIAL where left out: demonstration blocks only come when asked for.',
    })
    provenance: Provenance | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Block>> {
    const question = { unitKind: unitKind ?? null, year: year ?? null, provenance: provenanceOf(provenance, []) }
    return listBlocks(context, question, args)
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The unit that runs this block; null for a national one.' })
  async owner(@Root() block: Block, @Ctx() context: Context): Promise<Unit | null> {
    return block.ownerKey === null ? null : unitsById.at(context, block.ownerKey)
  }

  @FieldResolver(() => UnitConnection, {
    nullable: true,
    description: 'Members in a year, ranked or not, in Vietnamese order of the names of 31/12 of that year.',
  })
  async units(
    @Root() block: Block,
    @Ctx() context: Context,
    @Arg('year', () => Int, { description: 'Calendar year, 1900 to 2999, both inclusive.' }) year: number,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Unit>> {
    const filter = { year: checkedYear(year) }
    const page = pageRequest(args, { keys: UNIT_ORDER_KINDS })
    const rows = await context.load(blockUnits.rows).load({ owner: block.key, filter, page })
    const count = () => context.load(blockUnits.count).load({ owner: block.key, filter })
    return pageOf(page, rows, (row) => [row.short_name, row.id], toUnit, count)
  }
}

function checkedYear(year: number): number {
  if (year >= 1900 && year <= 2999) return year
  throw badInput({
    vi: `year: cần năm từ 1900 đến 2999, nhận được ${year}.`,
    en: `year: expected a year from 1900 to 2999, got ${year}.`,
  })
}
