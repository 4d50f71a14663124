import type { ComputedRow } from './computed-rows.ts'

/** A reason that keeps units out of a better class, and those whom it keeps. */
export interface HeldBack {
  readonly reason: string
  /** In the order of the table, at most `NAMED`. */
  readonly names: readonly string[]
  /** How many more there are. */
  readonly more: number
}

/** Names that one reason lists: a foot is read, and a file has them all. */
const NAMED = 10

/** Why units are in a class below the one that their percent reaches, each reason once, in the order of the table. */
export function heldBackIn(rows: readonly Pick<ComputedRow, 'name' | 'heldBack'>[]): readonly HeldBack[] {
  const reasons = new Map<string, string[]>()
  for (const { name, heldBack } of rows) {
    for (const reason of heldBack) reasons.set(reason, [...(reasons.get(reason) ?? []), name])
  }
  return [...reasons].map(([reason, names]) => ({
    reason,
    names: names.slice(0, NAMED),
    more: Math.max(0, names.length - NAMED),
  }))
}
