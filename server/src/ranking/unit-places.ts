import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Day } from '../shared/day.ts'
import { lastDayOf } from '../units/block-units.loader.ts'
import { nearestFact } from '../units/rules/dated.ts'
import { KEPT_KILOBYTES } from './kept-weights.ts'
import type { UnitPlace } from './rules/scored-table.ts'

/**
 * Region and place in the Vietnamese order of names of every unit, without the words for their types, as they were named on the last
 * day of a year. Kept for all rankings of the year: ordering 15,000 names costs as much as reading their totals.
 */
export function unitPlaces(context: Context, year: number): Promise<ReadonlyMap<string, UnitPlace>> {
  return context.kept(
    `unit places ${year}`,
    () => readPlaces(context, year),
    (places) => places.size * KEPT_KILOBYTES.beside,
  )
}

async function readPlaces(context: Context, year: number): Promise<ReadonlyMap<string, UnitPlace>> {
  const db = await context.reader()
  const { rows } = await sql<NameRow>`
    select shown.unit_id as unit, unit.region, shown.valid_from as "validFrom", shown.valid_to as "validTo"
    from unit_name shown join unit on unit.id = shown.unit_id
    order by shown.short_name collate "vi-x-icu", shown.unit_id`.execute(db)
  const several = Map.groupBy(rows, ({ unit }) => unit)
  const day = lastDayOf(year)
  const places = new Map<string, UnitPlace>()
  for (const row of rows) {
    const names = several.get(row.unit) ?? []
    if (names.length > 1 && nearestFact(names, day) !== row) continue
    places.set(row.unit, { region: row.region, nameOrder: places.size })
  }
  return places
}

interface NameRow {
  readonly unit: string
  readonly region: string | null
  readonly validFrom: Day | null
  readonly validTo: Day | null
}
