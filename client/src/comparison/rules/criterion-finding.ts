import type { Micro } from '../../shared/points.ts'
import type { CriterionNode, Loss } from './criterion-node.ts'
import { type CriterionUnit, losersOf, totalLost } from './criterion-units.ts'
import { lossOf } from './losses.ts'

/** Who lost points of one kind, and how many together. */
export interface Toll {
  readonly count: number
  readonly points: Micro
}

/** What the sentence over the page says; the words are the view's. `counted` is how many have points here. */
export type CriterionFinding =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'leaf'
      readonly loss: Loss
      readonly counted: number
      readonly toll: Toll
      readonly best: Micro
      readonly median: Micro | null
    }
  | { readonly kind: 'allFull'; readonly counted: number }
  /** Above a leaf; a kind of loss that no leaf beneath can make is null. */
  | {
      readonly kind: 'branch'
      readonly counted: number
      readonly deducted: Toll | null
      readonly notReached: Toll | null
    }
  /** Bonus and penalty: how many have any, from the least to the most. */
  | {
      readonly kind: 'adjustment'
      readonly counted: number
      readonly count: number
      readonly least: Micro
      readonly most: Micro
    }

/** The finding of a criterion across the units of a block. `median` is the server's, of the points; null where it gives none. */
export function findingOf(
  node: CriterionNode,
  units: readonly CriterionUnit[],
  median: Micro | null,
): CriterionFinding {
  const points = units.flatMap((unit) => unit.points ?? [])
  const counted = points.length
  if (counted === 0) return { kind: 'none' }
  if (!node.leaf) {
    return { kind: 'branch', counted, deducted: tollOf(units, 'deducted'), notReached: tollOf(units, 'notReached') }
  }
  const loss = lossOf(node.part)
  if (loss === null) {
    const given = points.filter((each) => each !== 0)
    const [least, most] = [Math.min(...points), Math.max(...points)] as [Micro, Micro]
    return { kind: 'adjustment', counted, count: given.length, least, most }
  }
  const losers = losersOf(units, loss)
  if (losers.length === 0) return { kind: 'allFull', counted }
  const toll = { count: losers.length, points: totalLost(losers) }
  return { kind: 'leaf', loss, counted, toll, best: Math.max(...points) as Micro, median }
}

function tollOf(units: readonly CriterionUnit[], loss: Loss): Toll | null {
  if (units.every(({ lost }) => lost[loss] === null)) return null
  const losers = losersOf(units, loss)
  return { count: losers.length, points: totalLost(losers) }
}
