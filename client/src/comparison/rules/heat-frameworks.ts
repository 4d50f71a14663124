/** A ranking that is on record, as far as the choice of a framework goes. */
export interface RankedFramework {
  readonly year: number
  /** Only what was computed has points at every criterion; a published table has not. */
  readonly basis: 'COMPUTED' | 'AS_PUBLISHED'
  readonly framework: {
    readonly id: string
    readonly code: string
    readonly name: string
    readonly nameEn: string | null
  }
}

/** The frameworks whose criteria bear points, each once, the newest year first; of one year in the given order. */
export function scoredFrameworks(rankings: readonly RankedFramework[]): readonly RankedFramework['framework'][] {
  const computed = rankings.filter(({ basis }) => basis === 'COMPUTED').toSorted((a, b) => b.year - a.year)
  return [...new Map(computed.map(({ framework }) => [framework.code, framework])).values()]
}

/** The one that the address names, whatever its case; else the first; null where there is none. */
export function chooseFramework<F extends { readonly code: string }>(
  frameworks: readonly F[],
  wanted: string | undefined,
): F | null {
  return frameworks.find(({ code }) => code.toLowerCase() === wanted?.toLowerCase()) ?? frameworks[0] ?? null
}
