/** What a unit's page says first: what became of the unit, or what it came from. */
export type Story<U> =
  | { readonly kind: 'current' }
  /** It went into others on `on`. With one successor, `with` holds the other units that went there too. */
  | { readonly kind: 'closed'; readonly into: readonly U[]; readonly on: string; readonly basis: string | null }
  | { readonly kind: 'ended'; readonly on: string }
  | { readonly kind: 'opened'; readonly from: readonly U[]; readonly on: string; readonly basis: string | null }
  | { readonly kind: 'renamed'; readonly before: string; readonly on: string; readonly basis: string | null }

export interface StoryUnit<U> {
  readonly id: string
  readonly name: string
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly names: readonly {
    readonly name: string
    readonly validFrom: string | null
    readonly validTo: string | null
  }[]
  readonly changes: readonly StoryChange[]
  readonly predecessors: readonly U[]
  readonly successors: readonly U[]
}

interface StoryChange {
  readonly kind: string
  readonly effectiveOn: string
  readonly legalBasis: { readonly number: string | null } | null
  readonly from: readonly { readonly id: string }[]
  readonly to: readonly { readonly id: string }[]
}

/** Successors and predecessors are all named; none is ever picked for the reader. */
export function storyOf<U>(unit: StoryUnit<U>): Story<U> {
  const leaving = unit.changes.findLast(({ from }) => from.some(({ id }) => id === unit.id))
  const coming = unit.changes.find(({ to }) => to.some(({ id }) => id === unit.id))
  if (unit.successors.length > 0 && unit.validTo !== null) {
    return { kind: 'closed', into: unit.successors, on: leaving?.effectiveOn ?? unit.validTo, basis: basisOf(leaving) }
  }
  if (unit.validTo !== null) return { kind: 'ended', on: unit.validTo }
  if (unit.predecessors.length > 0 && unit.validFrom !== null) {
    return {
      kind: 'opened',
      from: unit.predecessors,
      on: coming?.effectiveOn ?? unit.validFrom,
      basis: basisOf(coming),
    }
  }
  return renamed(unit)
}

const basisOf = (change: StoryChange | undefined): string | null => change?.legalBasis?.number ?? null

function renamed<U>(unit: StoryUnit<U>): Story<U> {
  const [current, before] = unit.names.toSorted((a, b) => (b.validFrom ?? '').localeCompare(a.validFrom ?? ''))
  if (!current?.validFrom || !before) return { kind: 'current' }
  const change = unit.changes.find(({ kind, effectiveOn }) => kind === 'RENAME' && effectiveOn === current.validFrom)
  return { kind: 'renamed', before: before.name, on: current.validFrom, basis: basisOf(change) }
}
