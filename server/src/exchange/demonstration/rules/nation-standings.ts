import { chanceOf } from './chance.ts'

/** Where a province is meant to come in a year: its place among the provinces and its percent, adjustments included. */
export interface Standing {
  readonly slug: string
  /** From 1. */
  readonly place: number
  readonly percent: number
}

/** The province that demonstrations and pictures show: near the middle and slowly climbing. */
export const SHOWN = {
  slug: 'tinh-minh-hoa-07',
  places: { 2022: 46, 2023: 42, 2024: 41 } as Readonly<Record<number, number>>,
}

/** The mean of a year and how far the provinces lie apart, in percent, much as the real index has it. */
const MEANS: Readonly<Record<number, number>> = { 2022: 82.9, 2023: 83.7, 2024: 84.4 }
const SPREAD = 3.9
const [LEAST, MOST] = [75.9, 92.4]

/** Every province in its place, best first. Who is good stays good, more or less, and some climb. */
export function standingsOf(year: number, slugs: readonly string[]): readonly Standing[] {
  const strength = (slug: string) => {
    const lasting = chanceOf(slug, 'strength')
    return lasting.bell() + 0.12 * (year - 2022) * lasting.bell() + 0.3 * chanceOf(slug, 'strength', year).bell()
  }
  const ordered = slugs.filter((slug) => slug !== SHOWN.slug).toSorted((a, b) => strength(b) - strength(a))
  if (slugs.includes(SHOWN.slug)) ordered.splice((SHOWN.places[year] ?? 1) - 1, 0, SHOWN.slug)
  const draws = chanceOf('percents', year)
  const percents = slugs
    .map(() => (MEANS[year] ?? 84) + SPREAD * draws.bell())
    .map((percent) => Math.max(LEAST, Math.min(MOST, percent)))
    .toSorted((a, b) => b - a)
  return ordered.map((slug, index) => ({ slug, place: index + 1, percent: percents[index] ?? LEAST }))
}

/** Two provinces next to each other whose totals tie exactly, or all but. */
export interface Tie {
  readonly year: number
  /** The place of the first; the other stands behind it. */
  readonly place: number
  readonly kind: 'SAME_MAXIMUM' | 'OTHER_MAXIMUM' | 'SEVENTH_DECIMAL'
}

/**
 * SAME_MAXIMUM: equal points of equal maxima. OTHER_MAXIMUM: equal fractions of different maxima, such as 87/100 and 82.65/95.
 * SEVENTH_DECIMAL: no tie, though equal to six places of percent, such as 87/99.5 and 87.437186/100.
 */
export const TIES: readonly Tie[] = [
  { year: 2022, place: 31, kind: 'SAME_MAXIMUM' },
  { year: 2023, place: 9, kind: 'SAME_MAXIMUM' },
  { year: 2024, place: 15, kind: 'SAME_MAXIMUM' },
  { year: 2024, place: 22, kind: 'OTHER_MAXIMUM' },
  { year: 2024, place: 29, kind: 'SEVENTH_DECIMAL' },
]

export const tieAt = (year: number, place: number): Tie | null =>
  TIES.find((tie) => tie.year === year && (tie.place === place || tie.place + 1 === place)) ?? null
