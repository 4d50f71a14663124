import { sum, toMicro, toPoints } from '../../shared/points.ts'
import type { DeductionRow } from './deduction-rows.ts'

/** Points taken off, or added, of one kind. */
export interface FallPart {
  readonly kind: 'lost' | 'unreached' | 'missing' | 'gain' | 'penalty'
  readonly value: number
}

/** One area of the fall from the maximum; figures are still numbers. */
export interface FallStep {
  readonly code: string
  readonly title: string
  /** Bonus or penalty: outside the maximum, and neither kind of loss. */
  readonly adjustment: boolean
  readonly parts: readonly FallPart[]
  readonly max: number | null
  readonly self: number | null
  readonly appraised: number | null
  readonly deducted: number | null
  readonly notReached: number | null
  readonly points: number | null
  /** What the unit itself had taken off the appraised maximum; null where it assessed nothing here. */
  readonly mark: number | null
  readonly average: number | null
}

/** The areas as steps, in the order of the framework. Adjustments rise or fall; what has no score yet is neither kind of loss. */
export function fallSteps(rows: readonly DeductionRow[]): readonly FallStep[] {
  return rows
    .filter(({ level }) => level === 1)
    .map((area) => ({
      code: area.code,
      title: area.title,
      adjustment: area.adjustment,
      parts: partsOf(area),
      max: area.max,
      self: area.self,
      appraised: area.appraised,
      deducted: area.deducted,
      notReached: area.notReached,
      points: area.points,
      mark: selfMark(area, rows),
      average: area.average,
    }))
}

function partsOf({ adjustment, points, deducted, notReached, missing }: DeductionRow): readonly FallPart[] {
  if (adjustment) {
    const value = points ?? 0
    return [value < 0 ? { kind: 'penalty', value: -value } : { kind: 'gain', value }]
  }
  return [
    { kind: 'lost', value: deducted ?? 0 },
    { kind: 'unreached', value: notReached ?? 0 },
    { kind: 'missing', value: missing },
  ]
}

/** Maximum of the leaves that the unit assessed, less what it gave itself; 0 where it gave itself all. */
function selfMark(area: DeductionRow, rows: readonly DeductionRow[]): number | null {
  if (area.adjustment || area.self === null) return null
  const own = rows.filter((row) => row.leaf && row.self !== null && row.max !== null && within(row, area, rows))
  const most = sum(own.map(({ max }) => toMicro(max ?? 0)))
  const given = sum(own.map(({ self }) => toMicro(self ?? 0)))
  return Math.max(0, toPoints(most, 6) - toPoints(given, 6))
}

function within(row: DeductionRow, area: DeductionRow, rows: readonly DeductionRow[]): boolean {
  let at: DeductionRow | undefined = row
  while (at && at.code !== area.code) {
    const above: string | null = at.parent
    at = rows.find(({ code }) => code === above)
  }
  return at !== undefined
}

/** The area that lost most of each kind; null where nothing was lost, or where two lost the same. */
export function greatestAreas(steps: readonly FallStep[]): {
  readonly deducted: FallStep | null
  readonly notReached: FallStep | null
} {
  return { deducted: only(steps, ({ deducted }) => deducted), notReached: only(steps, ({ notReached }) => notReached) }
}

function only(steps: readonly FallStep[], lost: (step: FallStep) => number | null): FallStep | null {
  const most = Math.max(0, ...steps.map((step) => lost(step) ?? 0))
  const found = most > 0 ? steps.filter((step) => lost(step) === most) : []
  return found.length === 1 ? (found[0] ?? null) : null
}
