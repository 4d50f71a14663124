import { fold } from '@par-atlas/schema/fold'

export type ChangeKind = 'ADDED' | 'DROPPED' | 'MOVED' | 'REWEIGHTED' | 'REWORDED' | 'RULE_CHANGED'

/** The order in which a reader wants them: what is new, what is gone, then what became other. */
export const CHANGE_KINDS: readonly ChangeKind[] = [
  'ADDED',
  'DROPPED',
  'MOVED',
  'REWEIGHTED',
  'RULE_CHANGED',
  'REWORDED',
]

/** A change as far as grouping and searching read it. */
export interface GroupedChange {
  readonly kind: ChangeKind
  readonly titleBefore: string | null
  readonly titleAfter: string | null
  readonly before: { readonly code: string } | null
  readonly after: { readonly code: string } | null
}

export interface ChangeGroup<C> {
  readonly kind: ChangeKind
  readonly changes: readonly C[]
}

/** Changes by kind, in the order above; kinds without any are left out. Every word must stand in a title or a code, marks ignored. */
export function changeGroups<C extends GroupedChange>(changes: readonly C[], text: string): readonly ChangeGroup<C>[] {
  const words = fold(text).split(' ').filter(Boolean)
  const kept = changes.filter((change) => {
    const held = fold(
      [change.titleBefore, change.titleAfter, change.before?.code, change.after?.code].filter(Boolean).join(' '),
    )
    return words.every((word) => held.includes(word))
  })
  const groups = Map.groupBy(kept, ({ kind }) => kind)
  return CHANGE_KINDS.flatMap((kind) => {
    const own = groups.get(kind)
    return own ? [{ kind, changes: own }] : []
  })
}

/** How many changes there are of a kind. */
export const countOf = (changes: readonly GroupedChange[], kind: ChangeKind): number =>
  changes.filter((change) => change.kind === kind).length
