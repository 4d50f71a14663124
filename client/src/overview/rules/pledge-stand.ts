/** A year's value of an index, of whatever scale. */
export interface YearValue {
  readonly year: number
  readonly value: number
}

/** A figure as it was published of a unit. */
export interface PublishedValue {
  readonly index: string
  readonly year: number
  readonly measure: string
  readonly value: number
}

/** A year of the unit's series in PAR INDEX. */
export interface SeriesValue {
  readonly year: number
  readonly points: number | null
}

/** The index whose series is kept beside what was published. */
const SERIES = 'PAR INDEX'

/**
 * Where a pledged index stands: the newest year on record of the unit's total, later than that of its baseline where that is told. Null
 * where nothing was measured since: a pledge is never held against where it started.
 */
export function pledgeStand(
  { index, baselineYear }: { readonly index: string; readonly baselineYear: number | null },
  series: readonly SeriesValue[],
  figures: readonly PublishedValue[],
): YearValue | null {
  const known = index === SERIES ? series.flatMap(ofSeries) : figures.filter(isTotalOf(index))
  const since = known.filter(({ year }) => baselineYear === null || year > baselineYear)
  const [latest] = since.toSorted((a, b) => b.year - a.year)
  return latest === undefined ? null : { year: latest.year, value: latest.value }
}

const ofSeries = ({ year, points }: SeriesValue): readonly YearValue[] =>
  points === null ? [] : [{ year, value: points }]

const isTotalOf = (wanted: string) => (figure: PublishedValue) => figure.index === wanted && figure.measure === 'total'
