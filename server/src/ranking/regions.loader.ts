import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Ready } from '../shared/ready.ts'
import { KEPT_KILOBYTES } from './kept-weights.ts'
import type { RankingFrame } from './ranking-frame.ts'
import type { RankingTable } from './rules/ranking-table.ts'
import { type RegionPlace, regionRanks } from './rules/region-ranks.ts'

/** The region of every unit that has one. Kept for all rankings, and read only when a region is asked for. */
export function unitRegions(context: Context): Ready<ReadonlyMap<string, string>> {
  const read = async () => {
    const db = await context.reader()
    const { rows } = await sql<{ region: string; units: string[] }>`
      select region, json_agg(id) as units from unit where region is not null group by region`.execute(db)
    return new Map(rows.flatMap(({ region, units }) => units.map((unit): [string, string] => [unit, region])))
  }
  return context.kept('unit regions', read, (regions) => regions.size * KEPT_KILOBYTES.beside)
}

/** The place of each ranked unit in its region, by unit; kept like the table itself. */
export const regionsOf = (
  context: Context,
  frame: RankingFrame,
  { entries }: RankingTable,
): Ready<ReadonlyMap<string, RegionPlace>> =>
  context.kept(
    `regions ${frame.key}`,
    async () => regionRanks(entries, await unitRegions(context)),
    (places) => places.size * KEPT_KILOBYTES.beside,
  )
