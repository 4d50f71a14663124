import type { CriterionUnit, Loser } from './criterion-units.ts'

/** Units that lost points here in the same years, this year among them. */
export interface RepeatGroup {
  /** Ascending. */
  readonly years: readonly number[]
  readonly units: readonly CriterionUnit[]
}

export interface Repeats {
  /** Years in which any of those who lost this year lost here, ascending; this year alone where nobody did before. */
  readonly years: readonly number[]
  /** Those who lost in at least two years, by their years: most years first, then the later ones. */
  readonly groups: readonly RepeatGroup[]
  /** How many lost before as well. */
  readonly repeaters: number
  /** How many lost in every one of `years`; 0 where there is but one. */
  readonly always: number
}

/** Who lost here again and again. `year` is the page's; earlier years come from the losses of the units themselves. */
export function repeatsOf(losers: readonly Loser[], year: number): Repeats {
  const lost = losers.map(({ unit }) => ({ unit, years: [...unit.yearsRepeated.filter((each) => each < year), year] }))
  const years = [...new Set(lost.flatMap((each) => each.years))].sort((a, b) => a - b)
  const repeaters = lost.filter((each) => each.years.length > 1)
  const groups = new Map<string, RepeatGroup>()
  for (const { unit, years: own } of repeaters) {
    const known = groups.get(own.join())
    groups.set(own.join(), { years: own, units: [...(known?.units ?? []), unit] })
  }
  return {
    years,
    groups: [...groups.values()].sort(
      (a, b) => b.years.length - a.years.length || (b.years[0] ?? 0) - (a.years[0] ?? 0),
    ),
    repeaters: repeaters.length,
    always: repeaters.filter((each) => each.years.length === years.length).length,
  }
}
