import type { Entry, Part } from './rows.ts'

/** An entry for tests: a rank, two printed parts and a total; everything else is as for a unit without history. */
export function entry(
  rank: number | null,
  slug: string,
  points: number | null,
  parts: readonly [number, number] | null = null,
): Entry {
  const names: readonly [Part, number][] = [
    ['APPRAISED', 68.5],
    ['SURVEY', 31.5],
  ]
  const expected = parts ? Math.round((parts[0] + parts[1]) * 100) / 100 : null
  return {
    id: slug,
    status: rank === null ? 'NOT_RANKED' : 'RANKED',
    rank,
    base: rank === null ? null : 17,
    tied: false,
    points,
    maxPoints: 100,
    printed: points === null ? null : String(points).replace('.', ','),
    previousRank: null,
    previousBase: null,
    change: null,
    breaks: [],
    note: null,
    unit: { slug, name: slug, shortName: slug, nameEn: null },
    misfits:
      expected !== null && expected !== points ? [{ stated: points, expected, message: slug, messageEn: slug }] : [],
    byPart: parts && names.map(([part, maxPoints], index) => ({ part, points: parts[index] ?? null, maxPoints })),
    history: [],
  }
}
