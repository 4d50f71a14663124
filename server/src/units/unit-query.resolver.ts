import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { ConnectionArgs } from '../shared/connection.ts'
import type { Day } from '../shared/day.ts'
import { badInput } from '../shared/errors.ts'
import { type Page, pageRequest } from '../shared/paging.ts'
import { DateScalar } from '../shared/scalars.ts'
import { storable } from '../shared/storable.ts'
import { toUnit, UNIT_COLUMNS, Unit, UnitConnection } from './unit.type.ts'
import { UnitFilter, unitQuestion } from './unit-filter.ts'
import { listUnits } from './unit-list.ts'
import { UNIT_ORDER_KINDS } from './unit-order.ts'
import { UnitKind } from './unit-vocabulary.ts'

/** How the graph's readers find units. */
@Resolver()
export class UnitQueryResolver {
  @Query(() => Unit, {
    nullable: true,
    description:
      'The unit that bears a code on a day; null where none does. Codes are unique within a kind only: where units of several kinds ' +
      'bear it, `kind` must be given (BAD_INPUT names them else).',
  })
  async unit(
    @Ctx() context: Context,
    @Arg('code', () => String, {
      description: 'Official code, e.g. 82: Tiền Giang until 30/6/2025, Đồng Tháp from 1/7/2025.',
    })
    code: string,
    @Arg('kind', () => UnitKind, { nullable: true, description: 'Only units of this kind.' }) kind: UnitKind | null,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'The day to read for; today in Vietnam where left out.',
    })
    asOf: Day | null,
  ): Promise<Unit | null> {
    const units = storable(code) ? await unitsByCode(context, code, kind ?? null, asOf ?? context.today) : []
    if (units.length <= 1) return units[0] ?? null
    const kinds = units.map((unit) => unit.kind).join(', ')
    throw badInput({
      vi: `unit: mã ${code} có ở nhiều loại đơn vị, cần thêm kind (một trong: ${kinds}), không nhận được.`,
      en: `unit: code ${code} is borne by several kinds of unit; expected kind (one of: ${kinds}), got none.`,
    })
  }

  @Query(() => Unit, { nullable: true, description: 'The unit of a readable key; null where there is none.' })
  async unitBySlug(
    @Ctx() context: Context,
    @Arg('slug', () => String, { description: 'A key as `Unit.slug` gives it.' }) slug: string,
  ): Promise<Unit | null> {
    if (!storable(slug)) return null
    const db = await context.reader()
    const row = await db.selectFrom('unit').select(UNIT_COLUMNS).where('slug', '=', slug).executeTakeFirst()
    return row ? toUnit(row) : null
  }

  @Query(() => UnitConnection, {
    nullable: true,
    description:
      'Units in Vietnamese order of their names without the word for their type (those of the day of `asOf`, else of today). ' +
      'Without `asOf` and `search`: the units in force today.',
  })
  units(
    @Ctx() context: Context,
    @Arg('filter', () => UnitFilter, {
      nullable: true,
      description: 'Which units; all official ones in force where left out.',
    })
    filter: UnitFilter | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Unit>> {
    const page = pageRequest(args, { keys: UNIT_ORDER_KINDS })
    return listUnits(context, unitQuestion(filter ?? {}, context.today), page)
  }
}

async function unitsByCode(context: Context, code: string, kind: UnitKind | null, day: Day): Promise<Unit[]> {
  const db = await context.reader()
  let query = db
    .selectFrom('unit')
    .innerJoin('unit_code as held', 'held.unit_id', 'unit.id')
    .select(UNIT_COLUMNS)
    .where('held.code', '=', code)
    .where((eb) => eb.or([eb('held.valid_from', 'is', null), eb('held.valid_from', '<=', day)]))
    .where((eb) => eb.or([eb('held.valid_to', 'is', null), eb('held.valid_to', '>=', day)]))
    .orderBy('unit.kind')
  if (kind !== null) query = query.where('unit.kind', '=', kind)
  return (await query.execute()).map(toUnit)
}
