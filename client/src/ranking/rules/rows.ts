import { type Micro, minus, percentOf, sum, toMicro } from '../../shared/points.ts'

export type EntryStatus = 'RANKED' | 'NOT_RANKED' | 'INCOMPLETE' | 'NOT_PUBLISHED'
export type Break = 'FIRST_YEAR' | 'FRAMEWORK' | 'UNIT' | 'BLOCK' | 'BASIS' | 'RESTATED'
export type Part = 'APPRAISED' | 'SURVEY' | 'LEADERS_SURVEY' | 'CITIZEN_SURVEY' | 'SOCIO_ECONOMIC' | 'ADJUSTMENT'

/** One entry of a ranking as the graph gives it; points are JSON numbers with at most 6 places. */
export interface Entry {
  readonly id: string
  readonly status: EntryStatus
  readonly rank: number | null
  readonly base: number | null
  readonly tied: boolean
  readonly points: number | null
  readonly maxPoints: number | null
  readonly printed: string | null
  readonly previousRank: number | null
  readonly previousBase: number | null
  readonly change: number | null
  readonly breaks: readonly Break[]
  readonly note: string | null
  readonly unit: {
    readonly slug: string
    readonly name: string
    readonly shortName: string
    readonly nameEn: string | null
  }
  readonly misfits: readonly {
    readonly stated: number | null
    readonly expected: number | null
    readonly message: string
    readonly messageEn: string
  }[]
  readonly byPart: readonly PartOfEntry[] | null
  readonly history: readonly HistoryPoint[]
}

interface PartOfEntry {
  readonly part: Part
  readonly points: number | null
  readonly maxPoints: number | null
}

/** A year of an entry's unit, oldest first. */
export interface HistoryPoint {
  readonly year: number
  readonly points: number | null
  readonly maxPoints: number | null
  readonly rank: number | null
  readonly base: number | null
  readonly breaks: readonly Break[]
}

export interface PartCell {
  readonly part: Part
  readonly points: Micro | null
  /** Share of the part's maximum, one place. */
  readonly percent: number | null
}

/** A row as far as its place on the scale goes. */
export interface ScaledRow {
  readonly slug: string
  readonly name: string
  readonly rank: number | null
  readonly base: number | null
  readonly tied: boolean
  /** What ranks compare: the published points, or percent of the maximum. */
  readonly points: Micro | null
  /** How far it lies behind the nearest better rank; null at the top and where there is no rank. */
  readonly gapAbove: Micro | null
}

/** One row of the ranking table: what the source printed, and what follows from it. */
export interface RankingRow {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly shortName: string
  readonly status: EntryStatus
  readonly rank: number | null
  readonly base: number | null
  readonly tied: boolean
  readonly points: Micro | null
  /** Points behind the nearest better rank; null at the top and where there is no rank. */
  readonly gapAbove: Micro | null
  readonly fromAverage: Micro | null
  readonly parts: readonly PartCell[]
  /** Sum of the parts; null where one of them is not on record. */
  readonly partsSum: Micro | null
  /** How far the parts' sum lies from the total, never negative; null where they agree. */
  readonly misfit: Micro | null
  readonly misfitMessage: string | null
  readonly previousRank: number | null
  readonly previousBase: number | null
  readonly change: number | null
  readonly breaks: readonly Break[]
  readonly note: string | null
  readonly history: readonly HistoryPoint[]
}

const micro = (value: number | null): Micro | null => (value === null ? null : toMicro(value))

/** Rows in the order of rank; units without a rank last, in the order given. */
export function rankingRows(entries: readonly Entry[], average: number | null, language: string): RankingRow[] {
  const rows = entries.map((entry) => rowOf(entry, micro(average), language))
  const ranked = rows.filter((row) => row.rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
  return [...withGaps(ranked), ...rows.filter((row) => row.rank === null)]
}

function rowOf(entry: Entry, average: Micro | null, language: string): RankingRow {
  const points = micro(entry.points)
  const parts = (entry.byPart ?? []).map(partCell)
  const known = parts.map((part) => part.points).filter((value) => value !== null)
  const first = entry.misfits[0]
  return {
    id: entry.id,
    slug: entry.unit.slug,
    name: language === 'en' ? (entry.unit.nameEn ?? entry.unit.name) : entry.unit.name,
    shortName: language === 'en' ? (entry.unit.nameEn ?? entry.unit.shortName) : entry.unit.shortName,
    status: entry.status,
    rank: entry.rank,
    base: entry.base,
    tied: entry.tied,
    points,
    gapAbove: null,
    fromAverage: points === null || average === null ? null : minus(points, average),
    parts,
    partsSum: parts.length > 0 && known.length === parts.length ? sum(known) : null,
    misfit: first ? distance(micro(first.stated), micro(first.expected)) : null,
    misfitMessage: (language === 'en' ? first?.messageEn : first?.message) ?? null,
    previousRank: entry.previousRank,
    previousBase: entry.previousBase,
    change: entry.change,
    breaks: entry.breaks,
    note: entry.note,
    history: entry.history,
  }
}

function partCell({ part, points, maxPoints }: PartOfEntry): PartCell {
  const [value, most] = [micro(points), micro(maxPoints)]
  return { part, points: value, percent: value === null || most === null ? null : percentOf(value, most) }
}

const distance = (a: Micro | null, b: Micro | null): Micro | null =>
  a === null || b === null ? null : (Math.abs(minus(a, b)) as Micro)

/** Units of one rank share the gap to the last unit of the nearest better rank. */
function withGaps(ranked: readonly RankingRow[]): RankingRow[] {
  return ranked.map((row) => {
    const above = ranked.findLast((other) => (other.rank ?? 0) < (row.rank ?? 0))
    const known = above?.points != null && row.points !== null
    return known ? { ...row, gapAbove: minus(above.points, row.points) } : row
  })
}

/** The widest step between two neighbouring ranks: from `above` (better) down to `below`; null with fewer than two ranks. */
export function widestGap<Row extends ScaledRow>(rows: readonly Row[]): { above: Row; below: Row; gap: Micro } | null {
  const ranked = rows.filter((row) => row.rank !== null)
  const below = ranked.reduce<Row | null>(
    (widest, row) => (row.gapAbove !== null && row.gapAbove > (widest?.gapAbove ?? 0) ? row : widest),
    null,
  )
  const above = below && ranked.findLast((row) => (row.rank ?? 0) < (below.rank ?? 0))
  return below?.gapAbove != null && above ? { above, below, gap: below.gapAbove } : null
}

/** The parts that the rows bear, in the order of the source, with the maximum each has. */
export function partsOf(entries: readonly Entry[]): { part: Part; maxPoints: number | null }[] {
  const longest = entries.map((entry) => entry.byPart ?? []).reduce((a, b) => (b.length > a.length ? b : a), [])
  return longest.map(({ part, maxPoints }) => ({ part, maxPoints }))
}

/** The maximum that all scored units share; null where they differ or none is on record. */
export function commonMaximum(entries: readonly Entry[]): number | null {
  const maxima = new Set(entries.flatMap(({ points, maxPoints }) => (points === null ? [] : [maxPoints])))
  const [first = null] = maxima
  return maxima.size === 1 ? first : null
}
