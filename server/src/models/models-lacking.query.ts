import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { badInput } from '../shared/errors.ts'
import { decodeId } from '../shared/ids.ts'
import type { Page, PageArgs } from '../shared/paging.ts'
import { type StoredList, storedPage } from '../shared/stored-list.ts'
import { toUnit, UNIT_COLUMNS, type Unit, type UnitRow } from '../units/unit.type.ts'
import { isShownOn, UNIT_ORDER, UNIT_ORDER_KINDS } from '../units/unit-order.ts'
import type { UnitKind } from '../units/unit-vocabulary.ts'
import { unitsBelow } from '../units/units-below.ts'

/** Which units are asked about. */
export interface LackingQuestion {
  /** Id of the unit below which they stand. */
  readonly within: string
  readonly year: number
  readonly kind: UnitKind | null
}

type NamedUnit = UnitRow & { readonly short_name: string }

const UNITS: StoredList<NamedUnit, Unit> = {
  order: UNIT_ORDER,
  kinds: UNIT_ORDER_KINDS,
  keyOf: (row) => [row.short_name, row.id],
  nodeOf: toUnit,
}

/** One page of the units below another on the last day of a year that have no model in use in it, by their name. */
export async function unitsWithoutModelPage(
  context: Context,
  { within, year, kind }: LackingQuestion,
  args: PageArgs,
): Promise<Page<Unit>> {
  const above = decodeId(within, 'Unit')
  const end = sql`make_date(${plausible(year)}, 12, 31)`
  const db = await context.reader()
  return storedPage(UNITS, args, () => {
    const lacking = db
      .selectFrom('unit')
      .innerJoin('unit_name as shown', 'shown.unit_id', 'unit.id')
      .select([...UNIT_COLUMNS, 'shown.short_name'])
      .where(isShownOn(end))
      .where(sql<boolean>`unit.id in ${unitsBelow(sql`${above}::uuid`, end)}`)
      .where(sql<boolean>`daterange(unit.valid_from, unit.valid_to, '[]') @> ${end}`)
      .where(sql<boolean>`not exists (${inUse(year)})`)
    return kind === null ? lacking : lacking.where('unit.kind', '=', kind)
  })
}

/** Models that `unit` has in use in a year: begun or taken up by its end, and not ended before it. */
const inUse = (year: number) => sql`
  select from model_unit taken join model on model.id = taken.model_id
  where taken.unit_id = unit.id and coalesce(extract(year from taken.since), model.year) <= ${year}::integer
    and (model.ended_on is null or extract(year from model.ended_on) >= ${year}::integer)`

/** Years of which a store can hold anything. */
const [FIRST, LAST] = [1900, 2999]

function plausible(year: number): number {
  if (year >= FIRST && year <= LAST) return year
  throw badInput({
    vi: `year: cần năm từ ${FIRST} đến ${LAST}, nhận được ${year}.`,
    en: `year: expected ${FIRST} to ${LAST}, got ${year}.`,
  })
}
