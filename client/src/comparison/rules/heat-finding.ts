import type { CriterionNode } from './criterion-node.ts'

export interface HeatAverage<Node extends CriterionNode> {
  readonly node: Node
  /** Mean percent of the maximum over the units that have any; null where none has. */
  readonly average: number | null
}

/** What the sentence over the map says: where the units reach least and most of the maximum, on average. */
export type HeatFinding<Node extends CriterionNode> =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'range'
      readonly lowest: { readonly node: Node; readonly average: number }
      readonly highest: { readonly node: Node; readonly average: number }
    }

/** The first of equal averages is named, in the order of the columns. */
export function heatFinding<Node extends CriterionNode>(averages: readonly HeatAverage<Node>[]): HeatFinding<Node> {
  const known = averages.flatMap(({ node, average }) => (average === null ? [] : [{ node, average }]))
  const [first] = known
  if (!first) return { kind: 'none' }
  return {
    kind: 'range',
    lowest: known.reduce((least, each) => (each.average < least.average ? each : least), first),
    highest: known.reduce((most, each) => (each.average > most.average ? each : most), first),
  }
}
