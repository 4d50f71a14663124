import { type Micro, percentOf } from '../../shared/points.ts'
import type { CriterionNode, Loss } from './criterion-node.ts'
import { type CriterionUnit, type Loser, losersOf, totalLost } from './criterion-units.ts'
import { lossOf } from './losses.ts'

/** A unit's own share in the loss of the block. */
export interface OwnLoss {
  readonly lost: Micro
  readonly place: number
  readonly tied: boolean
  /** How many lost anything of this kind: the base of the place. */
  readonly base: number
  /** Percent of what all units lost of this kind together, to one place. */
  readonly share: number | null
}

export interface TableUnit {
  readonly unit: CriterionUnit
  /** It lost points, or has a bonus or penalty other than 0. */
  readonly losing: boolean
  readonly own: Readonly<Record<Loss, OwnLoss | null>>
}

export interface TableUnits {
  /** Those with points, in the order of their loss. */
  readonly scored: readonly TableUnit[]
  /** Those without, in the order of the graph. */
  readonly without: readonly TableUnit[]
  /** Whether anybody lost anything; where not, all are listed. */
  readonly losing: boolean
}

/** The units of the table: by loss of the leaf's kind; above a leaf by điểm bị trừ, then by điểm chưa đạt. */
export function tableUnits(units: readonly CriterionUnit[], node: CriterionNode): TableUnits {
  const deducted = ownLosses(losersOf(units, 'deducted'))
  const notReached = ownLosses(losersOf(units, 'notReached'))
  const rows = units.map((unit): TableUnit => {
    const own = { deducted: deducted.get(unit.id) ?? null, notReached: notReached.get(unit.id) ?? null }
    const adjusted = node.leaf && lossOf(node.part) === null && unit.points !== null && unit.points !== 0
    return { unit, own, losing: own.deducted !== null || own.notReached !== null || adjusted }
  })
  const scored = rows.filter(({ unit }) => unit.points !== null)
  const losing = scored.some((row) => row.losing)
  return {
    scored: (losing ? scored : scored.map((row) => ({ ...row, losing: true }))).toSorted(byLoss),
    without: rows.filter(({ unit }) => unit.points === null),
    losing,
  }
}

const byLoss = (a: TableUnit, b: TableUnit): number =>
  (b.own.deducted?.lost ?? 0) - (a.own.deducted?.lost ?? 0) ||
  (b.own.notReached?.lost ?? 0) - (a.own.notReached?.lost ?? 0) ||
  (a.unit.points ?? 0) - (b.unit.points ?? 0)

function ownLosses(losers: readonly Loser[]): ReadonlyMap<string, OwnLoss> {
  const total = totalLost(losers)
  return new Map(
    losers.map(({ unit, lost, place, tied }) => [
      unit.id,
      { lost, place, tied, base: losers.length, share: percentOf(lost, total) },
    ]),
  )
}
