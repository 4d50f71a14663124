/** A ranking that is on record: which framework, year and block it is of. */
export interface Choice {
  readonly id: string
  readonly year: number
  readonly provenance: 'OFFICIAL' | 'ILLUSTRATIVE'
  readonly basis: 'AS_PUBLISHED' | 'COMPUTED'
  /** How far its figures are settled. */
  readonly standing: 'PRELIMINARY' | 'APPRAISED' | 'OFFICIAL' | 'CORRECTED'
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

/**
 * Narrows by what the list knows and ignores what it does not; a year that the list lacks is said to be unpublished. What
 * is real comes first: a demonstration is chosen only where the address names its framework or block, and a year never
 * leads from one to the other.
 */
export function choose<C extends Choice>(choices: readonly C[], wanted: Wanted): Chosen<C> {
  const ofFramework = narrow(choices.toSorted(realThenNewest), (choice) => same(wanted.bo, choice.framework.code))
  const left = narrow(ofFramework, (choice) => same(wanted.khoi, choice.block?.code ?? ''))
  const [nearest] = left
  if (!nearest) return { kind: 'none' }
  if (wanted.nam === undefined) return { kind: 'ranking', ranking: nearest }
  const alike = left.filter(({ provenance }) => provenance === nearest.provenance)
  const ranking = alike.find((choice) => choice.year === wanted.nam)
  return ranking ? { kind: 'ranking', ranking } : { kind: 'notPublished', year: wanted.nam, nearest }
}

const realThenNewest = (a: Choice, b: Choice): number =>
  Number(a.provenance === 'ILLUSTRATIVE') - Number(b.provenance === 'ILLUSTRATIVE') || b.year - a.year

function narrow<C>(choices: readonly C[], fits: (choice: C) => boolean): readonly C[] {
  const fitting = choices.filter(fits)
  return fitting.length > 0 ? fitting : choices
}

/** The distinct indices, the years of the chosen block, and the blocks of the chosen index, real ones first. */
export function offered<C extends Choice>(choices: readonly C[], at: C) {
  const ofIndex = choices.filter(({ framework }) => framework.index === at.framework.index).toSorted(realThenNewest)
  const inBlock = ofIndex.filter(({ block, provenance }) => block?.id === at.block?.id && provenance === at.provenance)
  const blocks = ofIndex.flatMap(({ block, provenance }) => (block ? [{ ...block, provenance }] : []))
  return {
    indices: [...new Set(choices.map(({ framework }) => framework.index))],
    years: [...new Set(inBlock.map(({ year }) => year))].sort((a, b) => b - a),
    blocks: [...new Map(blocks.map((block) => [block.id, block])).values()],
  }
}
