import { type Micro, minus, toMicro, toPoints } from '../../shared/points.ts'
import type { Break, Cell, Node } from './model.ts'
import { compareShares, shareOf } from './strongest.ts'

/** Against what the first unit is set. */
export type Baseline =
  /** Whoever of the group, the first unit included, reaches most here. */
  | { readonly kind: 'group' }
  /** Another unit of the group, by its place. */
  | { readonly kind: 'unit'; readonly index: number }
  /** The best, the average or the median of the block. */
  | { readonly kind: 'best' | 'average' | 'median' }
  /** The unit itself one year before. */
  | { readonly kind: 'lastYear' }
  /** The least percent of a class (inclusive), held against every node. */
  | { readonly kind: 'threshold'; readonly percent: number }

export interface Difference {
  /**
   * Points above (positive) or below the baseline, at the first unit's own maximum, between the two figures as they are
   * printed with two places, so that a reader who subtracts what the table shows gets the same.
   */
  readonly points: Micro
  /** The baseline at the first unit's own maximum. */
  readonly baseline: Micro
  /** The first unit is itself the best of the group here, alone or tied. */
  readonly leading: boolean
}

/** How the first unit stands against the baseline at a node; null where either has no figure, or the years may not be compared. */
export function differenceOf(node: Node, baseline: Baseline): Difference | null {
  const [own] = node.cells
  if (!own || own.points === null) return null
  if (own.maxPoints === null) return adjustmentDifference(node, own.points, baseline)
  const base = baselinePoints(node, own, own.maxPoints, baseline)
  if (base === null) return null
  const leading = baseline.kind === 'group' && bestOfGroup(node.cells) === own
  return { points: leading ? toMicro(0) : minus(printed(own.points), printed(base)), baseline: base, leading }
}

/** Bonus and penalty points have no maximum: they are set against those of the group alone, and nobody leads in them. */
function adjustmentDifference({ cells }: Node, own: Micro, baseline: Baseline): Difference | null {
  const others = baseline.kind === 'group' ? cells.slice(1) : baseline.kind === 'unit' ? [cells[baseline.index]] : []
  const known = others.flatMap((cell) => (cell?.points == null ? [] : [cell.points]))
  if (known.length === 0) return null
  const base = Math.max(...known, ...(baseline.kind === 'group' ? [own] : [])) as Micro
  return { points: minus(printed(own), printed(base)), baseline: base, leading: false }
}

/** Why the first unit is not set against its own last year here; empty where it is, or for another baseline. */
export const refusedBy = ({ cells }: Node, { kind }: Baseline): readonly Break[] =>
  kind === 'lastYear' ? (cells[0]?.breaks ?? []) : []

const printed = (points: Micro): Micro => toMicro(toPoints(points))

function baselinePoints(node: Node, own: Cell, maxPoints: Micro, baseline: Baseline): Micro | null {
  switch (baseline.kind) {
    case 'group':
      // Nobody is the highest of a group of one.
      return node.cells.filter((cell) => shareOf(cell)).length < 2
        ? null
        : atMaximum(bestOfGroup(node.cells), maxPoints)
    case 'unit':
      return atMaximum(node.cells[baseline.index] ?? null, maxPoints)
    case 'lastYear':
      if (own.breaks.length > 0) return null
      return own.previousPercent === null ? own.previousPoints : ofMaximum(own.previousPercent, maxPoints)
    case 'threshold':
      return ofMaximum(baseline.percent, maxPoints)
    default: {
      const { percent, points } = node[baseline.kind]
      if (points !== null && node.maxPoints === maxPoints) return points
      return percent === null ? null : ofMaximum(percent, maxPoints)
    }
  }
}

/** The first of the cells that reach most; null where none has points. */
function bestOfGroup(cells: readonly Cell[]): Cell | null {
  return cells.reduce<Cell | null>((best, cell) => {
    const [held, share] = [best && shareOf(best), shareOf(cell)]
    if (!share) return best
    return held && compareShares(share, held) <= 0 ? best : cell
  }, null)
}

/** Points of a cell on another maximum; as they are where the maxima are the same. */
function atMaximum(cell: Cell | null, maxPoints: Micro): Micro | null {
  const share = cell && shareOf(cell)
  if (!share) return null
  return share.maxPoints === maxPoints
    ? share.points
    : (Math.round((share.points / share.maxPoints) * maxPoints) as Micro)
}

const ofMaximum = (percent: number, maxPoints: Micro): Micro => Math.round((percent * maxPoints) / 100) as Micro

/** Points between the least and the most of the group, at the node's own maximum; null below two figures. For sorting alone. */
export function spreadOf({ cells, maxPoints }: Node): Micro | null {
  const shares = cells.map(shareOf).filter((share) => share !== null)
  if (shares.length < 2 || maxPoints === null) return null
  const most = shares.reduce((a, b) => (compareShares(b, a) > 0 ? b : a))
  const least = shares.reduce((a, b) => (compareShares(b, a) < 0 ? b : a))
  return Math.round((most.points / most.maxPoints - least.points / least.maxPoints) * maxPoints) as Micro
}
