import type { RankingLine } from './ranking-table.ts'

/** A place among the ranked units of one region. */
export interface RegionPlace {
  readonly rank: number
  readonly base: number
}

/**
 * The place of each ranked unit among those of its region (hạng trong vùng), from a table in order of rank.
 *
 * Competition ranks again: who ties in the table ties in the region. Units without a rank or a region have no place.
 */
export function regionRanks(
  entries: readonly RankingLine[],
  regionOf: ReadonlyMap<string, string>,
): Map<string, RegionPlace> {
  const regions = Map.groupBy(
    entries.filter(({ rank, unit }) => rank !== null && regionOf.has(unit)),
    ({ unit }) => regionOf.get(unit),
  )
  return new Map([...regions.values()].flatMap(placesIn))
}

function placesIn(entries: readonly RankingLine[]): [string, RegionPlace][] {
  let place = 1
  return entries.map((entry, index) => {
    if (entry.rank !== entries[index - 1]?.rank) place = index + 1
    return [entry.unit, { rank: place, base: entries.length }]
  })
}
