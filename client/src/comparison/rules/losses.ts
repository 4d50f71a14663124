import type { Micro } from '../../shared/points.ts'
import type { Part } from './model.ts'

/** The parts whose lost points are bị trừ; those of all others are chưa đạt. Adjustments lose nothing: they are no maximum. */
export type Loss = 'deducted' | 'notReached' | null

/** Which of the two losses a leaf of this part makes; the two are never added. */
export function lossOf(part: Part | null): Loss {
  if (part === null || part === 'ADJUSTMENT') return null
  return part === 'APPRAISED' ? 'deducted' : 'notReached'
}

export interface LossTree {
  readonly id: string
  readonly parent: string | null
  readonly leaf: boolean
  readonly part: Part | null
  /** Points lost by each unit, in the order of the units; null where a leaf has no final points. Read at leaves alone. */
  readonly lost: readonly (Micro | null)[]
}

export interface Losses {
  readonly deducted: readonly (Micro | null)[]
  readonly notReached: readonly (Micro | null)[]
}

/**
 * Both losses of every node as exact sums over its leaves; null where no leaf of that kind below it is scored. `nodes` stand
 * depth first, a parent before its children, and `units` is how many cells each has.
 */
export function lossesOf(nodes: readonly LossTree[], units: number): ReadonlyMap<string, Losses> {
  const none = (): (Micro | null)[] => Array.from({ length: units }, () => null)
  const sums = new Map(nodes.map(({ id }) => [id, { deducted: none(), notReached: none() }]))
  const parents = new Map(nodes.map(({ id, parent }) => [id, parent]))
  for (const { id, leaf, part, lost } of nodes) {
    const kind = leaf ? lossOf(part) : null
    if (kind === null) continue
    for (let at: string | null = id; at !== null; at = parents.get(at) ?? null) add(sums.get(at)?.[kind], lost)
  }
  return sums
}

function add(sums: (Micro | null)[] | undefined, lost: readonly (Micro | null)[]): void {
  lost.forEach((value, index) => {
    if (sums && value !== null) sums[index] = ((sums[index] ?? 0) + value) as Micro
  })
}
