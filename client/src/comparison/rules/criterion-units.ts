import type { CriterionViewFragment } from '@par-atlas/schema/documents'
import { type Micro, sum, toMicro } from '../../shared/points.ts'
import type { CriterionNode, Loss } from './criterion-node.ts'
import { lossOf } from './losses.ts'
import type { CellState } from './model.ts'

/** One unit at the criterion of the page. Points are exact millionths; null where there are none, which is no zero. */
export interface CriterionUnit {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly state: CellState
  /** Every leaf below has its points. */
  readonly complete: boolean
  readonly points: Micro | null
  readonly maxPoints: Micro | null
  /** Percent of the maximum that applies to it; what above a leaf is set side by side. */
  readonly percent: number | null
  /** Points lost, 0 or more, of each kind; null where no leaf of that kind is scored. */
  readonly lost: Readonly<Record<Loss, Micro | null>>
  /** Points of the year before; null where there are none or a break stands between. */
  readonly previous: Micro | null
  /** "30%, mức đủ 60%"; null above a leaf. */
  readonly reason: string | null
  /** The branch of the rule in words, the same for all units that took it. */
  readonly branch: string | null
  /** Earlier years in which it lost points here, oldest first. */
  readonly yearsRepeated: readonly number[]
}

type View = CriterionViewFragment
type WireRow = View['rows'][number]
type WireCell = WireRow['cells'][number]

const micro = (points: number | null | undefined): Micro | null => (points == null ? null : toMicro(points))

/** The row of a code; null where the graph sent none. */
export const rowOf = ({ rows }: View, code: string): WireRow | null =>
  rows.find(({ criterion }) => criterion.code === code) ?? null

/**
 * Every unit of the comparison at `node`, in the order that the graph sent. `branch` is the node and all beneath it: above a
 * leaf both kinds of loss are exact sums of the leaves, and there are no reasons.
 */
export function criterionUnits(
  view: View,
  node: CriterionNode,
  branch: readonly CriterionNode[],
  locale: string,
): readonly CriterionUnit[] {
  const cells = cellsByUnit(rowOf(view, node.code))
  const leaves = branch.filter(({ leaf }) => leaf)
  const lossesAt = leaves.map(({ code, part }) => ({ loss: lossOf(part), cells: cellsByUnit(rowOf(view, code)) }))
  const lostBy = (unit: string, loss: Loss): Micro | null => {
    const lost = lossesAt
      .filter((each) => each.loss === loss)
      .flatMap((each) => micro(each.cells.get(unit)?.lost) ?? [])
    return lost.length > 0 ? sum(lost) : null
  }
  return view.units.map(({ id, slug, name, nameEn }) => ({
    id,
    slug,
    name: (locale === 'en' ? nameEn : null) ?? name,
    lost: { deducted: lostBy(id, 'deducted'), notReached: lostBy(id, 'notReached') },
    ...why(cells.get(id)?.score, locale),
    ...standing(cells.get(id)),
  }))
}

const cellsByUnit = (row: WireRow | null): ReadonlyMap<string, WireCell> =>
  new Map(row?.cells.map((cell) => [cell.unit.id, cell]))

/** Why a unit lost points at a leaf, in the reader's language, and when it did before. */
function why(score: WireCell['score'], locale: string): Pick<CriterionUnit, 'reason' | 'branch' | 'yearsRepeated'> {
  const final = score?.final
  const [reason, branch] = locale === 'en' ? [final?.reasonEn, final?.branchTextEn] : [final?.reason, final?.branchText]
  return { reason: reason ?? null, branch: branch ?? null, yearsRepeated: score?.deduction?.yearsRepeated ?? [] }
}

const standing = (cell: WireCell | undefined) => ({
  state: cell?.state ?? ('NOT_ASSESSED' as const),
  complete: cell?.complete ?? false,
  points: micro(cell?.points),
  maxPoints: micro(cell?.maxPoints),
  percent: cell?.percent ?? null,
  previous: cell && cell.breaks.length === 0 ? micro(cell.previousPoints) : null,
})

/** A unit that lost something, with its place among those that did. */
export interface Loser {
  readonly unit: CriterionUnit
  readonly lost: Micro
  /** 1 lost most; equal losses share a place (1, 2, 2, 4). */
  readonly place: number
  readonly tied: boolean
}

/** Those that lost points of this kind, the most first; equal ones in their given order. */
export function losersOf(units: readonly CriterionUnit[], loss: Loss): readonly Loser[] {
  const lost = units
    .flatMap((unit) => (unit.lost[loss] ? [{ unit, lost: unit.lost[loss] }] : []))
    .sort((a, b) => b.lost - a.lost)
  return lost.map((each) => ({
    ...each,
    place: lost.findIndex((other) => other.lost === each.lost) + 1,
    tied: lost.filter((other) => other.lost === each.lost).length > 1,
  }))
}

/** What all units together lost of this kind. */
export const totalLost = (losers: readonly Pick<Loser, 'lost'>[]): Micro => sum(losers.map(({ lost }) => lost))

/** How many units are without points here, by the reason, each reason that occurs once. */
export function gapsOf(
  units: readonly CriterionUnit[],
): readonly { readonly state: CellState; readonly count: number }[] {
  const states = units.filter(({ points }) => points === null).map(({ state }) => state)
  return [...new Set(states)].map((state) => ({ state, count: states.filter((each) => each === state).length }))
}
