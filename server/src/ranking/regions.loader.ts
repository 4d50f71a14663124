import type { Context } from '../context.ts'
import { KEPT_KILOBYTES } from './kept-weights.ts'
import type { RankingFrame } from './ranking-frame.ts'
import type { RankingTable } from './rules/ranking-table.ts'
import { type RegionPlace, regionRanks } from './rules/region-ranks.ts'

/** The place of each ranked unit in its region, by unit; kept like the table itself. */
export const regionsOf = (
  context: Context,
  frame: RankingFrame,
  { entries }: RankingTable,
): Promise<ReadonlyMap<string, RegionPlace>> =>
  context.kept(
    `regions ${frame.key}`,
    async () => regionRanks(entries),
    (places) => places.size * KEPT_KILOBYTES.beside,
  )
