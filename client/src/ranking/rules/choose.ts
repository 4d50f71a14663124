/** A ranking that is on record: which framework, year and block it is of. */
export interface Choice {
  readonly id: string
  readonly year: number
  readonly framework: { readonly id: string; readonly code: string; readonly index: string }
  readonly block: {
    readonly id: string
    readonly code: string
    readonly name: string
    readonly nameEn: string | null
  } | null
}

/** What the address asks for; codes are compared without case. */
export interface Wanted {
  readonly nam?: number | undefined
  readonly bo?: string | undefined
  readonly khoi?: string | undefined
}

export type Chosen<C extends Choice> =
  | { readonly kind: 'ranking'; readonly ranking: C }
  /** The year asked for has no ranking of this index and block; `nearest` is the newest that there is. */
  | { readonly kind: 'notPublished'; readonly year: number; readonly nearest: C }
  | { readonly kind: 'none' }

const same = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase()

/** Narrows by what the list knows and ignores what it does not; a year that the list lacks is said to be unpublished. */
export function choose<C extends Choice>(choices: readonly C[], wanted: Wanted): Chosen<C> {
  const newestFirst = choices.toSorted((a, b) => b.year - a.year)
  const ofFramework = narrow(newestFirst, (choice) => same(wanted.bo, choice.framework.code))
  const left = narrow(ofFramework, (choice) => same(wanted.khoi, choice.block?.code ?? ''))
  const [nearest] = left
  if (!nearest) return { kind: 'none' }
  if (wanted.nam === undefined) return { kind: 'ranking', ranking: nearest }
  const ranking = left.find((choice) => choice.year === wanted.nam)
  return ranking ? { kind: 'ranking', ranking } : { kind: 'notPublished', year: wanted.nam, nearest }
}

function narrow<C>(choices: readonly C[], fits: (choice: C) => boolean): readonly C[] {
  const fitting = choices.filter(fits)
  return fitting.length > 0 ? fitting : choices
}

/** The distinct indices, the years of the chosen index and block, and the blocks of the chosen index and year. */
export function offered<C extends Choice>(choices: readonly C[], at: C) {
  const ofIndex = choices.filter(({ framework }) => framework.index === at.framework.index)
  const inBlock = ofIndex.filter(({ block }) => block?.id === at.block?.id)
  const inYear = ofIndex.filter(({ year }) => year === at.year)
  return {
    indices: [...new Set(choices.map(({ framework }) => framework.index))],
    years: [...new Set(inBlock.map(({ year }) => year))].sort((a, b) => b - a),
    blocks: [...new Map(inYear.map(({ block }) => [block?.id, block])).values()].filter((block) => block !== null),
  }
}
