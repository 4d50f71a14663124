import { fold } from '@par-atlas/schema/fold'
import { type Micro, minus, toMicro } from '../../shared/points.ts'
import type { Break, EntryStatus } from './rows.ts'

/** One entry of a computed ranking as the graph gives it; points and percents are JSON numbers with at most 6 places. */
export interface ComputedEntry {
  readonly id: string
  readonly status: EntryStatus
  readonly rank: number | null
  readonly base: number | null
  readonly tied: boolean
  readonly points: number | null
  readonly maxPoints: number | null
  readonly percent: number | null
  readonly printed: string | null
  readonly band: { readonly code: string } | null
  readonly obstacles: readonly { readonly text: string; readonly textEn: string }[]
  readonly previousRank: number | null
  readonly previousBase: number | null
  readonly change: number | null
  readonly breaks: readonly Break[]
  readonly note: string | null
  readonly missingLeaves: number
  readonly regionRank: number | null
  readonly regionBase: number | null
  readonly deducted: number | null
  readonly notReached: number | null
  readonly unit: {
    readonly slug: string
    readonly name: string
    readonly shortName: string
    readonly nameEn: string | null
    readonly region: string | null
  }
  readonly byArea: readonly AreaOfEntry[] | null
  readonly topDeductions: readonly TopLoss[] | null
}

interface AreaOfEntry {
  readonly area: { readonly code: string }
  readonly percent: number | null
  readonly complete: boolean
}

/** One of the greatest appraised losses of a unit. */
export interface TopLoss {
  readonly points: number | null
  readonly criterion: { readonly code: string; readonly title: string; readonly titleEn: string | null } | null
}

/** A class of the framework, from the best. */
export interface BandOfRanking {
  readonly code: string
  readonly name: string
  readonly nameEn: string | null
}

/** One row of a computed ranking. */
export interface ComputedRow
  extends Omit<ComputedEntry, 'unit' | 'band' | 'obstacles' | 'percent' | 'points' | 'byArea'> {
  readonly slug: string
  readonly name: string
  readonly shortName: string
  readonly region: string | null
  /** The name without case and marks, for the filter. */
  readonly folded: string
  /** What is compared: percent of the maximum of the leaves that apply, in millionths. Ranks compare the exact fraction. */
  readonly percent: Micro | null
  readonly points: Micro | null
  /** Percent behind the nearest better rank; null at the top and where there is no rank. */
  readonly gapAbove: Micro | null
  /** Place of its class among the framework's, 1 the best; null without one. */
  readonly band: number | null
  /** Why it is in no better class though its percent would be enough, the best class first; empty where nothing holds it back. */
  readonly heldBack: readonly string[]
  /** By code of the area. */
  readonly areas: ReadonlyMap<string, AreaOfEntry>
}

/** Rows as the graph orders them, by rank and then by name, with the gap to the rank above. Takes one pass. */
export function computedRows(
  entries: readonly ComputedEntry[],
  bands: readonly BandOfRanking[],
  language: string,
): ComputedRow[] {
  const places = new Map(bands.map(({ code }, index) => [code, index + 1]))
  // The last unit of the rank being read, and the last of the rank before it.
  let same: ComputedRow | null = null
  let above: ComputedRow | null = null
  return entries.map((entry) => {
    const row = rowOf(entry, places, language)
    if (row.rank === null || row.percent === null) return row
    if (same && same.rank !== row.rank) above = same
    same = row
    return above?.percent == null ? row : { ...row, gapAbove: minus(above.percent, row.percent) }
  })
}

const micro = (value: number | null): Micro | null => (value === null ? null : toMicro(value))

function rowOf(entry: ComputedEntry, places: ReadonlyMap<string, number>, language: string): ComputedRow {
  const { unit, band, obstacles, byArea, ...rest } = entry
  const name = language === 'en' ? (unit.nameEn ?? unit.name) : unit.name
  return {
    ...rest,
    slug: unit.slug,
    name,
    shortName: language === 'en' ? (unit.nameEn ?? unit.shortName) : unit.shortName,
    region: unit.region,
    folded: fold(name),
    percent: micro(entry.percent),
    points: micro(entry.points),
    gapAbove: null,
    band: (band && places.get(band.code)) ?? null,
    heldBack: obstacles.map(({ text, textEn }) => (language === 'en' ? textEn : text)),
    areas: new Map((byArea ?? []).map((area) => [area.area.code, area])),
  }
}

/** Two neighbours whose percents print alike at 6 places though their exact fractions differ, so that it is no tie. */
export interface NearTie {
  readonly better: ComputedRow
  readonly worse: ComputedRow
}

/** Every pair that only a seventh decimal or a later one parts, best first. */
export function nearTies(rows: readonly ComputedRow[]): NearTie[] {
  const ranked = rows.filter(({ rank }) => rank !== null)
  return ranked.flatMap((worse, index) => {
    const better = ranked[index - 1]
    const near = better && better.rank !== worse.rank && better.percent === worse.percent
    return near ? [{ better, worse }] : []
  })
}

/** The reason for which no ranked unit is compared with the year before; null where some are. */
export function commonBreak(rows: readonly ComputedRow[]): Break | null {
  const ranked = rows.filter(({ rank }) => rank !== null)
  const [first] = ranked
  const cause = first?.breaks.find((each) => ranked.every(({ breaks }) => breaks.includes(each)))
  return cause ?? null
}

/** The maximum that all units share; null where leaves that do not apply make them differ. */
export function sharedMaximum(rows: readonly ComputedRow[]): number | null {
  const [first] = rows
  return first && rows.every(({ maxPoints }) => maxPoints === first.maxPoints) ? first.maxPoints : null
}

export interface ComputedFilter {
  /** Text that the name must hold; case and marks do not count. */
  readonly text: string
  readonly region: string | null
  /** Place of the class, 1 the best. */
  readonly band: number | null
}

export function filterComputed(
  rows: readonly ComputedRow[],
  { text, region, band }: ComputedFilter,
): readonly ComputedRow[] {
  const wanted = fold(text)
  if (wanted === '' && region === null && band === null) return rows
  return rows.filter(
    (row) =>
      (wanted === '' || row.folded.includes(wanted)) &&
      (region === null || row.region === region) &&
      (band === null || row.band === band),
  )
}
