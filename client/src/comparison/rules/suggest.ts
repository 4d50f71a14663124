/** A line of a ranking, as far as suggestions read it. */
export interface Ranked {
  readonly rank: number | null
  readonly unit: { readonly slug: string; readonly name: string; readonly nameEn: string | null }
}

/** A unit worth setting beside the first one, and why. */
export interface Suggestion {
  readonly why: 'leader' | 'above' | 'below'
  readonly rank: number
  readonly unit: Ranked['unit']
}

/**
 * Whom to compare a unit with: who leads its ranking, who stands right above it and right below. `entries` stand in order of
 * rank; nobody is named twice, and a unit without a rank gets the leader alone.
 */
export function suggest(entries: readonly Ranked[], slug: string): readonly Suggestion[] {
  const ranked = entries.filter((entry): entry is Ranked & { rank: number } => entry.rank !== null)
  const own = ranked.findIndex(({ unit }) => unit.slug === slug)
  const wanted = [
    ['leader', ranked[0]],
    ['above', own < 0 ? undefined : ranked[own - 1]],
    ['below', own < 0 ? undefined : ranked[own + 1]],
  ] as const
  const found: Suggestion[] = []
  for (const [why, entry] of wanted) {
    if (!entry || entry.unit.slug === slug || found.some(({ unit }) => unit.slug === entry.unit.slug)) continue
    found.push({ why, rank: entry.rank, unit: entry.unit })
  }
  return found
}
