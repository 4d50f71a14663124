import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Day } from '../shared/day.ts'
import { packed, packedDigest, unpacked } from '../shared/packed.ts'
import type { Ready } from '../shared/ready.ts'
import { lastDayOf } from '../units/block-units.loader.ts'
import { nearestFact } from '../units/rules/dated.ts'
import { KEPT_KILOBYTES } from './kept-weights.ts'

export interface NamePlaces {
  /** The place of every unit in the order; no two share one, some are nobody's. */
  readonly places: ReadonlyMap<string, number>
  /** Differs as soon as any place does. */
  readonly digest: string
}

/**
 * Places in the Vietnamese order of names, without the words for their types, as units were named on the last day of a year. Kept
 * for all rankings of the year.
 */
export function namePlaces(context: Context, year: number): Ready<NamePlaces> {
  return context.kept(
    `name places ${year}`,
    async () => placesOn(await namesInOrder(context), lastDayOf(year)),
    ({ places }) => places.size * KEPT_KILOBYTES.beside,
  )
}

/** A unit for each of its names, in the order of all names. */
interface NamesInOrder {
  readonly units: readonly string[]
  readonly validFrom: readonly string[]
  readonly validTo: readonly string[]
  readonly digest: string
}

/** Read once for all years, off the index `unit_name_shown` alone: nothing is sorted. */
const namesInOrder = (context: Context): Ready<NamesInOrder> =>
  context.kept(
    'names in order',
    () => readNames(context),
    ({ units }) => units.length * KEPT_KILOBYTES.beside,
  )

async function readNames(context: Context): Promise<NamesInOrder> {
  const db = await context.reader()
  const { rows } = await sql<Record<'unit' | 'validFrom' | 'validTo', string | null>>`
    select ${packed(sql`shown.unit_id`)} as unit, ${packed(sql`shown.valid_from`)} as "validFrom",
      ${packed(sql`shown.valid_to`)} as "validTo"
    from (
      select unit_id, valid_from, valid_to from unit_name order by short_name collate "vi-x-icu", unit_id
    ) shown`.execute(db)
  const { unit, validFrom, validTo } = rows[0] ?? { unit: null, validFrom: null, validTo: null }
  const digest = packedDigest([unit, validFrom, validTo])
  return { units: unpacked(unit), validFrom: unpacked(validFrom), validTo: unpacked(validTo), digest }
}

/** Where a unit has several names, the one that is shown on the day gives its place. */
function placesOn({ units, validFrom, validTo, digest }: NamesInOrder, day: Day): NamePlaces {
  const places = new Map<string, number>()
  const several = new Map<string, number[]>()
  for (const [place, unit] of units.entries()) {
    const first = places.get(unit)
    if (first === undefined) places.set(unit, place)
    else several.set(unit, [...(several.get(unit) ?? [first]), place])
  }
  for (const [unit, own] of several) {
    const names = own.map((place) => ({ place, validFrom: validFrom[place] || null, validTo: validTo[place] || null }))
    const shown = nearestFact(names, day)
    if (shown !== null) places.set(unit, shown.place)
  }
  return { places, digest }
}
