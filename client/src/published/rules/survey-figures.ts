/** Indices that are read side by side, in this order: the reform index, then what citizens, firms and systems say from outside. */
export const SURVEY_INDICES = ['PAR INDEX', 'SIPAS', 'PAPI', 'PCI', '766'] as const
export type SurveyIndex = (typeof SURVEY_INDICES)[number]

/** A published figure as far as surveys go. */
export interface SurveyFigure {
  readonly index: string
  readonly year: number
  readonly measure: string
  readonly part: string | null
  readonly scaleMax: number | null
  readonly rankBase: number | null
  readonly source: string
  readonly unit: { readonly slug: string } | null
}

/** The totals of these indices; parts, areas and dimensions left out. */
export const surveyFigures = <F extends SurveyFigure>(figures: readonly F[]): readonly F[] =>
  figures.filter(
    ({ index, measure, part }) =>
      measure === 'total' && part === null && SURVEY_INDICES.some((survey) => survey === index),
  )

/** One index of one year, as far as it is on record. */
export interface Edition {
  readonly index: string
  readonly year: number
  /** Maxima of its scale as sources state them, smallest first. */
  readonly scales: readonly number[]
  readonly units: number
  /** How many were ranked, as sources state it, smallest first; empty where none says. */
  readonly bases: readonly number[]
  readonly sources: readonly string[]
}

/** The editions of the indices, in the order of the indices, the latest year first. */
export function editionsOf(figures: readonly SurveyFigure[]): readonly Edition[] {
  return SURVEY_INDICES.flatMap((index) => {
    const years = Map.groupBy(
      figures.filter((figure) => figure.index === index),
      ({ year }) => year,
    )
    return [...years]
      .sort(([a], [b]) => b - a)
      .map(([year, own]) => ({
        index,
        year,
        scales: numbers(own.map(({ scaleMax }) => scaleMax)),
        units: new Set(own.flatMap(({ unit }) => unit?.slug ?? [])).size,
        bases: numbers(own.map(({ rankBase }) => rankBase)),
        sources: [...new Set(own.map(({ source }) => source))],
      }))
  })
}

const numbers = (values: readonly (number | null)[]): readonly number[] =>
  [...new Set(values.filter((value) => value !== null))].sort((a, b) => a - b)

/** The unit of which most indices are on record, then most figures, then the first by slug; null of no figures. */
export function mostTold(figures: readonly SurveyFigure[]): string | null {
  const own = Map.groupBy(
    figures.filter(({ unit }) => unit !== null),
    ({ unit }) => unit?.slug ?? '',
  )
  const told = [...own].map(([slug, of]) => ({
    slug,
    indices: new Set(of.map(({ index }) => index)).size,
    count: of.length,
  }))
  const [first] = told.sort((a, b) => b.indices - a.indices || b.count - a.count || (a.slug < b.slug ? -1 : 1))
  return first?.slug ?? null
}

/** A year with the figures of each index in it: several where sources disagree. */
export interface SurveyYear<F> {
  readonly year: number
  readonly of: ReadonlyMap<string, readonly F[]>
}

/** The years of one unit's figures, the latest first. */
export const surveyYears = <F extends SurveyFigure>(figures: readonly F[]): readonly SurveyYear<F>[] =>
  [...Map.groupBy(figures, ({ year }) => year)]
    .sort(([a], [b]) => b - a)
    .map(([year, own]) => ({ year, of: Map.groupBy(own, ({ index }) => index) }))
