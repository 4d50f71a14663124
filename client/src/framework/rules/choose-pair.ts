/** Two versions by code, the one compared from first. */
export interface ComparedPair {
  readonly from: string
  readonly to: string
}

export interface VersionChoice {
  readonly code: string
  readonly provenance: 'OFFICIAL' | 'ILLUSTRATIVE'
  readonly leafCount: number
  readonly successor: { readonly code: string } | null
}

/** What an address names of a pair. */
export type AskedPair = { readonly [K in keyof ComparedPair]?: string | undefined }

/**
 * The versions to compare: what was asked, filled up by the neighbour of the one that was; without either, the first version
 * whose leaves are on record and whose successor's are. Null where there is nothing to compare.
 */
export function choosePair(choices: readonly VersionChoice[], asked: AskedPair): ComparedPair | null {
  const { from, to } = asked
  if (from !== undefined && to !== undefined) return { from, to }
  if (from !== undefined) {
    const next = choices.find(({ code }) => code === from)?.successor
    return next ? { from, to: next.code } : null
  }
  if (to !== undefined) {
    const before = choices.find(({ successor }) => successor?.code === to)
    return before ? { from: before.code, to } : null
  }
  const told = new Set(choices.filter(({ leafCount }) => leafCount > 0).map(({ code }) => code))
  const first = choices.find(({ code, successor }) => told.has(code) && successor !== null && told.has(successor.code))
  return first?.successor ? { from: first.code, to: first.successor.code } : null
}
