/** An assessment on record of the unit, as far as choosing reads it. */
export interface AssessmentChoice {
  readonly id: string
  readonly year: number
  readonly framework: { readonly code: string; readonly index: string }
}

export interface BlockChoice {
  readonly year: number
  readonly ranked: boolean
  readonly block: { readonly id: string; readonly code: string; readonly name: string; readonly nameEn: string | null }
}

export interface WantedAssessment {
  readonly bo?: string | undefined
  readonly nam?: number | undefined
}

export type ChosenAssessment<Choice> =
  | { readonly kind: 'assessment'; readonly assessment: Choice }
  /** The year asked for has none; `nearest` is the newest there is. */
  | { readonly kind: 'noYear'; readonly year: number; readonly nearest: Choice }
  | { readonly kind: 'none' }

/** The assessment that the address means: its framework where the unit was scored by it, its year or the newest. */
export function chooseAssessment<Choice extends AssessmentChoice>(
  choices: readonly Choice[],
  { bo, nam }: WantedAssessment,
): ChosenAssessment<Choice> {
  const newest = choices.toSorted((a, b) => b.year - a.year || a.framework.code.localeCompare(b.framework.code))
  const named = newest.filter(({ framework }) => framework.code.toLowerCase() === bo?.toLowerCase())
  const ofYear = (list: readonly Choice[]) => list.find(({ year }) => year === nam)
  const fitting = named.length > 0 ? named : newest
  const [nearest] = fitting
  if (!nearest) return { kind: 'none' }
  if (nam === undefined) return { kind: 'assessment', assessment: nearest }
  // Frameworks change between years: a year is kept where another framework scored it.
  const assessment = ofYear(fitting) ?? ofYear(newest)
  return assessment ? { kind: 'assessment', assessment } : { kind: 'noYear', year: nam, nearest }
}

/** The block in which the unit is ranked that year, else the one it belongs to; null without any. */
export function blockOf(blocks: readonly BlockChoice[], year: number): BlockChoice['block'] | null {
  const inYear = blocks.filter((membership) => membership.year === year)
  return (inYear.find(({ ranked }) => ranked) ?? inYear[0])?.block ?? null
}

/** What the heading offers: years of this unit, newest first, and the frameworks of the chosen year. */
export function offeredAssessments<Choice extends AssessmentChoice>(choices: readonly Choice[], at: Choice) {
  return {
    years: [...new Set(choices.map(({ year }) => year))].sort((a, b) => b - a),
    frameworks: choices.filter(({ year }) => year === at.year).map(({ framework }) => framework),
  }
}
